import { expect, test } from '@jest/globals';
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
  // A timer may fire up to a real millisecond early.
  expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000 - 1_000_000);
});

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

test('a wait longer than any timer of Node does not end at once', async () => {
  const clock = monotonicClock();
  let called = false;
  const callOff = clock.after(2 ** 40, () => {
    called = true;
  });
  await clock.sleep(10, never);
  callOff();
  expect(called).toBe(false);
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
