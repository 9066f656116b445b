import { expect, test } from '@jest/globals';
import { textWidth, visibleText, wrap } from '../../../../simulator/runner/page/visible-text.ts';

const red = '\u001b[31m';
const reset = '\u001b[0m';

test.each([
  ['plain', 'plain', 'plain'],
  [`${red}red`, `${red}red${reset}`, 'red'],
  [`${red}red${reset}`, `${red}red${reset}`, 'red'],
  ['\u001b[2J\u001b[1;1H', '␛[2J␛[1;1H', '␛[2J␛[1;1H'],
  ['\u001b]0;title\u0007', '␛]0;title␇', '␛]0;title␇'],
  ['a\rb\u0000c\u007fd\te', 'a␍b␀c␡d    e', 'a␍b␀c␡d    e'],
  ['\u009b31mC1', '\ufffd31mC1', '\ufffd31mC1'],
  ['a\u202eb\u2066c\u200fd', 'a\ufffdb\ufffdc\ufffdd', 'a\ufffdb\ufffdc\ufffdd'],
  ['👍🏽 é 漢字', '👍🏽 é 漢字', '👍🏽 é 漢字'],
  [`\u001b${red}`, `␛${red}${reset}`, '␛']
])('shows %j', (line, coloured, plain) => {
  expect(visibleText(line, true)).toBe(coloured);
  expect(visibleText(line, false)).toBe(plain);
});

test('nothing that acts on a terminal is left of any character', () => {
  const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
  expect(visibleText(all, true)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
});

test('cuts into rows by width, colours taking none', () => {
  expect(wrap('abcdef', 4, 9)).toEqual(['abcd', 'ef']);
  expect(wrap('漢字漢字', 5, 9)).toEqual(['漢字', '漢字']);
  expect(wrap(`ab${red}cd${reset}ef`, 4, 9)).toEqual([`ab${red}cd${reset}`, 'ef']);
  expect(wrap('', 4, 9)).toEqual(['']);
  expect(wrap('some words to be wrapped', 10, 9)).toEqual(['some words', 'to be ', 'wrapped']);
  expect(wrap('a wordthatistoolong', 10, 9)).toEqual(['a wordthat', 'istoolong']);
  expect(textWidth(`${red}漢é\u0301${reset}`)).toBe(3);
});

test('cuts a line that is too long, and resets its colours', () => {
  const cut = wrap(`${red}${'x'.repeat(100)}${reset}`, 10, 3);
  expect(cut).toEqual([`${red}${'x'.repeat(10)}`, 'x'.repeat(10), `${'x'.repeat(9)}…${reset}`]);
});

test('a line of many megabytes costs no more than what is shown of it', () => {
  const rows = wrap(`漢${'x'.repeat(16 * 1024 * 1024)}`, 80, 12);
  expect(rows).toHaveLength(12);
});
