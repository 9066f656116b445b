import { expect, jest, test } from '@jest/globals';
import { Digests } from '../../src/follow/digests.ts';
import { LineDigest } from '../../src/follow/line-digest.ts';
import { OutputReading } from '../../src/follow/output-reading.ts';
import { nothingAwaited } from './read-output.ts';

const digest = new LineDigest(1);
const lines = Array.from({ length: 5000 }, (_, index) => `       [${index}] CC build/objects/module-${index}.o`);
const output = Buffer.from(lines.map(line => `${line}\n`).join(''));

/** How many characters are decoded as UTF-8, and how many texts are split, while `output` is read piece by piece. */
function workOf(printed: readonly string[], pieceBytes: number): { decoded: number; split: number; verdict: string } {
  const digests = new Digests();
  for (const line of printed) digests.append(digest.of(line));
  const reading = new OutputReading(digests, digest, nothingAwaited);
  const decode = jest.spyOn(Buffer.prototype, 'toString');
  const split = jest.spyOn(String.prototype, 'split');
  try {
    for (let from = 0; from < output.length; from += pieceBytes) reading.take(output.subarray(from, from + pieceBytes));
    const { verdict } = reading.complete();
    const decoded = decode.mock.calls.flatMap(([encoding = 'utf8'], index) =>
      encoding === 'utf8' ? [String(decode.mock.results[index]?.value).length] : []
    );
    return { decoded: decoded.reduce((sum, length) => sum + length, 0), split: split.mock.calls.length, verdict };
  } finally {
    decode.mockRestore();
    split.mockRestore();
  }
}

test.each([1000, 65_536, 10_000_000])('an output that agrees is not decoded, in pieces of %i bytes', pieceBytes => {
  expect(workOf(lines, pieceBytes)).toEqual({ decoded: 0, split: 0, verdict: 'whole' });
});

test('of one that goes on only what is new is', () => {
  const { decoded, ...others } = workOf(lines.slice(0, -1), 1000);
  expect(others).toEqual({ split: 1, verdict: 'whole' });
  expect(decoded).toBe(`${lines.at(-1)}\n`.length);
});
