import { expect, test } from '@jest/globals';
import { LogTail } from '../../src/follow/log-tail.ts';

const address = ' \u001b[1m<-- https://my-app.osc-fr1.scalingo.io -->\u001b[0m';

function isClosed(log: string, pieceBytes: number): boolean {
  const tail = new LogTail();
  const bytes = Buffer.from(log);
  for (let from = 0; from < bytes.length; from += pieceBytes) tail.take(bytes.subarray(from, from + pieceBytes));
  return tail.isClosed;
}

test.each<[string, string, boolean]>([
  ['ends with the address of the app', `one\n${address}\n`, true],
  ['ends with it after a very long line', `${'x'.repeat(100_000)}\n${address}\n`, true],
  ['ends with it and blank lines', `${address}\r\n\n \n`, true],
  ['ends with it without a newline', address, true],
  ['goes on behind it', `${address}\none more\n`, false],
  ['ends with a line that holds it', `see ${address}\n`, false],
  ['ends with the first half of it', address.slice(0, 30), false],
  ['ends with the platform’s first line', '<-- Start deployment of my-app -->\n', false],
  ['is empty', '', false]
])('a log that %s', (_, log, expected) => {
  for (const pieceBytes of [1, 7, 512, 1_000_000]) expect(isClosed(log, pieceBytes)).toBe(expected);
});
