import { expect, test } from '@jest/globals';
import { LogAhead } from '../../src/follow/log-ahead.ts';
import { clockByHand } from '../clock-by-hand.ts';

/** A log of two pieces, whose readings are told by what became of them. */
function desk(failing?: Error) {
  const asked: string[] = [];
  const clock = clockByHand();
  const readOutput = async (take: (piece: Buffer) => Promise<void>, signal: AbortSignal) => {
    const number = asked.push('asked') - 1;
    if (failing) throw failing;
    try {
      for (const piece of ['a\n', 'b\n']) {
        await take(Buffer.from(piece));
        signal.throwIfAborted();
      }
      asked[number] = 'read';
    } catch (error) {
      asked[number] = 'dropped';
      throw error;
    }
    return true;
  };
  const ahead = new LogAhead(readOutput, { clock, signal: new AbortController().signal });
  const taken: string[] = [];
  const take = async (piece: Buffer) => {
    taken.push(piece.toString());
  };
  return { ahead, asked, taken, take, clock };
}

test('what is asked ahead is not taken before the log is read, and then asked no second time', async () => {
  const { ahead, asked, taken, take } = desk();
  ahead.begin();
  await new Promise(setImmediate);
  expect(asked).toEqual(['asked']);
  expect(taken).toEqual([]);
  expect(ahead.settle()).toBe(true);
  expect(await ahead.read(take)).toBe(true);
  expect(taken).toEqual(['a\n', 'b\n']);
  expect(asked).toEqual(['read']);
});

test('without it the log is asked for when it is read, and each time', async () => {
  const { ahead, asked, taken, take } = desk();
  await ahead.read(take);
  await ahead.read(take);
  expect(asked).toEqual(['read', 'read']);
  expect(taken).toEqual(['a\n', 'b\n', 'a\n', 'b\n']);
});

test('a deployment that goes on drops it, and is not asked about ahead again', async () => {
  const { ahead, asked, taken, take } = desk();
  ahead.begin();
  expect(ahead.abandon()).toBeUndefined();
  await new Promise(setImmediate);
  expect(asked).toEqual(['dropped']);
  ahead.begin();
  ahead.begin();
  expect(asked).toEqual(['dropped']);
  await ahead.read(take);
  expect(asked).toEqual(['dropped', 'read']);
  expect(taken).toEqual(['a\n', 'b\n']);
});

test('tells what it has failed with, to whoever drops it or reads', async () => {
  const refused = new Error('too many');
  const dropped = desk(refused);
  dropped.ahead.begin();
  await new Promise(setImmediate);
  expect(dropped.ahead.abandon()).toBe(refused);
  expect(dropped.ahead.abandon()).toBeUndefined();
  const read = desk(refused);
  read.ahead.begin();
  await new Promise(setImmediate);
  await expect(read.ahead.read(read.take)).rejects.toBe(refused);
  expect(read.asked).toHaveLength(1);
});

test('what was asked too long ago is asked for anew, but for what was refused', async () => {
  const { ahead, asked, taken, take, clock } = desk();
  ahead.begin();
  await new Promise(setImmediate);
  clock.pass(2_001);
  expect(ahead.settle()).toBe(false);
  expect(await ahead.read(take)).toBe(true);
  expect(asked).toEqual(['dropped', 'read']);
  expect(taken).toEqual(['a\n', 'b\n']);
  const refused = new Error('too many');
  const refusing = desk(refused);
  refusing.ahead.begin();
  await new Promise(setImmediate);
  refusing.clock.pass(10_000);
  expect(refusing.ahead.settle()).toBe(true);
  await expect(refusing.ahead.read(refusing.take)).rejects.toBe(refused);
  expect(refusing.asked).toHaveLength(1);
});
