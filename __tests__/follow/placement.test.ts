import { expect, test } from '@jest/globals';
import { Digests } from '../../src/follow/digests.ts';
import { LineDigest } from '../../src/follow/line-digest.ts';
import { Placement } from '../../src/follow/placement.ts';
import { CountedDigests } from './counted-digests.ts';

const lineDigest = new LineDigest(1);
const digest = (line: string) => lineDigest.of(line);
const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `line ${from + index}`);

function digestsOf(lines: readonly string[]): Digests {
  const digests = new Digests();
  for (const line of lines) digests.append(digest(line));
  return digests;
}

/** Lets a placement hear lines, and notes those that come next as printed. */
function hear(placement: Placement, printed: Digests, lines: readonly string[]): string[] {
  return lines.filter(line => {
    const isNext = placement.hear(line, digest(line));
    if (isNext) printed.append(digest(line));
    return isNext;
  });
}

test('what begins behind all that was printed comes next', () => {
  const printed = digestsOf(['a']);
  const placement = new Placement(printed, 1);
  expect(placement.isCertain).toBe(true);
  expect(hear(placement, printed, ['b', 'c'])).toEqual(['b', 'c']);
});

test('what was printed already is passed over, and what is behind it comes next', () => {
  const printed = digestsOf(['a', 'b']);
  const placement = new Placement(printed, 0);
  expect(placement.isCertain).toBe(false);
  expect(hear(placement, printed, ['a', 'b', 'c'])).toEqual(['c']);
});

test('a place that proves wrong is given up, and the lines are held', () => {
  const printed = digestsOf(['a', 'b']);
  const placement = new Placement(printed, 0);
  expect(hear(placement, printed, ['a', 'x', 'b', 'c'])).toEqual([]);
  expect(placement.isCertain).toBe(false);
  expect(placement.settle(true)).toEqual([]);
});

test('a place that others fill becomes certain without a line', () => {
  const printed = digestsOf(numbered(0, 100));
  const placement = new Placement(printed, undefined);
  expect(hear(placement, printed, numbered(20, 110))).toEqual([]);
  expect(placement.settle(false)).toEqual(numbered(100, 110));
});

test('the beginning counts only before the first line', () => {
  const printed = digestsOf(['a']);
  const placement = new Placement(printed, undefined);
  hear(placement, printed, ['x']);
  placement.announce();
  expect(hear(placement, printed, ['a', 'b'])).toEqual([]);
});

test('lines whose beginning had to be dropped are left to output', () => {
  const printed = digestsOf(numbered(0, 100));
  const placement = new Placement(printed, undefined);
  const huge = numbered(0, 5000).map(line => line.padEnd(1000, '.'));
  hear(placement, printed, [...numbered(0, 100), ...huge]);
  expect(placement.settle(true)).toEqual([]);
  expect(placement.isCertain).toBe(false);
});

test('a place that is not found is not searched anew with each line that comes', () => {
  const printed = new CountedDigests(numbered(0, 2000));
  const placement = new Placement(printed, undefined);
  const others = numbered(2000, 4000);
  for (const line of others) {
    placement.hear(line, digest(line));
    expect(placement.settle(false)).toEqual([]);
  }

  expect(printed.looks).toBeLessThan(50 * (printed.length + others.length));
});
