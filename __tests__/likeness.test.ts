/** How well a deployment fits that is filed under a name which is not, letter by letter, the one that was asked for. */
import { expect, test } from '@jest/globals';
import { type Likeness, type Lost, likenessOf } from '../src/likeness.ts';
import { deploymentOf, nowMs, surely } from './create-desk.ts';

const sha = '89abcdef0123456789abcdef0123456789abcdef';

/** How one fits that was surely made since; `isAnnounced`: the stream has told of it. */
function likenessUnder(gitRef: string, asked: string, isAnnounced: boolean, more: Partial<Lost> = {}): Likeness {
  const lost = { gitRef: asked, sinceMs: nowMs, uncertainMs: 1_000, isNew: () => true, ...more };
  return likenessOf(deploymentOf('a', { ...surely, gitRef }), { ...lost, isAnnounced: () => isAnnounced });
}

test.each<[string, string, whereTold: Likeness, whereNot: Likeness]>([
  ['the same commit in other letters', sha.toUpperCase(), 'ours', 'ours'],
  ['a short form of the commit', sha.slice(0, 15), 'likely', 'possible'],
  ['a short form in other letters', sha.slice(0, 7).toUpperCase(), 'likely', 'possible'],
  ['too little of the commit', sha.slice(0, 6), 'another', 'another'],
  ['another commit', sha.replace('8', '9'), 'another', 'another']
])('%s (%s): %s where the stream has told of it, else %s', (_, gitRef, whereTold, whereNot) => {
  expect(likenessUnder(gitRef, sha, true)).toBe(whereTold);
  expect(likenessUnder(gitRef, sha, false)).toBe(whereNot);
});

test.each([
  ['20260115', '202601151230'],
  ['release-2026-01', 'release-2026-01-15'],
  [sha, sha.slice(0, 15)]
])('%s where %s was asked for may be another job’s: never taken, and never ignored', (gitRef, asked) => {
  for (const isAnnounced of [true, false]) expect(likenessUnder(gitRef, asked, isAnnounced)).toBe('possible');
});

test('a short form that was known before, or is older, is another', () => {
  expect(likenessUnder(sha.slice(0, 15), sha, true, { isNew: () => false })).toBe('another');
  expect(likenessUnder(sha.slice(0, 15), sha, true, { sinceMs: nowMs + 60_000 })).toBe('another');
});

test('without a date to compare with, a short form counts where the stream has told of it since', () => {
  expect(likenessUnder(sha.slice(0, 15), sha, true, { sinceMs: undefined })).toBe('likely');
  expect(likenessUnder(sha.slice(0, 15), sha, false, { sinceMs: undefined })).toBe('possible');
});
