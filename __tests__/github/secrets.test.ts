import { expect, test } from '@jest/globals';
import { encodings } from '../../simulator/runner/encodings.ts';
import { formsOf } from '../../src/github/secrets.ts';

const token = 'tk-us-5YpM0dXn2Qk7RzVb4LhTgWc9JfEa1Us8';

test.each([0, 1, 2])('in base64 behind %i other characters, whatever follows', length => {
  for (const end of ['', 'a', 'ab', 'abc']) {
    const text = Buffer.from(`${'x'.repeat(length)}${token}${end}`).toString('base64');
    expect(formsOf(token).some(form => text.includes(form))).toBe(true);
  }
});

test('nothing is left of any form in which the runner masks it', () => {
  for (const encode of encodings) {
    expect(formsOf(token).reduce((text, form) => text.replaceAll(form, ''), encode(token))).toBe('');
  }
});

test('signs that an address or JSON writes otherwise', () => {
  expect(formsOf('a b"c/d&e')).toEqual(expect.arrayContaining(['a b"c/d&e', 'a%20b%22c%2Fd%26e', 'a b\\"c/d&e']));
});

test('no form is so short that it would hide other text, and a lone surrogate fails nothing', () => {
  expect(formsOf('abcd').filter(form => form !== 'abcd' && form.length < 8)).toEqual([]);
  expect(formsOf('\ud800abcdefgh').length).toBeGreaterThan(1);
});
