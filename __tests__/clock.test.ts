import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { monotonicClock } from '../src/clock.ts';

const never = new AbortController().signal;

test('time does not go back', () => {
  const clock = monotonicClock();
  const times = Array.from({ length: 1000 }, () => clock.now());
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test('a faster clock lets an hour pass soon', async () => {
  const clock = monotonicClock(1_000_000);
  const before = clock.now();
  await clock.sleep(3_600_000, never);
  expect(clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
});

test.each([0.5, 1.999, 3.6])(
  'a sleep of %d ms never ends early, though timers know whole milliseconds only',
  async ms => {
    const clock = monotonicClock();
    for (let nap = 0; nap < 30; nap++) {
      const before = clock.now();
      await clock.sleep(ms, never);
      expect(clock.now()).toBeGreaterThanOrEqual(before + ms);
    }
  }
);

test('what is due sooner is called sooner', async () => {
  const clock = monotonicClock(1000);
  const called: string[] = [];
  await new Promise<void>(resolve => {
    clock.after(50_000, () => {
      called.push('later');
      resolve();
    });
    clock.after(1_000, () => called.push('sooner'));
  });
  expect(called).toEqual(['sooner', 'later']);
});

test('what was called off is not called', async () => {
  const clock = monotonicClock(1000);
  const called: string[] = [];
  const callOff = clock.after(1_000, () => called.push('called off'));
  callOff();
  await clock.sleep(20_000, never);
  expect(called).toEqual([]);
});

describe('a wait longer than any timer of Node', () => {
  const longestTimerMs = 2 ** 31 - 1;
  const ms = 2.5 * longestTimerMs;

  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('does not end at once, nor when the longest timer is over, but when its time is reached', async () => {
    let called = 0;
    monotonicClock().after(ms, () => called++);
    for (const passingMs of [1, longestTimerMs - 1, 1, longestTimerMs, longestTimerMs / 2 - 2]) {
      jest.advanceTimersByTime(passingMs);
      expect(called).toBe(0);
    }
    jest.advanceTimersByTime(2);
    expect(called).toBe(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('can be called off after the first of its timers too', () => {
    const callOff = monotonicClock().after(ms, () => {});
    jest.advanceTimersByTime(longestTimerMs + 1);
    expect(jest.getTimerCount()).toBe(1);
    callOff();
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('an abort ends a sleep with the reason and leaves no timer behind', async () => {
  const controller = new AbortController();
  const timers = () => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length;
  const before = timers();
  const sleep = monotonicClock().sleep(3_600_000, controller.signal);
  expect(timers()).toBe(before + 1);
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(sleep).rejects.toBe(reason);
  expect(timers()).toBe(before);
});

test('nobody falls asleep after an abort', async () => {
  const reason = new Error('enough');
  await expect(monotonicClock().sleep(3_600_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('a moment that comes while it is looked at is not waited for with a negative time, of which Node would warn', async () => {
  const waits: (number | undefined)[] = [];
  const { setTimeout: real } = globalThis;
  let nowMs = 0;
  // Time passes between any two looks.
  const clock = monotonicClock(1, () => (nowMs += 0.001));
  globalThis.setTimeout = ((then: () => void, ms?: number) => {
    waits.push(ms);
    return real(then, 0);
  }) as typeof setTimeout;
  try {
    await new Promise<void>(resolve => clock.after(0, resolve));
  } finally {
    globalThis.setTimeout = real;
  }
  expect(waits.filter(ms => (ms ?? 0) < 0)).toEqual([]);
  expect(waits).toContain(0);
});
