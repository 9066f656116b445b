import { expect, test } from '@jest/globals';
import { LogTail } from '../../src/follow/log-tail.ts';

function lastLine(log: string, pieceBytes: number): string | undefined {
  const tail = new LogTail();
  const bytes = Buffer.from(log);
  for (let from = 0; from < bytes.length; from += pieceBytes) tail.take(bytes.subarray(from, from + pieceBytes));
  return tail.lines.findLast(Boolean);
}

const coloured = ' \u001b[1m<-- é -->\u001b[0m';

test.each<[string, string, string | undefined]>([
  ['ends with a line', `one\n${coloured}\n`, '<-- é -->'],
  ['ends with one after a very long line', `${'x'.repeat(100_000)}\n${coloured}\n`, '<-- é -->'],
  ['ends with blank lines', `${coloured}\r\n\n \n`, '<-- é -->'],
  ['ends without a newline', coloured, '<-- é -->'],
  ['is empty', '', undefined]
])('the last line of a log that %s, as it is compared', (_, log, expected) => {
  for (const pieceBytes of [1, 7, 512, 1_000_000]) expect(lastLine(log, pieceBytes)).toBe(expected);
});

test('the platform’s last words are among the lines, and the rest of a long log is not', () => {
  const words = Array.from({ length: 8 }, (_, index) => `!   ${index} ${'w'.repeat(200)}`);
  const tail = new LogTail();
  tail.take(Buffer.from(`${'x'.repeat(1_000_000)}\n${words.join('\n')}\n`));
  expect(tail.lines.slice(-8)).toEqual(words);
  expect(tail.lines.join('').length).toBeLessThan(3_000);
});
