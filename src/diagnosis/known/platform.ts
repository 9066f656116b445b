import type { KnownFailure } from '../known-failure.ts';

const docs = 'https://doc.scalingo.com/platform';
const issues = `${docs}/app/troubleshooting/deployment-issues`;

/**
 * What Scalingo itself finds wrong, before, around and after the buildpacks. Sources: "Deployment Issues", "Boot Errors", "Limits" and
 * "Procfile" of https://doc.scalingo.com/platform, and what users report of it.
 */
export const platform: readonly KnownFailure[] = [
  {
    id: 'archive-too-heavy',
    statuses: ['build-error'],
    place: 'sources',
    line: /^Fail to fetch source code: .{0,80}The archive is too heavy/,
    cause: 'the source archive has more than 300 MB (314,572,800 bytes) uncompressed',
    advice:
      'Keep what the build does not need out of the repository or the folder: installed dependencies, builds, media, data. Where all of it is needed ask support@scalingo.com for a higher limit.',
    page: `${issues}#archive-too-large`
  },
  {
    id: 'source-not-fetched',
    statuses: ['build-error'],
    place: 'sources',
    line: /^Fail to fetch source code: ./,
    cause: 'Scalingo could not fetch or unpack the source',
    advice:
      'Scalingo downloads `source_url` itself: see that it answers without a login and holds a .tar.gz with one folder at its root. Where the step uploaded the source, run it again.',
    page: issues
  },
  {
    id: 'project-dir',
    statuses: ['build-error'],
    place: 'sources',
    line: /\bPROJECT_DIR\b.{0,100}\b(?:not exist|not found|no such|invalid|not a directory)/i,
    cause: 'the folder that PROJECT_DIR names is not in the source',
    advice:
      "Set PROJECT_DIR in the app's environment to the folder of the app, relative to the root of what is deployed, or unset it where that folder itself is deployed.",
    page: `${docs}/app/monorepo`
  },
  {
    id: 'unknown-technology',
    statuses: ['build-error'],
    place: 'sources',
    line: /^!\s+We didn't find the type of technology you/,
    cause: 'Scalingo recognised no technology at the root of the source',
    advice:
      "Where the app is in a folder of the repository set PROJECT_DIR in the app's environment to that folder. Otherwise add the file by which it is recognised (package.json, Gemfile, requirements.txt, composer.json, go.mod, pom.xml, mix.exs …) or name a buildpack with BUILDPACK_URL.",
    page: `${issues}#unknown-technology`
  },
  ...(['sources', 'step'] as const).map(
    (place): KnownFailure => ({
      id: 'security-stop',
      statuses: ['build-error', 'aborted'],
      place,
      line: /^!\s*Your deployment has been stopped (?:for security reasons? )?\((?:rule: )?(?<value>[A-Z]{2,6}-\d{1,5})\)/,
      cause: value => `Scalingo stopped it for security reasons (rule ${value})`,
      advice:
        'Look whether the source holds what Scalingo forbids, such as a miner, a proxy or a scraper. Where it does not, write to support@scalingo.com with the rule and the id of the deployment.',
      page: issues
    })
  ),
  {
    id: 'image-too-large',
    statuses: ['build-error', 'aborted'],
    place: 'closing',
    line: /^!\s+(?:→|->) .{0,120}\bimage exceeds the limit of (?<value>\d{1,6} ?[KMG]i?B)/,
    cause: value => `the image is larger than the limit of ${value}`,
    advice:
      'Leave out what does not run: a .slugignore file keeps files out of the image, and development dependencies can be pruned. Where all of it is needed ask support@scalingo.com for a higher limit.',
    page: `${issues}#image-too-large`
  },
  ...(['sources', 'step', 'closing'] as const).map(
    (place): KnownFailure => ({
      id: 'procfile-unreadable',
      statuses: ['build-error'],
      place,
      line: /^(?:!\s+(?:(?:→|->) )?)?An error occurred when parsing Procfile/,
      cause: 'the Procfile cannot be read',
      advice:
        'Write one process type on each line, with letters and digits only, a colon and its command: `web: npm start`. The file is named Procfile, without an extension.',
      page: `${docs}/app/procfile`,
      file: 'Procfile'
    })
  ),
  ...(['closing', 'output'] as const).map(
    (place): KnownFailure => ({
      id: 'procfile-without-web',
      statuses: ['build-error', 'crashed-error', 'timeout-error'],
      place,
      line: /^(?:!\s+(?:(?:→|->) )?)?Task '(?<value>[A-Za-z0-9_-]{1,24})' has not been found in your 'Procfile'/,
      cause: value => `the Procfile has no process type ${value}, and containers of it are asked for`,
      advice:
        'Add that process type to the Procfile (`web` is the one that answers HTTP requests), or scale it to 0 first where the app needs it no more.',
      page: `${docs}/app/procfile`,
      file: 'Procfile'
    })
  ),
  {
    id: 'build-too-long',
    statuses: ['build-error', 'aborted'],
    place: 'closing',
    line: /^!\s+(?:→|->) .{0,60}\b(?:build|deployment) (?:timed out|timeout|took more than)/i,
    cause: 'it took longer than Scalingo allows (30 minutes)',
    advice:
      'See which step of the log took the time, and let it do less: prune what it installs, keep the cache, build in the workflow and deploy the result with `source_path`.',
    page: `${docs}/deployment/limits`
  }
];

/** An end whose log says nothing at all. */
export const withoutLog = {
  cause: 'its build had not begun, as far as the log tells',
  advice:
    'Scalingo builds at most 10 deployments at once for one owner of apps, and lets the others wait in a queue. See on the dashboard what else is deployed, and deploy again.',
  page: `${docs}/deployment/limits`
};
