import { expect, test } from '@jest/globals';
import { isSameName, isShortOf, mayBeSameName } from '../src/commit-name.ts';

const sha = '89abcdef0123456789abcdef0123456789abcdef';
const shouted = sha.toUpperCase();

test.each([
  [sha, sha],
  [sha, shouted],
  ['v1', 'v1']
])('%s and %s are the same', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
  expect(isSameName(other, one)).toBe(true);
  expect(mayBeSameName(one, other)).toBe(true);
});

test.each([
  [sha, sha.slice(0, 15)],
  [sha, sha.slice(0, 7)],
  [sha, shouted.slice(0, 7)],
  [shouted, sha.slice(0, 39)]
])('%s may be written %s', (whole, short) => {
  expect(isShortOf(whole, short)).toBe(true);
  expect(mayBeSameName(whole, short)).toBe(true);
  expect(mayBeSameName(short, whole)).toBe(true);
  expect(isSameName(whole, short)).toBe(false);
});

test.each([
  ['abcdef01', 'abcdef0'],
  ['abcdef0', 'abcdef01'],
  ['abcdef0', 'ABCDEF0'],
  ['202601151230', '20260115'],
  ['release-2026-01-15', 'release-2026-01']
])('asked for %s, %s may be the same, and is no short form of a commit', (asked, answered) => {
  expect(mayBeSameName(asked, answered)).toBe(true);
  expect(isShortOf(asked, answered)).toBe(false);
  expect(isSameName(asked, answered)).toBe(false);
});

test.each([
  [sha, sha.slice(0, 6)],
  [sha, `${sha.slice(0, 14)}0`],
  [sha, sha.replace('8', '9')],
  [sha, ''],
  ['', sha],
  ['main', 'Main'],
  ['my-branch', 'My-Branch'],
  ['v1.2.3', 'v1.2.30'],
  ['release-2026-01', 'release-2026-01-15']
])('asked for %j, %j is another', (asked, answered) => {
  expect(isSameName(asked, answered)).toBe(false);
  expect(isShortOf(asked, answered)).toBe(false);
  expect(mayBeSameName(asked, answered)).toBe(false);
});
