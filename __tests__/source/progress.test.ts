import { expect, test } from '@jest/globals';
import { amount } from '../../src/source/amount.ts';
import { Transfer } from '../../src/source/progress.ts';
import { clockByHand } from '../clock-by-hand.ts';

function transferOf(totalBytes: number | undefined) {
  const clock = clockByHand();
  const lines: string[] = [];
  const transfer = new Transfer('Uploaded', totalBytes, { clock, log: { note: text => lines.push(text) } });
  return { clock, lines, transfer };
}

test('a long transfer tells each ten seconds how far it is and how fast it is just now', () => {
  const { clock, lines, transfer } = transferOf(50_000_000);
  transfer.moved(10_000_000);
  clock.pass(9_999);
  expect(lines).toEqual([]);
  clock.pass(1);
  transfer.moved(20_000_000);
  clock.pass(10_000);
  clock.pass(10_000);
  expect(lines).toEqual([
    'Uploaded 10.0 MB of 50.0 MB (20 %) so far, 1.0 MB/s',
    'Uploaded 30.0 MB of 50.0 MB (60 %) so far, 2.0 MB/s',
    'Uploaded 30.0 MB of 50.0 MB (60 %) so far, 0 bytes/s'
  ]);
  transfer.moved(20_000_000);
  clock.pass(5_000);
  transfer.finish();
  clock.pass(60_000);
  expect(lines.slice(3)).toEqual(['Uploaded 50.0 MB in 35.0 s (1.4 MB/s).']);
});

test('where nobody knows how much it is, no share is told', () => {
  const { clock, lines, transfer } = transferOf(undefined);
  transfer.moved(1_234_567);
  clock.pass(10_000);
  transfer.stop();
  clock.pass(60_000);
  expect(lines).toEqual(['Uploaded 1.2 MB so far, 123 kB/s']);
});

test('what has to go once more makes no negative rate', () => {
  const { clock, lines, transfer } = transferOf(10_000_000);
  transfer.moved(10_000_000);
  clock.pass(10_000);
  transfer.moved(-10_000_000);
  clock.pass(10_000);
  expect(lines[1]).toBe('Uploaded 0 bytes of 10.0 MB (0 %) so far, 0 bytes/s');
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [1_000_000, '1.0 MB'],
  [314_572_800, '314.6 MB']
])('%i bytes are said as %s', (bytes, said) => {
  expect(amount(bytes)).toBe(said);
});
