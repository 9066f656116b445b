import type { Scenario } from '../scenario.ts';
import { platformError } from './log-lines.ts';
import { built, pushed, starting } from './node-deployment.ts';
import { log, status, wait } from './steps.ts';

/** The app throws while it starts. Scalingo shows what it printed between two rulers (seen in users' reports). */
export const crashedError: Scenario = {
  name: 'crashed-error',
  description: 'the app throws while it starts: an environment variable is missing',
  script: [
    ...built(),
    ...pushed(),
    ...starting(),
    wait(4_000),
    ...log(
      ...platformError('→ Your application has stopped unexpectedly with the following output:'),
      '',
      '======== BEGIN OUTPUT ========',
      '',
      `> my-app@2.7.1 start`,
      '> node server/main.js',
      '',
      'file:///app/server/settings.js:18',
      '    throw new Error("The environment variable " + name + " is not set");',
      '          ^',
      '',
      'Error: The environment variable SESSION_SECRET is not set',
      '    at required (file:///app/server/settings.js:18:11)',
      '    at file:///app/server/settings.js:7:22',
      '    at ModuleJob.run (node:internal/modules/esm/module_job:377:25)',
      '    at async onImport.tracePromise.__proto__ (node:internal/modules/esm/loader:671:26)',
      '    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:101:5)',
      '',
      'Node.js v24.18.0',
      '======== END OUTPUT ========',
      ''
    ),
    wait(500),
    status('crashed-error')
  ]
};
