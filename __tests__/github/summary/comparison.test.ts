import { expect, test } from '@jest/globals';
import { durationBeside, sizeBeside } from '../../../src/github/summary/comparison.ts';

const measures = (durationSeconds?: number, imageSizeBytes?: number) => ({ durationSeconds, imageSizeBytes });

test.each([
  [72, 80, '1 min 12 s, 8 s faster than the last successful deployment (1 min 20 s)'],
  [80, 20, '1 min 20 s, 1 min 0 s slower than the last successful deployment (20 s)'],
  [80, 80, '1 min 20 s, the same as the last successful deployment (1 min 20 s)'],
  [72, undefined, '1 min 12 s'],
  [undefined, 80, undefined]
])('%p seconds beside %p', (now, before, said) => {
  expect(durationBeside(measures(now), measures(before))).toBe(said);
});

test.each([
  [104_857_600, 102_000_000, '104.9 MB, 2.9 MB larger than the last successful deployment (102.0 MB)'],
  [102_000_000, 104_857_600, '102.0 MB, 2.9 MB smaller than the last successful deployment (104.9 MB)'],
  [104_857_600, 104_857_601, '104.9 MB, the same as the last successful deployment (104.9 MB)']
])('%p bytes beside %p', (now, before, said) => {
  expect(sizeBeside(measures(0, now), measures(0, before))).toBe(said);
});

test('without a deployment before it there is nothing to compare with', () => {
  expect(durationBeside(measures(72), undefined)).toBe('1 min 12 s');
  expect(sizeBeside(measures(72, 1_500), undefined)).toBe('2 kB');
});
