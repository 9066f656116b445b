import type { KnownFailure } from '../../src/diagnosis/known-failure.ts';

const start = ' \u001b[1m<-- Start deployment of my-app -->\u001b[0m';
const steps = ['=====> Detected Framework: Node.js', '-----> Installing binaries', '       done', '-----> Build'];
const shipping = '\u001b[0;36m Build complete, shipping your container...\u001b[0m';
const booting = '\u001b[0;36m Waiting for your application to boot... \u001b[0m';
const hook = "\u001b[0;36m Postdeploy hook detected, starting 'rake db:migrate'\u001b[0m";
const closing = ' !   Error deploying the application';

/** A log of a failed deployment that has some lines at a place. */
export function logWith(place: KnownFailure['place'], lines: readonly string[], status: string): string[] {
  switch (place) {
    case 'sources':
      return [start, '       Fetching source code', ...lines, closing, ' !   → Invalid return code from buildpack'];
    case 'step':
      return [start, ...steps, ...lines.map(indented), closing, ' !   → Invalid return code from buildpack'];
    case 'output':
      return [
        ...started(),
        closing,
        stopped,
        '',
        '======== BEGIN OUTPUT ========',
        ...lines,
        '======== END OUTPUT ========',
        ''
      ];
    case 'hook':
      return [...started(), hook, ...lines.map(line => `${prefix}${line}\r`), closing, ' !   → Postdeploy hook failed'];
    case 'closing':
      return status === 'hook-error' ? [...started(), hook, closing, ...lines] : [...started(), closing, ...lines];
  }
}

/** The same lines in a step that went well, before another one failed. */
export function logBefore(lines: readonly string[]): string[] {
  return [
    start,
    ...lines.map(indented),
    ...steps,
    ...lines.map(indented),
    '-----> Pruning',
    '       nobody knows',
    closing
  ];
}

function started(): string[] {
  return [start, ...steps, '       built', shipping, booting];
}

const stopped = ' !   → Your application has stopped unexpectedly with the following output:';
const prefix = '2026-05-12 11:03:16.402130018 +0200 CEST [postdeploy-4127] ';

/** As a buildpack shows what a tool prints; its own errors stand at the margin. */
function indented(line: string): string {
  return line.startsWith('!') ? ` ${line}` : `       ${line}`;
}
