import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as ws from 'ws';
import { encodeFragments, encodeFrame } from '../../simulator/scalingo/frames.ts';
import { readQuickly } from '../../src/scalingo/quick-frames.ts';

/** Its types do not name it. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable };

/** A socket that `ws` reads already, and what became of the bytes that came: taken frames as they were, and what was passed on. */
class Read {
  readonly #receiver = new Receiver({ isServer: false, maxPayload: 1_000_000 });
  #told = 0;
  readonly bytes: Buffer[] = [];
  readonly taken: string[] = [];
  readonly socket = new EventEmitter();
  isOpen = true;

  constructor(isUnderstood: (text: string) => boolean = text => text.startsWith('log')) {
    for (const event of ['message', 'ping', 'pong']) this.#receiver.on(event, () => this.#told++);
    this.#receiver.on('error', () => {});
    this.socket.on('data', piece => {
      this.bytes.push(piece);
      this.#receiver.write(piece);
    });
    readQuickly(this.socket as Socket, {
      isOpen: () => this.isOpen,
      told: () => this.#told,
      read: text => (isUnderstood(text) ? text : undefined),
      take: text => {
        this.taken.push(text);
        this.bytes.push(encodeFrame(text));
      }
    });
  }

  /** Lets bytes come in pieces that end at these places. */
  come(bytes: Buffer, ends: readonly number[] = []): void {
    const places = [0, ...[...ends].sort((one, other) => one - other), bytes.length];
    for (const [index, end] of places.slice(1).entries()) {
      const piece = bytes.subarray(places[index], end);
      if (piece.length > 0) this.socket.emit('data', piece);
    }
  }

  get passedOn(): Buffer {
    return Buffer.concat(this.bytes);
  }
}

const masked = Buffer.from([0x81, 0x83, 1, 2, 3, 4, 0x6d, 0x6d, 0x64]);
const frame = fc.oneof(
  { weight: 4, arbitrary: fc.nat(200).map(size => encodeFrame(`log ${'x'.repeat(size)}`)) },
  fc.nat(200).map(size => encodeFrame('?'.repeat(size))),
  fc.nat(300).map(size => encodeFragments(`log ${'y'.repeat(size)}`, 50)),
  fc.constantFrom(
    encodeFrame('log of bytes', 'binary'),
    encodeFrame('log', 'pong'),
    masked,
    encodeFrame(`log ${'z'.repeat(70_000)}`),
    Buffer.from([0xc1, 3, 0x6c, 0x6f, 0x67])
  )
);

test('whatever comes, in whatever pieces: all of it is taken or passed on, in its order', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 12 }), fc.array(fc.nat(1_000_000), { maxLength: 12 }), (frames, cuts) => {
      const bytes = Buffer.concat(frames);
      const read = new Read();
      read.come(
        bytes,
        cuts.map(cut => cut % (bytes.length + 1))
      );
      expect(read.passedOn.equals(bytes)).toBe(true);
    }),
    { numRuns: 1000 }
  );
});

test('byte by byte nothing is taken, and all of it passed on', () => {
  const bytes = Buffer.concat([encodeFrame('log a'), encodeFrame('x'.repeat(300)), encodeFrame('log b')]);
  const read = new Read();
  read.come(
    bytes,
    Array.from(bytes, (_, index) => index)
  );

  expect(read.taken).toEqual([]);
  expect(read.passedOn.equals(bytes)).toBe(true);
});

test('whole text frames that are understood are taken', () => {
  const read = new Read();
  read.come(Buffer.concat(['log a', 'other', 'log b', `log ${'c'.repeat(200)}`].map(text => encodeFrame(text))));

  expect(read.taken).toEqual(['log a', 'log b', `log ${'c'.repeat(200)}`]);
});

test.each([
  ['a masked one', masked],
  ['one in fragments', encodeFragments('log and more of it', 3)],
  ['bytes', encodeFrame('log', 'binary')],
  ['one of an extension', Buffer.from([0xc1, 3, 0x6c, 0x6f, 0x67])],
  ['a very long one', encodeFrame(`log ${'z'.repeat(70_000)}`)]
])('%s is left to ws', (_, bytes) => {
  const read = new Read();
  read.come(bytes);

  expect(read.taken).toEqual([]);
  expect(read.passedOn.equals(bytes)).toBe(true);
});

test('a message between the fragments of another one is a fault, and left to ws', () => {
  const fragments = encodeFragments('abcdef', 3);
  const read = new Read();
  read.come(Buffer.concat([fragments.subarray(0, 5), encodeFrame('log'), fragments.subarray(5), encodeFrame('log b')]));

  expect(read.taken).toEqual([]);
});

test.each([
  ['invalid UTF-8', encodeFrame(Buffer.from([0xff, 0xfe]))],
  ['a masked frame', masked],
  ['an extension that nobody agreed on', Buffer.from([0xc1, 3, 0x6c, 0x6f, 0x67])],
  ['a control frame in fragments', Buffer.from([0x09, 0])],
  ['an opcode that nobody knows', Buffer.from([0x83, 0])],
  ['a close frame', Buffer.from([0x88, 0])]
])('after %s nothing is taken, in the same piece or later', (_, fault) => {
  const read = new Read();
  read.come(Buffer.concat([encodeFrame('log a'), fault, encodeFrame('log b')]));
  read.come(encodeFrame('log c'));

  expect(read.taken).toEqual(['log a']);
});

test('after a frame that only `ws` understands the next ones are taken again', () => {
  const read = new Read();
  for (const end of [0, 3, 8]) {
    const bytes = Buffer.concat(['log a', 'other ü', 'log b'].map(text => encodeFrame(text)));
    read.come(bytes, [end]);
  }
  read.come(Buffer.concat([encodeFrame('', 'pong'), encodeFragments('in fragments', 5), encodeFrame('log c')]));

  expect(read.taken).toEqual(['log a', 'log b', 'log b', 'log a', 'log b', 'log c']);
});

test('once the connection is about to close nothing is read any more', () => {
  const read = new Read();
  read.isOpen = false;
  read.come(Buffer.concat([encodeFrame('log a'), encodeFrame('other')]));

  expect(read.bytes).toEqual([]);
});

test('a socket that others read, too, is left alone', () => {
  const socket = new EventEmitter().on('data', () => {}).on('data', () => {});
  const before = socket.listeners('data');
  readQuickly(socket as Socket, { isOpen: () => true, told: () => 0, read: text => text, take: () => {} });

  expect(socket.listeners('data')).toEqual(before);
});
