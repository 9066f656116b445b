import { expect, test } from '@jest/globals';
import { Backoff } from '../../src/follow/backoff.ts';

const longest = () => new Backoff(() => 1);

/** The pauses before connections that each lived so long. */
function pausesMs(backoff: Backoff, ...livedMs: number[]): number[] {
  return livedMs.map(lived => backoff.afterMs(lived));
}

test('at once the first time, then from half a second doubling to fifteen', () => {
  const pauses = pausesMs(longest(), ...Array<number>(9).fill(0));
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

test('a connection that lived under ten seconds does not begin anew', () => {
  expect(pausesMs(longest(), 9_999, 9_999, 9_999, 9_999)).toEqual([250, 500, 1000, 2000]);
});

test('one that lived ten seconds does', () => {
  expect(pausesMs(longest(), 0, 0, 0, 10_000, 0, 60_000)).toEqual([250, 500, 1000, 250, 500, 250]);
});

test('any share of a pause is as likely', () => {
  expect(pausesMs(new Backoff(() => 0), 0, 0, 0)).toEqual([0, 0, 0]);
  expect(pausesMs(new Backoff(() => 0.5), 0, 0, 0)).toEqual([125, 250, 500]);
});

test('after thousands of failures the pause is still a number', () => {
  expect(pausesMs(longest(), ...Array<number>(5000).fill(0)).at(-1)).toBe(15_000);
});

test('fifty cuts in a minute cost a few connections only', () => {
  const backoff = new Backoff(() => 0.5);
  let passedMs = 0;
  let connections = 0;
  for (; passedMs < 60_000; connections++) passedMs += 1_200 + backoff.afterMs(1_200);
  expect(connections).toBeLessThan(15);
});
