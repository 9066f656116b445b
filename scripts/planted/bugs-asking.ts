import { bug, type PlantedBug } from './bug.ts';

const client = 'src/scalingo/client.ts';
const retry = 'src/scalingo/retry.ts';
const ofRetry = ['__tests__/scalingo/retry.test.ts', '__tests__/faults/api.test.ts'];
const found = '__tests__/scripts/chaos-found.test.ts';

/** What can be wrong with asking Scalingo, and with stopping to ask. */
export const bugsOfAsking: readonly PlantedBug[] = [
  {
    name: 'a renewed bearer is not masked',
    changes: [
      { file: client, find: '  readonly #bearer: Bearer;\n', put: '  readonly #bearer: Bearer;\n  #told = 0;\n' },
      {
        file: client,
        find: 'this.#options.onSecret(bearer);',
        put: 'if (this.#told++ === 0) this.#options.onSecret(bearer);'
      }
    ],
    tests: ['__tests__/end-to-end/bearer.test.ts', '__tests__/scalingo/client.test.ts']
  },
  bug(
    'a stream that tells of ends that are none makes a request more for each',
    'src/follow/log-ahead.ts',
    'if (this.#hasBegun) return;',
    '',
    '__tests__/follow/log-ahead.test.ts'
  ),
  bug(
    'the log is asked for ahead where requests are scarce',
    'src/follow/follow.ts',
    'if (seemsOver && !this.#ports.scalingo.isCrowded)',
    'if (seemsOver)',
    '__tests__/end-to-end/log-ahead.test.ts'
  ),
  bug(
    'what the log asked ahead was refused with is forgotten',
    'src/follow/follow.ts',
    'if (error !== undefined) this.#inquiry.heed(error);',
    'if (error === undefined) this.#inquiry.heed(error);',
    '__tests__/end-to-end/log-ahead.test.ts'
  ),
  bug(
    'a log that was asked for long before the end is known is believed',
    'src/follow/log-ahead.ts',
    'if (isOld && this.#error === undefined)',
    'if (isOld && longestMs < 0)',
    '__tests__/follow/log-ahead.test.ts'
  ),
  bug(
    'a log that is not to be had in time keeps the end from being heard',
    'src/follow/inquiry.ts',
    'if (untilMs <= this.#ports.deadlineAtMs) this.#pauseUntilMs',
    'if (untilMs > 0) this.#pauseUntilMs',
    '__tests__/end-to-end/log-ahead.test.ts'
  ),
  bug(
    'a log that was asked for ahead is believed although it lacks what was shown',
    'src/follow/closing.ts',
    'let read = isAskedAhead ? readAskedAhead : readLog;',
    'let read = isAskedAhead === undefined ? readAskedAhead : readLog;',
    '__tests__/end-to-end/log-ahead.test.ts'
  ),
  bug(
    'the log is asked for only when the deployment is known to be over',
    'src/follow/follow.ts',
    'const seemsOver =',
    'const seemsOver = false &&',
    '__tests__/end-to-end/log-ahead.test.ts'
  ),
  bug(
    'Retry-After is ignored',
    retry,
    'return toldMs + random() * crowdMs;',
    'return 0 * toldMs + random() * crowdMs;',
    ...ofRetry
  ),
  bug(
    'Retry-After is kept for some seconds at most',
    retry,
    'return toldMs + random() * crowdMs;',
    'return Math.min(toldMs, 5_000) + random() * crowdMs;',
    ...ofRetry
  ),
  bug(
    "a bearer is renewed by the machine's date",
    'src/scalingo/bearer.ts',
    '? exp - iat : 0;',
    '? exp - Date.now() / 1000 + iat * 0 : 0;',
    '__tests__/scalingo/bearer.test.ts'
  ),
  bug(
    'a strange answer to a renewal ends the step, however good the bearer in hand is',
    'src/scalingo/bearer.ts',
    "&& error.code !== 'unauthorized';",
    "&& error.code === 'server_error';",
    '__tests__/scalingo/bearer.test.ts'
  ),
  bug(
    'a renewal that hangs is waited for, however good the bearer in hand is',
    'src/scalingo/bearer.ts',
    'Promise.race([renewal, inHand])',
    'Promise.race([renewal, renewal.then(() => inHand)])',
    '__tests__/scalingo/bearer.test.ts'
  ),
  bug(
    'a bearer that is refused is replaced over and over',
    client,
    'return send(await this.#bearer.replace(bearer));',
    'await this.#bearer.replace(bearer);\n      return this.#call({ accept, ...request });',
    '__tests__/scalingo/client.test.ts',
    '__tests__/end-to-end/refusals.test.ts'
  ),
  bug(
    'neither the timeout nor a cancel ends the pause before a request is repeated',
    'src/clock.ts',
    "signal.addEventListener('abort', stop, { once: true });",
    '',
    '__tests__/clock.test.ts'
  ),
  bug(
    'a pause ends when its timer fires, which may be early',
    'src/clock.ts',
    '(now() < dueAtMs ? arm() : then())',
    'then()',
    '__tests__/clock.test.ts'
  ),
  bug(
    'a cancel does not end a pause',
    'src/clock.ts',
    "signal.addEventListener('abort', stop, { once: true });",
    "if (ms < 0) signal.addEventListener('abort', stop, { once: true });",
    '__tests__/clock.test.ts'
  ),
  bug(
    'the proxy is ignored for the stream',
    'src/scalingo/stream.ts',
    '      agent: agentFor(named),\n',
    "      ...(named.href === '' ? { agent: agentFor(named) } : {}),\n",
    '__tests__/end-to-end/proxy.test.ts'
  ),
  bug(
    'an unreadable answer ends the step where something else went wrong before',
    retry,
    'if (ms !== this.#ms) this.#sinceMs = failedAtMs;',
    'if (failedAtMs < 0) this.#sinceMs = failedAtMs + this.#ms;',
    '__tests__/scalingo/retry.test.ts',
    found
  ),
  bug(
    'a stream that wants a new bearer, which is not to be had at once, ends the step',
    'src/begin.ts',
    'await untilAnswered(open, ports)',
    'await open()',
    found
  ),
  bug(
    'a step that left no state is run once more after the job',
    'scripts/build.ts',
    "begin: { index: './lib/main.js', post: './lib/post.js' }",
    "begin: { index: './lib/main.js', post: './lib/main.js' }",
    '__tests__/end-to-end/post.test.ts'
  ),
  bug(
    'a wait that lies past the timeout is waited for while the deployment is followed',
    'src/follow/inquiry.ts',
    'if (isTooLong || (mayPass === undefined',
    'if ((mayPass === undefined',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  )
];
