/** What comparing a log holds where `output` is not what was printed: twelve bytes of each printed line, and what is missing alone. */
import { expect, test } from '@jest/globals';
import { Digests } from '../../src/follow/digests.ts';
import { LineDigest } from '../../src/follow/line-digest.ts';
import { OutputReading } from '../../src/follow/output-reading.ts';
import { growthOf } from '../support/held-bytes.ts';
import { nothingAwaited } from './read-output.ts';

const lines = 300_000;
const bytesOfLine = 12;
const slackBytes = 1024 * 1024;
/** As much as is read of a response at once. */
const together = 800;
const lineOf = (index: number) => `       [${index}] CC build/objects/module-${index}.o`.padEnd(80, '.');

/** Of a reading of the whole log, of which the first line and one in so many were not printed. */
async function heldWhere(missingEvery: number): Promise<{ bytes: number; missing: number }> {
  const digest = new LineDigest(1);
  const printed = new Digests();
  for (let index = 1; index < lines; index++) {
    if (index % missingEvery !== 0) printed.append(digest.of(lineOf(index)));
  }
  const { bytes, result } = await growthOf(() => {
    const reading = new OutputReading(printed, digest, nothingAwaited);
    for (let from = 0; from < lines; from += together) {
      const piece = Array.from({ length: Math.min(together, lines - from) }, (_, index) => `${lineOf(from + index)}\n`);
      reading.take(Buffer.from(piece.join('')));
    }
    return reading;
  });
  const { late, verdict } = result.complete();
  expect(verdict).toBe('completed late');
  return { bytes, missing: late.length };
}

test.each([
  ['one line', lines],
  ['one line of each piece', together]
])('where %s was not printed', async (_, missingEvery) => {
  const { bytes, missing } = await heldWhere(missingEvery);
  expect(missing).toBe(lines / missingEvery);
  expect(bytes).toBeLessThan(bytesOfLine * lines + 200 * missing + slackBytes);
});
