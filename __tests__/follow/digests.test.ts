import { expect, test } from '@jest/globals';
import { createDigest, Digests } from '../../src/follow/digests.ts';

const digest = createDigest(1);

function digestsOf(lines: readonly string[]): Digests {
  const digests = new Digests();
  for (const line of lines) digests.append(digest(line));
  return digests;
}

test('finds each line where it was put, also when the list has grown', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
  const digests = digestsOf(lines);
  expect(digests.length).toBe(5000);
  expect(lines.filter((line, position) => digests.at(position) !== digest(line))).toEqual([]);
});

test('behind its end there is nothing', () => {
  expect(digestsOf(['a', 'b']).at(2)).toBeUndefined();
  expect(digestsOf([]).at(0)).toBeUndefined();
});

test.each([
  ['', ' '],
  ['a', '\u001b[31ma\u001b[0m'],
  ['a', '  a\t '],
  ['a b', '\u001b[1ma\u001b[0m b\r']
])('%j and %j are the same line', (one, other) => {
  expect(digest(one)).toEqual(digest(other));
});

test.each([
  ['a', 'b'],
  ['ab', 'ba'],
  ['a b', 'a  b'],
  ['a', 'A'],
  ['a', 'a\u0000'],
  ['', 'a'],
  ['', '\u0000'],
  ['\u0000', '\u0000\u0000'],
  ['é', 'e\u0301'],
  ['\ud83d', '\ud83e'],
  ['x'.repeat(50), `${'x'.repeat(49)}y`],
  ['x'.repeat(50), `y${'x'.repeat(49)}`],
  ['x'.repeat(50), 'x'.repeat(51)]
])('%j and %j are different lines', (one, other) => {
  expect(digest(one)).not.toEqual(digest(other));
});

test('who does not know the key cannot know the digests', () => {
  const digests = [-(2 ** 31), -1, 0, 1, 2, 2 ** 31 - 1].map(key => createDigest(key)('a line'));
  expect(new Set(digests).size).toBe(digests.length);
});

test('a digest is a number that is held exactly', () => {
  for (const line of ['', 'a', '\uffff'.repeat(1000)]) expect(Number.isSafeInteger(digest(line))).toBe(true);
});

test('lines that differ little do not collide, nor does either half of their digests more than chance has it', () => {
  const digests = Array.from({ length: 20_000 }, (_, index) => digest(`[${index}]`));
  expect(new Set(digests).size).toBe(20_000);
  // Among so few numbers of 32 bits hardly any is expected twice; of the 21 bits of the other half most are used.
  expect(new Set(digests.map(one => one % 2 ** 32)).size).toBeGreaterThan(20_000 - 10);
  expect(new Set(digests.map(one => Math.floor(one / 2 ** 32))).size).toBeGreaterThan(19_500);
});
