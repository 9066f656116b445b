import { expect, test } from '@jest/globals';
import { startClock } from '../../../simulator/scalingo/clock.ts';

test('an hour passes in about a second at the speed of an hour a second', async () => {
  const clock = startClock(3_600_000, 0);
  await clock.reached(3_600_000);
  expect(clock.now()).toBeGreaterThanOrEqual(3_600_000);
  clock.stop();
});

test('callbacks come in the order of their moments, and never before them', async () => {
  const clock = startClock(1000, 0);
  const order: string[] = [];
  clock.at(20_000, () => order.push('late'));
  clock.at(-5, () => order.push('past'));
  clock.at(10_000, () => order.push(`early ${clock.now() >= 10_000}`));
  expect(order).toEqual([]);
  await clock.reached(21_000);
  expect(order).toEqual(['past', 'early true', 'late']);
  clock.stop();
});

test('a machine that was asleep changes nothing about the order, nor about what each moment sets off', async () => {
  const clock = startClock(1000, 0);
  const order: string[] = [];
  for (const atMs of [9000, 5000, 7000]) {
    void clock
      .reached(atMs)
      .then(() => undefined)
      .then(() => order.push(`after ${atMs}`));
    clock.at(atMs, () => order.push(`${atMs}`));
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  await clock.reached(10_000);
  expect(order).toEqual(['after 5000', '5000', 'after 7000', '7000', 'after 9000', '9000']);
  clock.stop();
});

test('what is cancelled does not come, nor anything after a stop', async () => {
  const clock = startClock(1000, 0);
  const order: string[] = [];
  const cancel = clock.at(1, () => order.push('cancelled'));
  cancel();
  clock.at(50, () => order.push('pending at the stop'));
  clock.stop();
  clock.at(0, () => order.push('asked for after the stop'));
  const other = startClock(1000, 0);
  await other.reached(200);
  other.stop();
  expect(order).toEqual([]);
});

test('dates run from now with the offset, as fast as the clock', () => {
  const clock = startClock(1, 7_200_000);
  const aheadMs = clock.date(1000).getTime() - clock.date(0).getTime();
  expect(aheadMs).toBe(1000);
  expect(clock.date(0).getTime() - Date.now()).toBeGreaterThan(7_100_000);
  clock.stop();
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a speed of %p is refused', speed => {
  expect(() => startClock(speed, 0)).toThrow(RangeError);
});
