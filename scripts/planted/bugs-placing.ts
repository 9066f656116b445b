import { bug, type PlantedBug } from './bug.ts';

const ofFollowing = (name: string) => `__tests__/follow/${name}.test.ts`;

/** What can be wrong with knowing the place of lines, and what it costs. */
export const bugsOfPlacing: readonly PlantedBug[] = [
  bug(
    'a whole replay of a log that repeats itself is never in doubt',
    'src/follow/unplaced.ts',
    'isAnnounced && anew.from === shown.length;',
    'isAnnounced;',
    '__tests__/follow/unplaced.test.ts'
  ),
  bug(
    'a whole replay of a log that repeats itself is always in doubt',
    'src/follow/unplaced.ts',
    'anew.from > 0 && !beginsWithIt && earlier',
    'anew.from > 0 && earlier',
    '__tests__/follow/unplaced.test.ts'
  ),
  bug(
    'lines that are left of others, which had to be dropped, are taken for the first ones',
    'src/follow/journal.ts',
    'if (held.first > 0) placement.lose();',
    'if (held.first < 0) placement.lose();',
    ofFollowing('journal')
  ),
  bug(
    'a log made to be slow to search is searched to its end',
    'src/follow/overlap.ts',
    'if (budget < 0) return undefined;',
    'if (budget < Number.NEGATIVE_INFINITY) return undefined;',
    ofFollowing('overlap')
  ),
  bug(
    'a place that is not found is searched anew with each line',
    'src/follow/placement.ts',
    'Math.max(windowLines, Math.ceil(this.#heard.length * 1.5))',
    '0',
    ofFollowing('placement')
  ),
  bug(
    'what contents were like on one connection is believed of the next',
    'src/follow/mirror.ts',
    '    this.#contents = new ContentReader();\n  }\n\n  /** The connection is no more',
    '    this.#contents ??= new ContentReader();\n  }\n\n  /** The connection is no more',
    ofFollowing('mirror')
  ),
  bug(
    'the log is not waited for where the stream did not tell of the end',
    'src/follow/follow.ts',
    '!(this.mirror.isCertain && this.#toldOfEnd)',
    '!(this.mirror.isCertain || this.#toldOfEnd)',
    ofFollowing('untold-end')
  )
];
