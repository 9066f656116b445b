import { bug, type PlantedBug } from './bug.ts';

const logEnd = 'src/follow/log-end.ts';
const main = 'src/main.ts';
const ofMemory = ['__tests__/follow/memory.test.ts', '__tests__/follow/log-end-memory.test.ts'];
const ofStart = '__tests__/end-to-end/start.test.ts';
const firstImport = "import * as core from '@actions/core';";

/** What can be wrong with how much is held, loaded, and done for nothing. */
export const bugsOfHolding: readonly PlantedBug[] = [
  bug('the end of a log is the whole of it', logEnd, 'if (!isEnough) break;', 'break;', ...ofMemory),
  bug(
    'the end of a log keeps alive what its lines were cut out of',
    logEnd,
    "(lines.length === 1 ? [...lines, ''] : lines)",
    'lines',
    '__tests__/follow/log-end-memory.test.ts'
  ),
  bug(
    'a block of digests is eight times as large as what is in it',
    'src/follow/digests.ts',
    'this.#blocks.push(new Float64Array(blockLength));',
    'this.#blocks.push(new Float64Array(8 * blockLength));',
    ...ofMemory
  ),
  {
    name: 'all of the output is kept while it is compared',
    changes: [
      {
        file: 'src/follow/output-reading.ts',
        find: '  #sizeBytes = 0;',
        put: '  #sizeBytes = 0;\n  readonly #kept: Buffer[] = [];'
      },
      {
        file: 'src/follow/output-reading.ts',
        find: '    this.#sizeBytes += piece.length;',
        put: '    this.#sizeBytes += piece.length;\n    this.#kept.push(piece);'
      }
    ],
    tests: ofMemory
  },
  {
    name: 'every line that was printed is kept',
    changes: [
      {
        file: 'src/follow/mirror.ts',
        find: '  readonly #logEnd = new LogEnd();',
        put: '  readonly #logEnd = new LogEnd();\n  readonly #kept: Lines[] = [];'
      },
      {
        file: 'src/follow/mirror.ts',
        find: 'this.#logEnd.add(lines);',
        put: 'this.#logEnd.add(lines), this.#kept.push(lines);'
      }
    ],
    tests: ofMemory
  },
  bug(
    'an output that agrees is decoded all the same',
    'src/follow/output-reading.ts',
    'areBare ? this.#passOver(lines) : 0',
    'areBare && lines.length < 0 ? this.#passOver(lines) : 0',
    '__tests__/follow/output-as-bytes.test.ts'
  ),
  bug(
    'the event that proved a stream is kept as long as the connection',
    'src/follow/doubling.ts',
    'this.#isProven ? undefined : event',
    'event',
    '__tests__/follow/doubling.test.ts'
  ),
  bug(
    'each request stays on the signal of the step',
    'src/scalingo/http.ts',
    "asked.finally(() => signal.removeEventListener('abort', stop))",
    'asked',
    '__tests__/scalingo/http-memory.test.ts'
  ),
  bug(
    'a mistake in taking the log is told as a fault of Scalingo',
    'src/scalingo/http.ts',
    '    if (error instanceof NotTaken) throw error.cause;\n',
    '',
    '__tests__/scalingo/http.test.ts'
  ),
  bug(
    'a mistake in comparing the log fails the step',
    'src/follow/mistakes.ts',
    'if (error instanceof Cancelled) throw error;',
    'if (!(error instanceof TimedOut)) throw error;',
    '__tests__/follow/closing.test.ts'
  ),
  bug(
    'what was read by mistake is taken for compared at the end',
    'src/follow/mistakes.ts',
    'if (mistake !== undefined) throw mistake.error;',
    '',
    '__tests__/follow/closing.test.ts'
  ),
  bug(
    'V8 lets its space for young objects grow',
    main,
    '\nkeepYoungSpaceSmall();',
    '\nvoid keepYoungSpaceSmall;',
    ofStart
  ),
  bug(
    'what a step does not need of Node is loaded at its start',
    main,
    firstImport,
    `${firstImport}\nimport * as more from 'node:http2';\nvoid Object.keys(more);`,
    ofStart
  ),
  bug(
    'the stream is loaded before the first request',
    'src/scalingo/client.ts',
    "import { Bearer } from './bearer.ts';",
    "import { Bearer } from './bearer.ts';\nimport './stream.ts';",
    ofStart
  ),
  bug(
    'HTTP is imported, and all that Node has for `fetch` with it',
    'scripts/bundle.ts',
    'node-commonjs ',
    'module ',
    ofStart
  ),
  bug(
    'the stream may be compressed',
    'src/scalingo/stream.ts',
    'perMessageDeflate: false',
    'perMessageDeflate: true',
    ofStart
  ),
  bug(
    'a line that is missing keeps alive the piece of output that it was cut out of',
    'src/follow/output-reading.ts',
    "return ['', line].join('\\n').slice(1);",
    'return line;',
    '__tests__/follow/memory-of-difference.test.ts'
  )
];
