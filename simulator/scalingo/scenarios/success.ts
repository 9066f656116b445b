import type { Scenario } from '../scenario.ts';
import { hookLine, hookStopped, platform, urlLine } from './log-lines.ts';
import { built, pushed, starting } from './node-deployment.ts';
import { log, spread, status, wait } from './steps.ts';

/** A deployment of about a minute that ends well: Node.js build, push, boot, postdeploy hook. */
export const success: Scenario = {
  name: 'success',
  description: 'a Node.js app is built, pushed, started, migrated by its postdeploy hook, and runs',
  script: [
    ...built('web, postdeploy'),
    ...pushed(),
    ...starting(),
    wait(6_000),
    ...log(platform("Postdeploy hook detected, starting 'node scripts/migrate.js'")),
    wait(2_500),
    // Two lines in the wrong order, as in the recorded log: the hook's time stamps are its own.
    ...spread(2_000, [
      hookLine('09:41:52.118204511', 'connected to PostgreSQL 17.5'),
      hookLine('09:41:52.310977204', '20260504_add_invoice_number: applying'),
      hookLine('09:41:52.310412663', '2 migrations to apply'),
      hookLine('09:41:52.977315020', '20260504_add_invoice_number: done in 0.66 s'),
      hookLine('09:41:53.204118779', '20260511_index_orders_by_customer: done in 0.22 s'),
      hookLine('09:41:53.209800146', 'the database is up to date'),
      hookStopped('09:41:53.655021894')
    ]),
    ...log(platform('Postdeploy hook succeeded, accepting deployment... ')),
    wait(1_000),
    ...log(urlLine),
    wait(500),
    status('success')
  ]
};
