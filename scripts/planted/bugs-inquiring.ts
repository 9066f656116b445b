import { bug, type PlantedBug } from './bug.ts';

const follow = 'src/follow/follow.ts';

/** What can be wrong with what REST is asked while a deployment is followed, and when. */
export const bugsOfInquiring: readonly PlantedBug[] = [
  bug(
    'an answer that came while lines were printed is asked for once more',
    follow,
    'asking ??= abandonable(',
    'asking = abandonable(',
    '__tests__/follow/answer-while-printing.test.ts'
  ),
  bug(
    'a status that nobody knows is asked about only when the stream has been silent for long',
    follow,
    'this.#inquiry.askStateSoon();',
    '',
    '__tests__/follow/unknown-status.test.ts'
  ),
  bug(
    'a log that the stream brought meanwhile is asked for as rarely as before',
    'src/follow/inquiry.ts',
    '    this.#logAtMs = Number.POSITIVE_INFINITY;\n    this.#logInVain = 0;',
    '    this.#logAtMs = Number.POSITIVE_INFINITY;',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  ),
  bug(
    'what the stream says while one asks is forgotten when the next question is planned',
    'src/follow/inquiry.ts',
    'this.#stateAtMs = Math.min(this.#stateAtMs, ',
    'this.#stateAtMs = Math.max(0, ',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  )
];
