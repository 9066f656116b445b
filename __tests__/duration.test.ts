import { expect, test } from '@jest/globals';
import { duration } from '../src/duration.ts';

test.each([
  [0, '0 s'],
  [499, '0 s'],
  [500, '1 s'],
  [8_400, '8 s'],
  [59_499, '59 s'],
  [59_500, '1 min 0 s'],
  [72_000, '1 min 12 s'],
  [3_599_499, '59 min 59 s'],
  [3_599_500, '1 h 0 min'],
  [7_380_000, '2 h 3 min']
])('%i ms are said as %s', (ms, said) => {
  expect(duration(ms)).toBe(said);
});
