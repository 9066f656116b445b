import type { Scenario } from '../scenario.ts';
import { platform, urlLine } from './log-lines.ts';
import { built, pushed, starting } from './node-deployment.ts';
import { log, status, wait } from './steps.ts';

/** A stage with a name that no documentation has: only `finished_at`, which stays null, tells that it is no end. */
export const unknownStage: Scenario = {
  name: 'unknown-stage',
  description: 'a success that passes through a stage that nobody has heard of',
  script: [
    ...built(),
    { kind: 'status', status: 'scanning', isStage: true },
    ...log(platform('Looking for known vulnerabilities in your image...')),
    wait(6_000),
    ...pushed(),
    ...starting(),
    wait(5_000),
    ...log(urlLine),
    wait(500),
    status('success')
  ]
};
