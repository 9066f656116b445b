import type { Scenario } from '../scenario.ts';
import { urlLine } from './log-lines.ts';
import { built, pushed, starting } from './node-deployment.ts';
import { log, status, wait } from './steps.ts';

/** All ten slots of the owner are taken for twelve minutes; not a line is logged until one is free. */
export const queue: Scenario = {
  name: 'queue',
  description: 'the deployment waits for a slot for twelve minutes before its build starts',
  settings: { initialStatus: 'queued' },
  script: [
    wait(12 * 60_000),
    ...built(),
    ...pushed(),
    ...starting(),
    wait(5_000),
    ...log(urlLine),
    wait(500),
    status('success')
  ]
};
