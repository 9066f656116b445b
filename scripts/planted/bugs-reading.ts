import { bug, type PlantedBug } from './bug.ts';

/** What can be wrong with how the frames of a stream are read. */
export const bugsOfReading: readonly PlantedBug[] = [
  bug(
    'a frame is cut out wherever it is as long as others',
    'src/scalingo/event-reader.ts',
    'end >= before.length && holdsAt(frame, 0, before) &&',
    'end >= before.length &&',
    '__tests__/scalingo/event-reader.test.ts'
  ),
  bug(
    'what JSON writes in another way is cut out as it stands there',
    'src/scalingo/event-reader.ts',
    'const saved = standsForItself(frame, from, to) ? 0 : savedByEscapes(frame, from, to, isOther);',
    'const saved = standsForItself(frame, from, to) ? 0 : (savedByEscapes(frame, from, to, isOther) ?? 0);',
    '__tests__/scalingo/event-reader.test.ts'
  ),
  bug(
    'a line of another deployment is cut out as one of the same',
    'src/scalingo/event-reader.ts',
    ' || this.#run.form !== form',
    '',
    '__tests__/scalingo/event-reader.test.ts'
  ),
  bug(
    'an escape stands for a character that is not plain',
    'src/scalingo/escapes.ts',
    '(byte >= 0x20 && byte <= 0x7e)',
    'byte <= 0xff',
    '__tests__/scalingo/event-reader.test.ts'
  )
];
