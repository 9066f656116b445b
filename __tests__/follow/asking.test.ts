import { expect, test } from '@jest/globals';
import { askLogAfterMs, askStateAfterMs, confirmEndAfterMs, type Footing } from '../../src/follow/asking.ts';

function waitsMs(footing: Footing, count: number): number[] {
  return Array.from({ length: count }, (_, asked) => askStateAfterMs(footing, asked));
}

test('a silent stream is asked about after 30 s, then after 1, 2 and 4 minutes, then every five', () => {
  expect(waitsMs('silent stream', 7)).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000]);
});

test('without a stream one asks at once, and then at most once in five seconds', () => {
  const [first, ...others] = waitsMs('no stream', 100);
  expect(first).toBe(0);
  for (const waitMs of others) expect(waitMs).toBeGreaterThanOrEqual(5000);
  expect(others.at(-1)).toBe(10_000);
});

test('a log that brings nothing new is asked for more and more rarely', () => {
  const waits = Array.from({ length: 8 }, (_, inVain) => askLogAfterMs(inVain));
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000, 60_000]);
});

test('an end that is not confirmed is asked about soon, and then more and more rarely', () => {
  const waits = Array.from({ length: 20 }, (_, asked) => confirmEndAfterMs(asked));
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(waits.slice(0, 3)).toEqual([0, 1_000, 2_000]);
  expect(waits.at(-1)).toBe(300_000);
});

test('ten minutes in which it is not confirmed cost some ten requests', () => {
  let passedMs = 0;
  let requests = 0;
  while (passedMs + confirmEndAfterMs(requests) <= 600_000) passedMs += confirmEndAfterMs(requests++);
  expect(requests).toBeLessThanOrEqual(11);
});

test('an hour of a silent stream costs at most fifteen requests', () => {
  let passedMs = 0;
  let requests = 0;
  while (passedMs + askStateAfterMs('silent stream', requests) <= 3_600_000) {
    passedMs += askStateAfterMs('silent stream', requests);
    requests++;
  }
  expect(requests).toBeLessThanOrEqual(15);
});
