import { EventEmitter, once } from 'node:events';
import type { Socket } from 'node:net';
import { Duplex, type Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as ws from 'ws';
import { encodeFragments, encodeFrame } from '../../simulator/scalingo/frames.ts';
import { takePlainFrames } from '../../src/scalingo/plain-frames.ts';

/** Its types do not name it. */
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable };
const { WebSocket } = ws;

/** Nor these. */
interface Inner {
  _isServer: boolean;
  setSocket(socket: Duplex, head: Buffer, options: object): void;
}

const mostBytes = 100_000;

/** What is told of the frames that come to a socket, in order; by `ws`, if not by what takes them before. */
class Listening {
  readonly told: string[] = [];
  readonly taken: string[] = [];
  isOpen = true;
  readonly socket = new EventEmitter();
  readonly #receiver = new Receiver({ isServer: false, maxPayload: mostBytes, skipUTF8Validation: true });

  /** @param take whether texts that begin with "log" are taken before `ws` reads them */
  constructor(take: boolean) {
    for (const event of ['message', 'ping', 'pong', 'conclude', 'error']) {
      this.#receiver.on(event, data =>
        this.told.push(`${event} ${Buffer.isBuffer(data) ? data.toString('latin1') : data}`)
      );
    }
    this.#receiver.on('conclude', () => this.#end());
    this.#receiver.on('error', () => this.#end());
    this.socket.on('data', this.#read);
    if (!take) return;
    takePlainFrames(this.socket as Socket, {
      mostBytes,
      isOpen: () => this.isOpen,
      take: (bytes, from, to) => {
        const text = bytes.toString('latin1', from, to);
        if (!text.startsWith('log')) return false;
        this.taken.push(text);
        this.told.push(`message ${text}`);
        return true;
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

  readonly #read = (piece: Buffer) => this.#receiver.write(piece);

  #end(): void {
    this.isOpen = false;
    this.socket.off('data', this.#read);
  }
}

/** So many bytes that look like frames, if they are read as what they are not. */
const likeFrames = (sizeBytes: number) => Buffer.alloc(sizeBytes, encodeFrame('log'));
const masked = Buffer.from([0x81, 0x83, 1, 2, 3, 4, 0x6d, 0x6d, 0x64]);
const extended = Buffer.from([0xc1, 3, 0x6c, 0x6f, 0x67]);
const closing = Buffer.from([0x88, 2, 3, 0xe8]);
const usual = fc.oneof(
  { weight: 6, arbitrary: fc.nat(200).map(size => encodeFrame(`log ${'x'.repeat(size)}`)) },
  fc.nat(200).map(size => encodeFrame('?'.repeat(size))),
  fc.constantFrom(50, 70_000, mostBytes).map(size => encodeFrame(likeFrames(size))),
  fc.constantFrom(encodeFrame('log', 'pong'), encodeFrame(''))
);
const unusual = fc.oneof(
  fc.nat(300).map(size => encodeFragments(`log ${'y'.repeat(size)}`, 50)),
  fc.nat(40).map(size => encodeFragments('log in fragments', 50).subarray(0, size)),
  fc.constantFrom(masked, extended, closing, encodeFrame('log of bytes', 'binary'), Buffer.from([0x09, 0])),
  fc.constantFrom(mostBytes + 1, 200_000).map(size => encodeFrame(likeFrames(size))),
  fc.uint8Array({ maxLength: 12 }).map(bytes => Buffer.from(bytes))
);

/** What `ws` alone tells of it. */
async function toldByWs(bytes: Buffer): Promise<readonly string[]> {
  const alone = new Listening(false);
  alone.come(bytes);
  await new Promise(setImmediate);
  return alone.told;
}

test('whatever comes, in whatever pieces: the same is told as by ws alone, in the same order', async () => {
  const frames = fc.array(fc.oneof({ weight: 9, arbitrary: usual }, unusual), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(frames, fc.array(fc.nat(1_000_000), { maxLength: 12 }), async (frames, cuts) => {
      const bytes = Buffer.concat(frames);
      const before = new Listening(true);
      const ends = cuts.map(cut => cut % (bytes.length + 1));
      before.come(bytes, ends);
      await new Promise(setImmediate);
      expect(before.told).toEqual(await toldByWs(bytes));
    }),
    { numRuns: 2_000 }
  );
});

test('what can be told by the beginning of a head is told at once', async () => {
  for (const head of [[0x81, 254], [0x89, 126], [0, 126], [0x82], [0xc1, 127, 0]]) {
    const before = new Listening(true);
    before.come(Buffer.concat([encodeFrame('log a'), Buffer.from(head)]));
    await new Promise(setImmediate);
    expect(before.told).toEqual(await toldByWs(Buffer.concat([encodeFrame('log a'), Buffer.from(head)])));
  }
});

test('byte by byte the same is told', async () => {
  const bytes = Buffer.concat([encodeFrame('log a'), encodeFrame('x'.repeat(300)), encodeFrame('log b'), closing]);
  const before = new Listening(true);
  before.come(
    bytes,
    Array.from(bytes, (_, index) => index)
  );
  expect(before.told).toEqual(await toldByWs(bytes));
});

test('what is understood is taken, also behind what only ws understands', () => {
  const before = new Listening(true);
  const texts = ['log a', 'other', 'log b', `log ${'c'.repeat(200)}`, `log ${'d'.repeat(70_000)}`];
  before.come(Buffer.concat([...texts.map(text => encodeFrame(text)), encodeFrame('', 'pong'), encodeFrame('log e')]));

  expect(before.taken).toEqual(['log a', 'log b', `log ${'c'.repeat(200)}`, `log ${'d'.repeat(70_000)}`, 'log e']);
});

test('a head that was cut off is put together again', () => {
  const frames = [encodeFrame('log a'), encodeFrame(`log ${'b'.repeat(200)}`)];
  const headOfSecond = (frames[0] as Buffer).length;
  for (const cut of [1, 2, 3]) {
    const before = new Listening(true);
    before.come(Buffer.concat(frames), [headOfSecond + cut]);
    expect(before.told).toHaveLength(2);
    // Cut behind it the frame had begun to be read.
    expect(before.taken).toHaveLength(2);
  }
});

test.each([
  ['a masked one', masked],
  ['one of an extension', extended],
  ['one in fragments', encodeFragments('log and more of it', 3)],
  ['the first of some fragments', encodeFragments('log and more of it', 3).subarray(0, 8)],
  ['bytes', encodeFrame('log', 'binary')],
  ['one that is too long', encodeFrame(likeFrames(mostBytes + 1))],
  ['a ping that is too long', Buffer.concat([Buffer.from([0x89, 126, 0, 126]), Buffer.alloc(126)])],
  ['the end of the stream', closing]
])('%s is left to ws, and so is what follows', (_, bytes) => {
  const before = new Listening(true);
  before.come(Buffer.concat([encodeFrame('log a'), bytes, encodeFrame('log b')]));
  before.come(encodeFrame('log c'));

  expect(before.taken).toEqual(['log a']);
});

test.each(['other', 'log b'])(
  'once the connection is about to close nothing is taken any more, nor passed on: %s',
  text => {
    const before = new Listening(true);
    before.isOpen = false;
    before.come(Buffer.concat([encodeFrame(text), encodeFrame('log a')]));

    expect(before.told).toEqual([]);
  }
);

test('a socket that others read, too, is left alone', () => {
  const socket = new EventEmitter().on('data', () => {}).on('data', () => {});
  const before = socket.listeners('data');
  takePlainFrames(socket as Socket, { mostBytes, isOpen: () => true, take: () => true });

  expect(socket.listeners('data')).toEqual(before);
});

/** What a WebSocket tells whose socket breaks while it is paused, and what it had read ended at that place of the second frame. */
async function toldOfBreak(cut: number, take: boolean): Promise<readonly string[]> {
  const socket = new Duplex({ read: () => {}, write: (_piece, _encoding, done) => done() });
  const webSocket = new WebSocket(null as unknown as string, undefined, {}) as ws.WebSocket & Inner;
  webSocket._isServer = false;
  webSocket.setSocket(socket, Buffer.alloc(0), { allowSynchronousEvents: true, maxPayload: mostBytes });
  const told: string[] = [];
  webSocket.on('message', data => told.push(`message ${data}`));
  webSocket.on('error', error => told.push(`error ${error.message}`));
  if (take) {
    takePlainFrames(socket as unknown as Socket, {
      mostBytes,
      isOpen: () => webSocket.readyState === WebSocket.OPEN,
      take: (bytes, from, to) => {
        told.push(`message ${bytes.toString('latin1', from, to)}`);
        return true;
      }
    });
  }
  const first = encodeFrame('log a');
  const all = Buffer.concat([first, encodeFrame('x'.repeat(200)), encodeFrame('log c')]);
  socket.push(all.subarray(0, first.length + cut));
  await new Promise(setImmediate);
  webSocket.pause();
  socket.push(all.subarray(first.length + cut));
  const closed = once(webSocket, 'close');
  socket.destroy();
  told.push(`close ${(await closed)[0]}`);
  return told;
}

test('what is left of a socket that breaks is for ws, wherever it had been cut', async () => {
  for (const cut of [0, 1, 2, 3, 4, 10]) {
    const told = await toldOfBreak(cut, true);
    expect(told).toEqual(await toldOfBreak(cut, false));
    expect(told).toHaveLength(4);
  }
});
