import { expect, test } from '@jest/globals';
import { Masker } from '../../../simulator/runner/masker.ts';

function mask(secrets: readonly string[], text: string): string {
  const masker = new Masker();
  for (const secret of secrets) masker.addSecret(secret);
  return masker.mask(text);
}

test.each([
  [['secret'], 'a secret, two secrets', 'a ***, two ***s'],
  [['secret'], 'Secret', 'Secret'],
  [['a'], 'banana', 'b***n***n***'],
  [['aba'], 'ababa', '***'],
  [['abc', 'cde'], 'abcde', '***'],
  [['abc', 'def'], 'abcdef', '***'],
  [['abc', 'def'], 'abc def', '*** ***'],
  [[''], 'text', 'text'],
  [['one\ntwo\r\n three '], 'one|two|three', '***|***|***'],
  [['one\n\ntwo'], 'one\n\ntwo', '***']
])('masks %j in %j', (secrets, text, expected) => {
  expect(mask(secrets, text)).toBe(expected);
});

const secret = 'p"a\'s&s<w>ö/+ \u2028d';
const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['base64', base64(secret)],
  ['base64 behind one character', base64(secret.slice(1))],
  ['base64 behind two', base64(secret.slice(2))],
  ['a command line', secret.replaceAll('"', '\\"')],
  ['an expression', secret.replaceAll("'", "''")],
  ['JSON', 'p\\"a\'s&s<w>ö/+ \\u2028d'],
  ['a URL', 'p%22a%27s%26s%3Cw%3E%C3%B6%2F%2B%20%E2%80%A8d'],
  ['XML', 'p&quot;a&apos;s&amp;s&lt;w&gt;ö/+ \u2028d']
])('masks a secret as it is in %s', (_, encoded) => {
  expect(mask([secret], `[${encoded}]`)).toBe('[***]');
});

test('masks a secret in base64 behind a name, where its own bytes begin anew', () => {
  expect(mask(['s3cr3t-value'], base64('user1:s3cr3t-value'))).toBe('dXNlcjE6***');
});

test('masks what quotes enclose, unless it is short', () => {
  expect(mask(['"quoted-secret"'], 'quoted-secret')).toBe('***');
  expect(mask(['"short"'], 'short')).toBe('short');
});

test('masks the parts before and after an ampersand, unless they are short', () => {
  expect(mask(['first-part&second-part'], 'first-part& second-part')).toBe('*** ***');
  expect(mask(['first&+second-part'], 'first&+ econd-part')).toBe('*** ***');
  expect(mask(['a&b'], 'a& b')).toBe('a& b');
});
