import { bug, type PlantedBug } from './bug.ts';

const log = 'src/github/log.ts';
const main = 'src/main.ts';
const ofLog = ['__tests__/github/log.test.ts', '__tests__/github/log-hostile.test.ts'];

/** What can be wrong with telling people and workflows. */
export const bugsOfTelling: readonly PlantedBug[] = [
  bug(
    'a mask is printed inside the cage',
    log,
    'this.outside(() => core.setSecret(secret));',
    'core.setSecret(secret);',
    ...ofLog,
    '__tests__/end-to-end/bearer.test.ts'
  ),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code's own
  bug('the cage is never opened again', log, '    this.#write(`::${this.#resumeToken}::\\n`);\n', '', ...ofLog),
  {
    name: 'one token opens every cage',
    changes: [
      { file: log, find: 'const shortestSecret = 4;', put: 'const shortestSecret = 4;\nconst token = randomUUID();' },
      { file: log, find: 'this.#resumeToken = randomUUID();', put: 'this.#resumeToken = token;' }
    ],
    tests: ofLog
  },
  bug(
    'a slow reader is not waited for',
    log,
    '    await this.#untilDrained();',
    '    if (countOf(lines) < 0) await this.#untilDrained();',
    ...ofLog,
    '__tests__/end-to-end/slow-stdout.test.ts'
  ),
  bug(
    '`##[` is left as it is',
    'src/github/harmless.ts',
    "    .replace(controlCharacters, '')\n    .replaceAll(mark,",
    "    .replace(controlCharacters, '')\n    .replaceAll('###[',",
    '__tests__/github/harmless.test.ts',
    '__tests__/end-to-end/hostile.test.ts'
  ),
  bug(
    '`##[` is left as it is in a line that came in bytes',
    'src/github/log.ts',
    'isInBytes(lines) && !lines.bytes.includes(mark)',
    'isInBytes(lines) && !lines.bytes.includes(mark.repeat(9))',
    '__tests__/github/log-hostile.test.ts',
    '__tests__/end-to-end/hostile.test.ts'
  ),
  bug(
    'the deployment is not kept before the end',
    main,
    '  keepState({ app: app.name, deployment_id: id, deployment_url: page, status });\n',
    "  if (status === 'success') keepState({ app: app.name, deployment_id: id, deployment_url: page, status });\n",
    '__tests__/end-to-end/cancel.test.ts'
  ),
  bug(
    'the step ends by process.exit',
    main,
    'keepState({ told: outcome.title });',
    'keepState({ told: outcome.title });\nprocess.exit();',
    '__tests__/scripts/planted-exit.test.ts'
  ),
  bug(
    'the run after the step fails the job',
    'src/post.ts',
    '    log.notice(message);',
    '    log.error(message);\n    process.exitCode = 1;',
    '__tests__/end-to-end/post.test.ts'
  ),
  bug(
    'a stream that may not be tried again for long is missing without a word',
    'src/follow/connection-notes.ts',
    'pauseAskedForBy(why) > longPauseMs',
    'pauseAskedForBy(why) > 1000 * longPauseMs',
    '__tests__/follow/connection-notes.test.ts'
  ),
  bug(
    'a proxy is blamed for a stream that had too many requests',
    'src/follow/connection-end.ts',
    'if (status === 429)',
    'if (status === 430)',
    '__tests__/follow/connection-end.test.ts'
  ),
  bug(
    'an exchange that was limited is told as a stream that broke',
    'src/follow/link.ts',
    "facts.call === 'exchange the token';",
    "facts.call !== 'exchange the token';",
    '__tests__/follow/link.test.ts'
  )
];
