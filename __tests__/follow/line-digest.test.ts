import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineDigest } from '../../src/follow/line-digest.ts';

const lineDigest = new LineDigest(1);
const digest = (line: string) => lineDigest.of(line);

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
  ['x'.repeat(50), `${'x'.repeat(49)}y`],
  ['x'.repeat(50), `y${'x'.repeat(49)}`],
  ['x'.repeat(50), 'x'.repeat(51)]
])('%j and %j are different lines', (one, other) => {
  expect(digest(one)).not.toEqual(digest(other));
});

test('who does not know the key cannot know the digests', () => {
  const digests = [-(2 ** 31), -1, 0, 1, 2, 2 ** 31 - 1].map(key => new LineDigest(key).of('a line'));
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

test('a line in bytes has the digest of its text, wherever in them it stands', () => {
  const ascii = fc.string({ unit: fc.constantFrom(...' \t\u000b\u000cabyz09#"\\[]~\u0000\u007f'), maxLength: 60 });
  const holds = (before: string, line: string, after: string) => {
    const bytes = Buffer.from(`${before}${line}${after}`);
    expect(lineDigest.ofBytes(bytes, before.length, before.length + line.length)).toBe(digest(line));
  };
  fc.assert(fc.property(ascii, ascii, ascii, holds), { numRuns: 2000 });
});

test('a line of any length and any writing has a digest of its own', () => {
  const lines = [1000, 1365, 1366, 4096, 5000].flatMap(length =>
    ['x', 'é', '…', '🚀'].map(text => text.repeat(length))
  );
  expect(new Set(lines.map(digest)).size).toBe(lines.length);
  expect(lines.map(digest)).toEqual(lines.map(line => new LineDigest(1).of(`${line} `)));
});
