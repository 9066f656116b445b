import type { Scenario } from '../scenario.ts';
import { detail, platformError, startLine, urlLine } from './log-lines.ts';
import { built, pushed, starting } from './node-deployment.ts';
import { log, other, spread, status, wait } from './steps.ts';

/** What a colleague's deployments of the same app say in every line: none of it may ever be shown. */
export const foreignMark = 'not yours';

/**
 * Two deployments by a colleague share the stream: one fails in the middle of this one's build, one succeeds beside its boot.
 * (The documentation says that an app has one deployment at a time; users report parallel ones.)
 */
export const parallel: Scenario = {
  name: 'parallel',
  description: "a success, while a colleague's deployments of the same app fail and succeed on the same stream",
  settings: { atOnce: 'parallel' },
  script: [
    wait(500),
    other(
      wait(3_000),
      status('building'),
      ...log(startLine.replace('my-app', `my-app, ${foreignMark}`)),
      ...spread(20_000, foreignLines('fetching', 'resolving', 'installing', 'compiling', 'linking')),
      ...log(...platformError('→ Invalid return code from buildpack').map(line => `${line} (${foreignMark})`)),
      status('build-error')
    ),
    ...built(),
    other(
      status('building'),
      ...spread(5_000, foreignLines('restoring', 'installing', 'pruning')),
      status('pushing'),
      wait(2_000),
      status('starting'),
      ...log(`${urlLine} ${foreignMark}`),
      status('success')
    ),
    ...pushed(),
    ...starting(),
    wait(5_000),
    ...log(urlLine),
    wait(500),
    status('success')
  ]
};

function foreignLines(...verbs: string[]): string[] {
  return verbs.flatMap(verb => [1, 2, 3].map(part => detail(`${verb} part ${part}, ${foreignMark}`)));
}
