import { expect, test } from '@jest/globals';
import { Awaited } from '../../src/follow/awaited.ts';
import { Digests } from '../../src/follow/digests.ts';
import { HeldLines } from '../../src/follow/held-lines.ts';
import type { Unplaced } from '../../src/follow/unplaced.ts';

const blank = 0;

function unplaced(digests: readonly number[]): Unplaced {
  const heard = new Digests();
  for (const digest of digests) heard.append(digest);
  return { heard, held: new HeldLines(), isAnnounced: false, mayBeDoubled: false, isFollowed: false };
}

/** Whether a log of these lines holds it all, the last so many of which have no end yet. */
function isSeen(awaited: Awaited, log: readonly number[], withoutEnd = 0): boolean {
  const ended = log.length - withoutEnd;
  for (const line of log.slice(0, ended)) awaited.see(line);
  return awaited.isSeenWith(log.slice(ended));
}

test.each<[string, number | undefined, Unplaced[], number[], boolean]>([
  ['nothing was heard', undefined, [], [], true],
  ['the last line is there', 2, [], [1, 2, 3], true],
  ['the last line is not there', 2, [], [1, 3], false],
  ['all that has no place is there', 2, [unplaced([1, 2])], [5, 1, 2], true],
  ['the last line alone is there', 2, [unplaced([1, 2])], [5, 2], false],
  ['an event was brought twice', 2, [unplaced([1, 1, 2])], [5, 1, 2], true],
  ['blank lines are not there', 2, [unplaced([blank, 2, blank])], [2], true],
  ['another connection brought the same again', 3, [unplaced([2, 3]), unplaced([2, 3])], [2, 3], true],
  ['another connection brought others', 3, [unplaced([1]), unplaced([2, 3])], [2, 3], false],
  ['the connection left lines out', 3, [unplaced([1, 3])], [1, 2, 3], true]
])('a log in which %s', (_, last, heard, log, expected) => {
  for (const withoutEnd of log.length > 0 ? [0, 1] : [0]) {
    expect(isSeen(new Awaited(last, heard, blank), log, withoutEnd)).toBe(expected);
  }
});

test('what has no end yet is not seen for good: it may be the half of another line', () => {
  const awaited = new Awaited(2, [unplaced([1, 2])], blank);
  expect([awaited.isSeenWith([1, 2]), awaited.isSeenWith([1]), awaited.isSeenWith([])]).toEqual([true, false, false]);
});

test('of very many lines without a place the last ones are looked for', () => {
  const many = Array.from({ length: 30_000 }, (_, index) => index + 1);
  expect(isSeen(new Awaited(30_000, [unplaced(many)], blank), many.slice(-10_000))).toBe(true);
  expect(isSeen(new Awaited(30_000, [unplaced(many)], blank), many.slice(-9_999))).toBe(false);
});
