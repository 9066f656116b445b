import { expect, test } from '@jest/globals';
import { shortened } from '../src/shortened.ts';

test('what is short enough stays as it is', () => {
  expect(shortened('', 3)).toBe('');
  expect(shortened('one two', 7)).toBe('one two');
});

test('no word is cut, since it may be a secret', () => {
  expect(shortened('one two three', 12)).toBe('one two…');
  expect(shortened('one two three', 7)).toBe('one two…');
  expect(shortened('one two\nthree', 9)).toBe('one two…');
  expect(shortened('tk-us-0123456789', 10)).toBe('…');
});
