import { bug, type PlantedBug } from './bug.ts';

const ofJournal = ['__tests__/follow/journal-properties.test.ts', '__tests__/follow/journal.test.ts'];
const ofClosing = '__tests__/follow/closing.test.ts';

/** What can be wrong with how a log is compared with the one that Scalingo keeps, and closed. */
export const bugsOfClosing: readonly PlantedBug[] = [
  bug(
    'output is passed over whatever it says, as long as it is plain',
    'src/follow/output-reading.ts',
    'if (digest !== this.#printed.at(this.#position)) break;',
    'if (this.#printed.at(this.#position) === undefined) break;',
    '__tests__/follow/output-reading.test.ts',
    ...ofJournal
  ),
  bug(
    'output is compared by its length alone',
    'src/follow/output-reading.ts',
    '} else if (printed !== digest) {',
    '} else if (printed === undefined) {',
    '__tests__/follow/output-reading.test.ts',
    ...ofJournal
  ),
  bug(
    'lines that come to light late are dropped',
    'src/follow/closing.ts',
    '    await print(late);\n',
    '',
    '__tests__/follow/closing.test.ts',
    '__tests__/faults/replay.test.ts'
  ),
  bug(
    'a short log that was read whole before hides what cut ones brought since',
    'src/follow/log-known.ts',
    '(reading?.sizeBytes ?? 0) > before ||',
    '(reading?.sizeBytes ?? 0) * 0 > before ||',
    ofClosing
  ),
  bug(
    'what was printed of a replay is shown again at the end',
    'src/follow/unplaced.ts',
    'Math.max(share ?? 0, held.first)',
    'Math.max((share ?? 0) * 0, held.first)',
    '__tests__/follow/unplaced.test.ts'
  )
];
