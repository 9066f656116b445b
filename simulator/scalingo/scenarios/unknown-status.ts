import type { Scenario } from '../scenario.ts';
import { platformError } from './log-lines.ts';
import { built, pushed } from './node-deployment.ts';
import { log, status, wait } from './steps.ts';

/** An end with a name that no documentation has: what is not one of the four running statuses is an end, and a failure. */
export const unknownStatus: Scenario = {
  name: 'unknown-status',
  description: 'the deployment ends with a status that nobody has heard of',
  script: [
    ...built(),
    ...pushed(),
    ...log(...platformError('→ The image was refused by the registry')),
    wait(500),
    status('quarantined')
  ]
};
