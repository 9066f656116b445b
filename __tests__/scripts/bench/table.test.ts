import { expect, test } from '@jest/globals';
import { inRounds, median, ratio } from '../../../scripts/bench/rounds.ts';
import { isMet, mebibyte, table } from '../../../scripts/bench/table.ts';

test.each([
  [[], 0],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
  [[1, 1, 1, 900], 1]
])('the middle of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('a ratio is the middle of what the rounds say, so that a slow moment of the machine does not count', () => {
  expect(ratio([1, 20, 1], [2, 40, 4], number => number)).toBe(0.5);
});

test('things are measured in turns, and who was first is second the next time', async () => {
  const order: string[] = [];
  const measured = (name: string) => async () => order.push(name);
  const results = await inRounds(3, { a: measured('a'), b: measured('b') });

  expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
  expect(results).toEqual({ a: [1, 4, 5], b: [2, 3, 6] });
});

test.each([
  [{ value: 0.5, most: 0.5 }, true],
  [{ value: 0.51, most: 0.5 }, false],
  [{ value: 9 }, true]
])('%j is as it should be: %s', (figure, met) => {
  expect(isMet({ what: '', shown: '', ...figure })).toBe(met);
});

test('the table shows each figure beside its goal, in the same unit', () => {
  const rows = [
    { what: 'time', value: 0.404, shown: '0.40', most: 0.5, note: 'five rounds' },
    { what: 'memory', value: 120 * mebibyte, shown: '120.0 MiB', most: 110 * mebibyte },
    { what: 'code', value: 1, shown: '0.38 MB', most: 0.8e6 },
    { what: 'end', value: 90, shown: '90 ms', most: 100 },
    { what: 'just told', value: 7, shown: '7' }
  ];
  expect(table(rows)).toBe(`| figure    | measured  | goal             | how         |
| --------- | --------- | ---------------- | ----------- |
| time      | 0.40      | ≤ 0.5            | five rounds |
| memory    | 120.0 MiB | ≤ 110 MiB MISSED |             |
| code      | 0.38 MB   | ≤ 0.8 MB         |             |
| end       | 90 ms     | ≤ 100 ms         |             |
| just told | 7         |                  |             |
`);
});
