import { expect, test } from '@jest/globals';
import { harmless, harmlessLine } from '../../src/github/harmless.ts';
import { hostileLines } from './hostile-lines.ts';
import { readAsRunner } from './stdout-by-hand.ts';

test.each([
  ['plain text', 'Installing dependencies', 'Installing dependencies'],
  ['a tab', 'one\ttwo', 'one\ttwo'],
  ['lines', 'one\n\ntwo\n', 'one\n\ntwo\n'],
  ['letters of all kinds', 'é ß ж 日本 👩‍👩‍👧 \u00a0', 'é ß ж 日本 👩‍👩‍👧 \u00a0'],
  ['bold', '\u001b[1mbold\u001b[0m', '\u001b[1mbold\u001b[0m'],
  ['cyan', '\u001b[0;36mcyan\u001b[m', '\u001b[0;36mcyan\u001b[m'],
  ['true colour', '\u001b[38;2;1;2;3mx\u001b[38:5:1my', '\u001b[38;2;1;2;3mx\u001b[38:5:1my'],
  ['a command, which the cage holds', '::error::x', '::error::x'],
  ['brackets', '#[a] # #[b]', '#[a] # #[b]']
])('keeps %s', (_, text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test.each([
  ['NUL, bell, backspace', 'a\u0000b\u0007c\bd', 'abcd'],
  ['delete', 'a\u007fb', 'ab'],
  ['a carriage return', 'a\rb', 'ab'],
  ['vertical tab and form feed', 'a\u000bb\u000cc', 'abc'],
  ['one-character controls', 'a\u0085b\u0080c', 'abc'],
  ['moving up', '\u001b[1Aa', 'a'],
  ['clearing', '\u001b[2J\u001b[Ha\u001b[K', 'a'],
  ['private modes', '\u001b[?25la\u001b[?1049h', 'a'],
  ['the keyboard', '\u001b[6na\u001b[>4m', 'a'],
  ['a title', '\u001b]0;title\u0007a', 'a'],
  ['a title with the other end', '\u001b]0;title\u001b\\a', 'a'],
  ['a link', '\u001b]8;;https://example.com\u0007a\u001b]8;;\u0007', 'a'],
  ['other strings', '\u001bPq\u001b\\a\u001b_x\u001b\\b\u001b^y\u001b\\c\u001bXz\u001b\\', 'abc'],
  ['a string that never ends, but not its text', '\u001b]0;worth reading', '0;worth reading'],
  ['a string that ends on another line', '\u001b]0;one\ntwo\u0007', '0;one\ntwo'],
  ['short sequences', '\u001bca\u001b(0b\u001b#8c\u001b7', 'abc'],
  ['C1 sequences', '\u009b31ma\u009d0;title\u009cb', 'ab'],
  ['a colour that is cut off', 'a\u001b[31', 'a'],
  ['a colour that is cut off by a newline', 'a\u001b[31\nm', 'a\nm'],
  ['an escape at the end', 'a\u001b', 'a'],
  ['an escape before a colour', '\u001b\u001b[1ma', '\u001b[1ma'],
  ['direction marks', 'a\u202eb\u202dc\u2066d\u2067e\u2068f\u2069g\u202ah\u202bi\u202cj', 'abcdefghij']
])('takes out %s', (_, text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test.each([
  ['##[error]x', '##[\\error]x'],
  ['a ##[group]x', 'a ##[\\group]x'],
  ['##[##[error]', '##[\\##[\\error]'],
  ['###[error]', '###[\\error]'],
  ['#\u0000#[error]', '##[\\error]'],
  ['##\u001b[2K[error]', '##[\\error]'],
  ['#\u202e#[error]', '##[\\error]']
])('breaks %j', (text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test.each([
  ['newlines', 'one\r\ntwo\nthree\rfour', 'one two three four'],
  ['separators of Unicode', 'one\u2028two\u2029three', 'one two three'],
  ['tabs', 'one\ttwo', 'one two'],
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['a mark that a colour splits', '#\u001b[0m#[error]', '##[\\error]'],
  ['a mark that an invisible character splits', '#\u200b#[error]', '##[\\error]']
])('on one line: %s', (_, text, expected) => {
  expect(harmlessLine(text)).toBe(expected);
});

test.each([
  ['a command', '::error::x', ':\\:error::x'],
  ['a command behind blanks', ' \t ::error::x', ':\\:error::x'],
  ['a command that a colour splits', ':\u001b[0m:error::x', ':\\:error::x'],
  ['a command that a control character splits', ':\u0000:error::x', ':\\:error::x'],
  ['a command that an invisible character splits', ':\u200b:error::x', ':\\:error::x'],
  ['a command behind an invisible character', '\ufeff::error::x', ':\\:error::x'],
  ['nothing else', ':x: y::z', ':x: y::z']
])('at its beginning it breaks %s', (_, text, expected) => {
  expect(harmlessLine(text)).toBe(expected);
});

test.each(hostileLines)('%s, quoted alone, is no command', (_, line) => {
  expect(readAsRunner(`${harmlessLine(line)}\n`).commands).toEqual([]);
});

test.each(hostileLines)('%s, quoted behind a word, is no command', (_, line) => {
  expect(readAsRunner(`Quoted: ${harmlessLine(line)}\n`).commands).toEqual([]);
});

/** Characters that mean something to a terminal, to the page or to the runner, and some that do not. */
const alphabet = [
  ...['\u001b', '\u001b[', '\u001b]', '\u001b[0;36m', '\u001b\\', '\u009b', '\u009d', '\u009c', '\u0090', '\u0007'],
  ...['#', '##[', '[', ']', '\\', ';', ':', '::', '0', '31', 'm', 'K', '?', ' ', '(', 'x', 'é', '👩'],
  ...['\u0000', '\t', '\n', '\r', '\u007f', '\u0085', '\u202e', '\u2066', '\u200b', '\u2028']
] as const;

/** The same texts in every run. */
function* randomTexts(seed: number, count: number): Generator<string> {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let index = 0; index < count; index++) {
    yield Array.from({ length: 1 + below(14) }, () => alphabet[below(alphabet.length)]).join('');
  }
}

const texts = [...randomTexts(1, 50_000)];
const whatIsKept = /\p{Cc}\[[\d;:]*m|[\t\n]/gu;
const directions = /[\u202a-\u202e\u2066-\u2069]/u;

/** The texts whose harmless form is not as it should be: shown as they are when a test fails. */
function failing(isWrong: (result: string, text: string) => boolean, clean = harmless): string[] {
  return texts.filter(text => isWrong(clean(text), text)).slice(0, 5);
}

test('whatever comes in, no control character gets out but tabs, newlines and whole colours', () => {
  expect(failing(result => /\p{Cc}/u.test(result.replaceAll(whatIsKept, '')))).toEqual([]);
  expect(failing(result => directions.test(result))).toEqual([]);
});

test('whatever comes in, no raw mark gets out', () => {
  expect(failing(result => /##\[(?!\\)/.test(result))).toEqual([]);
  expect(failing(result => /##\[(?!\\)/.test(result), harmlessLine)).toEqual([]);
});

test('whatever comes in, the number of lines stays', () => {
  expect(failing((result, text) => result.split('\n').length !== text.split('\n').length)).toEqual([]);
});

test('whatever comes in, a quoted text has one line', () => {
  expect(failing(result => /[\r\n\u2028\u2029]/.test(result), harmlessLine)).toEqual([]);
});

test('what is clean already stays as it is', () => {
  const again = (result: string) => harmless(result) !== result && !result.includes('##[');
  expect(failing(again)).toEqual([]);
});

test('a line of a megabyte is cleaned in linear time', () => {
  const line = `${'\u001b[31mx\u001b[2K##[\u0000 '.repeat(80_000)}`;
  expect(harmless(line)).toBe('\u001b[31mx##[\\ '.repeat(80_000));
});
