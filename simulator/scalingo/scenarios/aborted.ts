import type { Scenario } from '../scenario.ts';
import { nodeDependencies, nodeSetUp } from './node-build.ts';
import { spread, status, wait } from './steps.ts';

/** The deployment is cancelled in the middle of the build: the log simply stops. */
export const aborted: Scenario = {
  name: 'aborted',
  description: 'the deployment is cancelled at Scalingo in the middle of the build',
  script: [
    wait(1_500),
    status('building'),
    ...spread(7_000, nodeSetUp),
    ...spread(9_000, nodeDependencies.slice(0, 6)),
    wait(3_000),
    status('aborted')
  ]
};
