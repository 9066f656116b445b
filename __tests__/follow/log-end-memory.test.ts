/** What the end of a log keeps in memory: its last lines, and not all that they were cut out of. */
import { expect, test } from '@jest/globals';
import { LogEnd } from '../../src/follow/log-end.ts';
import type { Lines } from '../../src/plain-lines.ts';
import { splitLines } from '../../src/scalingo/log-lines.ts';
import { growthOf } from '../support/held-bytes.ts';
import { plain } from './in-bytes.ts';

const mebibyte = 1024 * 1024;
/** Twice 256 Ki characters of two bytes each, and something for the process itself. */
const mostBytes = 1.5 * mebibyte;

async function keptOf(count: number, make: (index: number) => Lines): Promise<LogEnd> {
  const { bytes, result } = await growthOf(() => {
    const end = new LogEnd();
    for (let index = 0; index < count; index++) end.add(make(index));
    return end;
  });
  expect(bytes).toBeLessThan(mostBytes);
  return result;
}

test.each(['x', 'é', '€'])('lines of long contents of %s do not keep the contents', async sign => {
  const content = (index: number) => `${sign.repeat(mebibyte)}\nand then the line ${index}`;
  const end = await keptOf(100, index => splitLines(content(index)));
  expect(end.lines.at(-1)).toBe('and then the line 99');
});

test('nor does the one that alone is shown of such a content', async () => {
  const end = await keptOf(100, index => splitLines(`${'x'.repeat(mebibyte)}\nand then the line ${index}`).slice(1));
  expect(end.lines).toHaveLength(100);
});

test('of many lines at once no more than the last ones', async () => {
  await keptOf(2, index => splitLines(`the line ${index} is not long\n`.repeat(200_000)));
});

test('nor do lines in bytes keep what they lie in', async () => {
  const end = await keptOf(400, index => {
    const { bytes, count } = plain([`the line ${index}`]);
    const around = Buffer.alloc(mebibyte);
    bytes.copy(around, 1000);
    return { bytes: around.subarray(1000, 1000 + bytes.length), count };
  });
  expect(end.lines).toEqual(Array.from({ length: 400 }, (_, index) => `the line ${index}`));
});

test('short lines and a long one in bytes are cut as others are', async () => {
  const end = await keptOf(1, () => plain([...Array(500).fill('short'), 'x'.repeat(mebibyte), 'last']));
  expect(end.lines).toHaveLength(400);
  expect(end.lines.slice(-2)).toEqual(['x'.repeat(4096), 'last']);
});

test('long lines that come each by itself are no more than what is told', async () => {
  const end = await keptOf(2000, index => [`${index} ${'€'.repeat(10_000)}`]);
  expect(end.lines).toHaveLength(64);
});
