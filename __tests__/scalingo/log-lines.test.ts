import { expect, test } from '@jest/globals';
import { ContentReader, comparable, splitLines } from '../../src/scalingo/log-lines.ts';

test.each([
  ['no end of line', 'a', ['a']],
  ['a newline at the end', 'a\n', ['a']],
  ['several lines', 'a\nb\nc', ['a', 'b', 'c']],
  ['ends of Windows', 'a\r\nb\r\n', ['a', 'b']],
  ['the ends that hooks have', 'a\r\r\nb\r\r\n', ['a', 'b']],
  ['a progress bar', '10%\r20%\r30%\n', ['10%', '20%', '30%']],
  ['a lone carriage return at the end', 'a\r', ['a']],
  ['a carriage return first', '\ra', ['', 'a']],
  ['empty lines', 'a\n\n\nb\n', ['a', '', '', 'b']],
  ['an empty line at the end', 'a\n\n', ['a', '']],
  ['an empty line alone', '\n', ['']],
  ['nothing', '', ['']],
  ['other ends of Unicode', 'a\u2028b\u0085c\u000bd', ['a\u2028b\u0085c\u000bd']],
  ['colours and blanks', ' \u001b[1ma\u001b[0m \n', [' \u001b[1ma\u001b[0m ']]
])('splits a piece with %s', (_, piece, expected) => {
  expect(splitLines(piece)).toEqual(expected);
});

test('a log has the same lines as its pieces, one or several at a time', () => {
  const log = 'a\n\nb\r\nc\rd\n  e  \n\n';
  expect(splitLines(log)).toEqual(['a\n', '\n', 'b\r\n', 'c\r', 'd\n', '  e  \n', '\n'].flatMap(splitLines));
  expect(splitLines(log)).toEqual(['a\n\nb\r\n', 'c\rd\n  e  \n\n'].flatMap(splitLines));
});

test.each([
  ['a', 'a'],
  ['\u001b[1ma\u001b[0m', 'a'],
  ['\u001b[38;2;1;2;3ma', 'a'],
  ['  a b\t\r', 'a b'],
  ['\u001b[1m  a  \u001b[0m', 'a'],
  ['\u001b[2Ka', '\u001b[2Ka'],
  ['', '']
])('%j is compared as %j', (line, expected) => {
  expect(comparable(line)).toBe(expected);
});

test.each([
  ['nothing', [], false, false],
  ['an empty one', [''], false, false],
  ['one with its end', ['a\n'], true, false],
  ['one without it', ['a'], true, true],
  ['one of each', ['a\n', 'b'], true, true]
])('after %s a content that carries its end is expected: %s to %s', (_, contents, withEnd, withoutEnd) => {
  const reader = new ContentReader();
  for (const content of contents) reader.read(content);
  expect([reader.expects(true), reader.expects(false)]).toEqual([withEnd, withoutEnd]);
});

test.each([
  ['with their ends', ['a\n', 'b\n'], ['a', 'b']],
  ['without them', ['a', 'b'], ['a', 'b']],
  ['with the ends of hooks', ['a\r\r\n', 'b\r\n', 'c\r'], ['a', 'b', 'c']],
  ['of several lines', ['a\nb\n', 'c\nd\n'], ['a', 'b', 'c', 'd']],
  ['of several lines, without the last end', ['a\nb', 'c\nd'], ['a', 'b', 'c', 'd']],
  ['with their ends, an empty line among them', ['a\n', '\n', 'b\n'], ['a', '', 'b']],
  ['with their ends, and one that holds nothing', ['a\n', '', 'b\n'], ['a', 'b']],
  ['without their ends, an empty line among them', ['a', '', 'b'], ['a', '', 'b']],
  ['without their ends, empty lines first', ['', '', 'a'], ['', '', 'a']],
  ['with their ends, and some that hold nothing first', ['', '', 'a\n'], ['a']],
  ['that hold nothing', ['', ''], []],
  ['of which one carries no end, and an empty one later', ['a\n', 'b', '', 'c'], ['a', 'b', '', 'c']]
])('contents %s', (_, contents, expected) => {
  const reader = new ContentReader();
  expect(contents.flatMap(content => reader.read(content))).toEqual(expected);
});
