import { expect, test } from '@jest/globals';
import { LogEnd } from '../../src/follow/log-end.ts';

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `line ${from + index}`);

test('keeps a short log whole, in order', () => {
  const end = new LogEnd();
  expect(end.lines).toEqual([]);
  end.add(['a', 'b']);
  end.add([]);
  end.add(['c']);
  expect(end.lines).toEqual(['a', 'b', 'c']);
});

test.each([1, 7, 199, 200, 201, 5000])('keeps the last lines of a long log that comes %i at a time', size => {
  const end = new LogEnd();
  for (let from = 0; from < 5000; from += size) end.add(numbered(from, Math.min(from + size, 5000)));
  expect(end.lines).toEqual(numbered(4800, 5000));
});
