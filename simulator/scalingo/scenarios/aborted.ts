import type { Scenario } from '../scenario.ts';
import { nodeDependencies, nodeSetUp } from './node-build.ts';
import { spread, status, wait } from './steps.ts';

/** The deployment is aborted in the middle of the build, as where the pusher's connection breaks: the log simply stops. */
export const aborted: Scenario = {
  name: 'aborted',
  description: 'Scalingo aborts the deployment in the middle of the build, and its log simply stops',
  script: [
    wait(1_500),
    status('building'),
    ...spread(7_000, nodeSetUp),
    ...spread(9_000, nodeDependencies.slice(0, 6)),
    wait(3_000),
    status('aborted')
  ]
};
