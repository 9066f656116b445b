import { expect, test } from '@jest/globals';
import { Digests } from '../../src/follow/digests.ts';
import { LineDigest } from '../../src/follow/line-digest.ts';
import { findOverlap } from '../../src/follow/overlap.ts';
import { isLinear } from '../is-linear.ts';
import { CountedDigests } from './counted-digests.ts';

const lineDigest = new LineDigest(1);
const digest = (line: string) => lineDigest.of(line);

function digestsOf(lines: readonly string[]): Digests {
  const digests = new Digests();
  for (const line of lines) digests.append(digest(line));
  return digests;
}

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `line ${from + index}`);
const same = (count: number) => Array<string>(count).fill('the same');
const printed = numbered(0, 300);

test.each([
  ['a replay of everything', printed, numbered(0, 300), 0],
  ['a replay of everything and more', printed, numbered(0, 320), 0],
  ['a replay of a tail', printed, numbered(200, 310), 200],
  ['a replay of the last lines that are enough', printed, numbered(236, 300), 236],
  ['a replay of one line less', printed, numbered(237, 301), undefined],
  ['no replay', printed, numbered(300, 400), undefined],
  ['a replay behind which something was missed', printed, numbered(301, 400), undefined],
  ['a replay that differs at its end', printed, [...numbered(200, 299), 'another', ...numbered(300, 310)], undefined],
  ['a replay that differs at its beginning', printed, ['another', ...numbered(201, 300)], undefined],
  ['too few lines', printed, numbered(100, 163), undefined],
  ['too few different ones', same(300), same(100), undefined],
  ['a tail that fits twice', [...numbered(0, 80), ...numbered(0, 80)], numbered(0, 80), undefined],
  ['a tail that begins with a run', [...same(100), ...printed], [...same(30), ...printed], 70],
  ['nothing printed', [], numbered(0, 100), undefined],
  ['nothing heard', printed, [], undefined]
])('%s', (_, before, heard, expected) => {
  expect(findOverlap(digestsOf(before), digestsOf(heard))).toBe(expected);
});

test.each([
  ['blocks of twenty lines', 20],
  ['blocks of thirty lines', 30],
  ['blocks of a thousand lines', 1000]
])('a log that repeats itself in %s is searched in linear time', (_, block) => {
  const search = (length: number) => {
    const lines = Array.from({ length }, (_unused, index) => `line ${index % block}`);
    findOverlap(digestsOf(lines), digestsOf(lines.slice(length / 2)));
  };
  expect(isLinear(search, 4000)).toBe(true);
});

test('a log made to be slow to search is given up when its lines were compared some times each', () => {
  const repeated = Array.from({ length: 12_000 }, (_, index) => `line ${index % 30}`);
  const printed = new CountedDigests(repeated);
  // Wherever it may begin, it agrees up to its very end.
  const heard = new CountedDigests([...repeated.slice(6000), 'another']);

  expect(findOverlap(printed, heard)).toBeUndefined();
  expect(printed.looks + heard.looks).toBeLessThan(50 * (printed.length + heard.length));
});
