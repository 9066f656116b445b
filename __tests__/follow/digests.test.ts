import { expect, test } from '@jest/globals';
import { Digests } from '../../src/follow/digests.ts';

function digestsOf(digests: readonly number[]): Digests {
  const list = new Digests();
  for (const digest of digests) list.append(digest);
  return list;
}

test('finds each line where it was put, also when the list has grown', () => {
  const numbers = Array.from({ length: 200_000 }, (_, index) => 2 ** 52 + index);
  const digests = digestsOf(numbers);
  expect(digests.length).toBe(numbers.length);
  expect(numbers.filter((digest, position) => digests.at(position) !== digest)).toEqual([]);
});

test('behind its end there is nothing', () => {
  expect(digestsOf([1, 2]).at(2)).toBeUndefined();
  expect(digestsOf([]).at(0)).toBeUndefined();
});
