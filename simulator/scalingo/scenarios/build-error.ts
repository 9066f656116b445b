import type { Scenario } from '../scenario.ts';
import { blank, buildpackError, detail, platformError, step } from './log-lines.ts';
import { nodeBuildBegins, nodeDependencies, nodeSetUp } from './node-build.ts';
import { log, spread, status, wait } from './steps.ts';

/** The app's build script finds type errors, so the buildpack gives up. */
export const buildError: Scenario = {
  name: 'build-error',
  description: 'the build script of a Node.js app fails on two type errors',
  script: [
    wait(1_500),
    status('building'),
    ...spread(7_000, nodeSetUp),
    ...spread(15_000, nodeDependencies),
    ...spread(5_000, nodeBuildBegins),
    ...log(
      detail("src/orders/total.ts(42,17): error TS2345: Argument of type 'string | undefined' is not assignable to"),
      detail("  parameter of type 'string'."),
      detail("    Type 'undefined' is not assignable to type 'string'."),
      detail("src/orders/total.ts(58,9): error TS2304: Cannot find name 'roundToCents'."),
      detail('npm error code 2'),
      detail('npm error path /build'),
      detail('npm error command failed'),
      detail('npm error command sh -c tsc --noEmit && vite build'),
      blank,
      step('Build failed'),
      blank,
      detail('The script "build" of package.json ended with code 2.'),
      detail('The lines above show why.'),
      blank,
      buildpackError('An error occurred during buildpack compilation'),
      ...platformError('→ Invalid return code from buildpack')
    ),
    wait(800),
    status('build-error')
  ]
};
