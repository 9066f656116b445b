/** Other ways in which a build fails, each with the lines by which one can tell it from the others. */
import type { Scenario, Step } from '../scenario.ts';
import { blank, buildpackError, detail, platformError, shipping, startLine, step } from './log-lines.ts';
import { nodeBuildBegins, nodeBuildEnds, nodeDependencies, nodeSetUp } from './node-build.ts';
import { built } from './node-deployment.ts';
import { log, spread, status, wait } from './steps.ts';

/** The page "Deployment Issues", section "Unknown Technology". */
export const unknownTechnology: Scenario = {
  name: 'build-error-technology',
  description: 'no buildpack recognises the sources',
  script: failing(
    startLine,
    detail('Fetching source code'),
    buildpackError("We didn't find the type of technology you are using..."),
    detail('The build cannot go on. What a project needs to be recognised:'),
    detail('https://doc.scalingo.com/deployment/unknown-technology'),
    blank,
    ...platformError('→ Invalid return code from buildpack')
  )
};

/** The page "Deployment Issues", section "Archive Too Large": counted uncompressed, found out when the build starts. */
export const archiveTooHeavy: Scenario = {
  name: 'build-error-archive',
  description: 'the source archive is larger than 300 MB once it is unpacked',
  script: failing(
    startLine,
    detail('Fetching source code'),
    'Fail to fetch source code: fail to handle tgz: The archive is too heavy (more than 314572800 bytes)',
    ...platformError('→ Fail to fetch source code')
  )
};

/** The build goes well, then the Procfile cannot be read. */
export const procfile: Scenario = {
  name: 'build-error-procfile',
  description: 'the build goes well, but the Procfile cannot be read',
  script: [
    wait(1_500),
    status('building'),
    ...spread(24_000, [...nodeSetUp, ...nodeDependencies, ...nodeBuildBegins, ...nodeBuildEnds]),
    ...log(
      step('Discovering process types'),
      'An error occurred when parsing Procfile',
      detail('line 2: a process type and its command are written as `type: command`'),
      ...platformError('→ Invalid return code from buildpack')
    ),
    wait(500),
    status('build-error')
  ]
};

/** The dependencies were changed, and the lock file was not committed with them: the buildpack installs with `npm ci`. */
export const staleLockFile: Scenario = {
  name: 'build-error-lock',
  description: 'package-lock.json does not match package.json',
  script: failing(
    ...nodeSetUp,
    step('Installing dependencies'),
    detail('Installing node modules'),
    detail('npm error code EUSAGE'),
    detail('npm error'),
    detail(
      'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.'
    ),
    detail('npm error'),
    detail('npm error Missing: date-fns@4.1.0 from lock file'),
    blank,
    step('Build failed'),
    blank,
    buildpackError('An error occurred during buildpack compilation'),
    ...platformError('→ Invalid return code from buildpack')
  )
};

/** The page "Deployment Issues", section "Image Too Large"; the words are those that users report. Found out once the image is built. */
export const imageTooLarge: Scenario = {
  name: 'build-error-image',
  description: 'the image is larger than the 2 GiB that it may have',
  script: [
    ...built(),
    ...log(
      shipping,
      ...platformError(
        '→ my-app image exceeds the limit of 2048MB - (2311MB)',
        'Documentation:     https://doc.scalingo.com/platform/app/troubleshooting/deployment-issues'
      )
    ),
    wait(500),
    status('build-error')
  ]
};

/** Scalingo stopped the build by one of its own rules. */
export const securityStop: Scenario = {
  name: 'build-error-security',
  description: 'Scalingo stops the build by one of its security rules',
  script: failing(
    startLine,
    detail('Fetching source code'),
    buildpackError('Your deployment has been stopped for security reason (rule: BSR-004)'),
    buildpackError('Should this be wrong, write to support@scalingo.com'),
    ...platformError('→ Invalid return code from buildpack')
  )
};

function failing(...lines: string[]): Step[] {
  return [wait(1_500), status('building'), ...spread(12_000, lines), status('build-error')];
}
