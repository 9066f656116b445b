import { expect, test } from '@jest/globals';
import { LineReader } from '../../../simulator/runner/line-reader.ts';

function linesOf(...chunks: (string | Uint8Array)[]): string[] {
  const reader = new LineReader();
  const read = chunks.flatMap(chunk => reader.read(typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  return [...read, ...reader.end()];
}

test.each([
  ['nothing', [], []],
  ['each kind of end', ['a\nb\r\nc\rd\n'], ['a', 'b', 'c', 'd']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['empty lines', ['\n\r\n\ra'], ['', '', '', 'a']],
  ['an end cut in two', ['a\r', '\nb'], ['a', 'b']],
  ['a lone return before a cut', ['a\r', 'b'], ['a', 'b']],
  ['a return at the very end', ['a\r'], ['a']],
  ['returns only', ['\r', '\r', '\r'], ['', '', '']],
  ['a line in pieces', ['a', 'b', 'c\nd', 'e'], ['abc', 'de']],
  ['a mark at the start', ['\ufeffa\n\ufeffb'], ['a', '\ufeffb']],
  ['other ends of Unicode', ['a\u2028b\u0085c\vd\fe'], ['a\u2028b\u0085c\vd\fe']]
])('reads %s', (_, chunks, expected) => {
  expect(linesOf(...chunks)).toEqual(expected);
});

test('puts characters together that a read cut', () => {
  const bytes = Buffer.from('é€😀\n');
  expect(linesOf(...[...bytes].map(byte => Uint8Array.of(byte)))).toEqual(['é€😀']);
});

test('replaces what is no UTF-8, also at the end', () => {
  expect(linesOf(Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0xe2, 0x82))).toEqual(['a\ufffdb', '\ufffd']);
});

test('gives a line only when a return is known to be whole', () => {
  const reader = new LineReader();
  expect(reader.read(Buffer.from('a\r'))).toEqual([]);
  expect(reader.read(Buffer.from('b'))).toEqual(['a']);
  expect(reader.end()).toEqual(['b']);
});

test('reads a line of many pieces in linear time', () => {
  const reader = new LineReader();
  const piece = Buffer.alloc(1024, 'x');
  for (let index = 0; index < 16 * 1024; index++) reader.read(piece);
  expect(reader.end()[0]).toHaveLength(16 * 1024 * 1024);
});
