import { afterEach, expect, test } from '@jest/globals';
import { listenForStop } from '../../src/github/signals.ts';
import { Cancelled, TimedOut } from '../../src/stopping.ts';
import { clockByHand } from '../clock-by-hand.ts';

const cancelling = ['SIGINT', 'SIGTERM'] as const;
const before = new Map(cancelling.map(name => [name, process.listeners(name)]));
afterEach(() => {
  for (const [name, listeners] of before) {
    for (const listener of process.listeners(name)) {
      if (!listeners.includes(listener)) process.off(name, listener);
    }
  }
});

test.each(cancelling)('%s cancels', name => {
  const { signal } = listenForStop(clockByHand());
  expect(signal.aborted).toBe(false);
  for (const listener of process.listeners(name)) {
    if (!before.get(name)?.includes(listener)) listener(name);
  }
  expect(signal.reason).toBeInstanceOf(Cancelled);
});

test('the time limit ends the step, not a moment before', () => {
  const clock = clockByHand();
  const stopping = listenForStop(clock);
  stopping.limit(60_000);
  clock.pass(59_999);
  expect(stopping.signal.aborted).toBe(false);
  clock.pass(1);
  expect(stopping.signal.reason).toBeInstanceOf(TimedOut);
});

test.each(cancelling)('%s is told apart, even after the time limit', name => {
  const clock = clockByHand();
  const stopping = listenForStop(clock);
  stopping.limit(60_000);
  clock.pass(60_000);
  expect(stopping.cancelled.aborted).toBe(false);
  for (const listener of process.listeners(name)) {
    if (!before.get(name)?.includes(listener)) listener(name);
  }
  expect(stopping.signal.reason).toBeInstanceOf(TimedOut);
  expect(stopping.cancelled.reason).toBeInstanceOf(Cancelled);
});

test('once all is done the time limit counts no longer', () => {
  const clock = clockByHand();
  const stopping = listenForStop(clock);
  stopping.limit(60_000);
  stopping.done();
  clock.pass(60_000);
  expect(stopping.signal.aborted).toBe(false);
});

test('without a time limit nothing has to be called off', () => {
  const stopping = listenForStop(clockByHand());
  expect(() => stopping.done()).not.toThrow();
});
