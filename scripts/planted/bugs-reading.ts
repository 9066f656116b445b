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
    '        this.#passIfOpen(bytes, done, place);\n        done = !this.#isLeftAlone && this.#ports.take(bytes, from, to) ? to : place;',
    '        const isTaken = !this.#isLeftAlone && this.#ports.take(bytes, from, to);\n        this.#passIfOpen(bytes, done, place);\n        done = isTaken ? to : place;',
    ofPlainFrames
  ),
  bug(
    'behind a frame that ws refuses lines are taken',
    plainFrames,
    'if (!isUsual(bytes, place)) {',
    'if (false) {',
    ofPlainFrames
  ),
  bug(
    'ws hears of a frame that it refuses only when its whole head has come',
    plainFrames,
    'if (!isUsual(bytes, place)) {',
    'if (place + headBytes(bytes, place) <= bytes.length && !isUsual(bytes, place)) {',
    ofPlainFrames
  ),
  bug(
    'behind a frame that is too long for ws lines are taken',
    plainFrames,
    'this.#isLeftAlone = to - from > this.#ports.mostBytes;',
    '',
    ofPlainFrames
  ),
  bug(
    'a long line eats the one behind it',
    'src/scalingo/plain-run.ts',
    ' && this.#sources.length === 1',
    '',
    '__tests__/scalingo/event-reader.test.ts'
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
    'last frame.\n    this.#isLeftAlone ||= !this.#ports.isOpen();',
    'last frame.',
    ofPlainFrames
  ),
  bug(
    'lines are taken from a connection that was given up before they came',
    plainFrames,
    'this.#head = nothing;\n    this.#isLeftAlone ||= !this.#ports.isOpen();',
    'this.#head = nothing;',
    ofPlainFrames
  ),
  bug('a head that was cut is lost when the socket closes', plainFrames, 'frames.leave();', '', ofPlainFrames),
  bug(
    'what is left of a socket is read before a head that was cut',
    plainFrames,
    "socket.prependOnceListener('close'",
    "socket.once('close'",
    ofPlainFrames
  ),
  bug(
    'each frame goes through ws',
    'src/scalingo/stream.ts',
    "socket.once('open', () => this.#takePlainFrames(socket, under))",
    "socket.once('nothing', () => this.#takePlainFrames(socket, under))",
    '__tests__/scalingo/stream-batches.test.ts'
  ),
  bug(
    'a short line keeps a whole read of the socket alive',
    'src/scalingo/plain-run.ts',
    'this.#sizeBytes > ownMemoryBytes && ',
    'first.length > ownMemoryBytes && ',
    '__tests__/scalingo/event-reader.test.ts'
  )
];
