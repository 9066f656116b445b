import { bug, type PlantedBug } from './bug.ts';

const plainFrames = 'src/scalingo/plain-frames.ts';
const ofPlainFrames = '__tests__/scalingo/plain-frames.test.ts';

/** What can be wrong with how the frames of a stream are read. */
export const bugsOfReading: readonly PlantedBug[] = [
  bug(
    'a frame is cut out wherever it is as long as others',
    'src/scalingo/event-reader.ts',
    'behind >= start + before.length && holdsAt(bytes, start, before) &&',
    'behind >= start + before.length &&',
    '__tests__/scalingo/event-reader.test.ts'
  ),
  bug(
    'what JSON writes in another way is cut out as it stands there',
    'src/scalingo/event-reader.ts',
    'const saved = standsForItself(bytes, from, to) ? 0 : savedByEscapes(bytes, from, to, isOther);',
    'const saved = standsForItself(bytes, from, to) ? 0 : (savedByEscapes(bytes, from, to, isOther) ?? 0);',
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
  ),
  bug(
    'what ws has to read is passed on behind what is taken',
    plainFrames,
    '        this.#pass(bytes, done, place);\n        done = !this.#isLeftAlone && this.#ports.take(bytes, from, to) ? to : place;',
    '        const isTaken = !this.#isLeftAlone && this.#ports.take(bytes, from, to);\n        this.#pass(bytes, done, place);\n        done = isTaken ? to : place;',
    ofPlainFrames
  ),
  bug(
    'behind a frame that ws refuses lines are taken',
    plainFrames,
    'this.#isLeftAlone = !isUsual(bytes, place);',
    'this.#isLeftAlone = false;',
    ofPlainFrames
  ),
  bug(
    'a head that came in two pieces is two frames',
    plainFrames,
    'this.#head = bytes.subarray(place);',
    'this.#head = nothing;',
    ofPlainFrames
  ),
  bug(
    'the rest of a frame that ws reads is taken for another one',
    plainFrames,
    'this.#left = to - bytes.length;',
    'this.#left = 0;',
    ofPlainFrames
  ),
  bug(
    'lines are taken when the connection has been given up',
    plainFrames,
    'this.#isLeftAlone ||= !this.#ports.isOpen();',
    '',
    ofPlainFrames
  )
];
