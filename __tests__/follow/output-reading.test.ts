import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Digests } from '../../src/follow/digests.ts';
import { LineDigest } from '../../src/follow/line-digest.ts';
import { type Completion, OutputReading } from '../../src/follow/output-reading.ts';
import { isLinear } from '../is-linear.ts';
import { completeReading, nothingAwaited } from './read-output.ts';

const digest = new LineDigest(1);

function complete(printed: readonly string[], truth: readonly string[]): Completion {
  const digests = new Digests();
  for (const line of printed) digests.append(digest.of(line));
  return completeReading(new OutputReading(digests, digest, nothingAwaited), truth.map(line => `${line}\n`).join(''));
}

const letters = (text: string) => text.split('');

// Each letter is a line.
test.each([
  ['everything was printed', 'abc', 'abc', '', '', 'whole'],
  ['nothing was printed', '', 'abc', 'abc', '', 'whole'],
  ['there was nothing to print', '', '', '', '', 'whole'],
  ['the end is missing', 'ab', 'abcd', 'cd', '', 'whole'],
  ['the beginning is missing', 'cd', 'abcd', '', 'ab', 'completed late'],
  ['one line in the middle is missing', 'acd', 'abcd', '', 'b', 'completed late'],
  ['two places are missing', 'ade', 'abcdexe', 'xe', 'bc', 'completed late'],
  ['a place and the end are missing', 'ac', 'abcde', 'de', 'b', 'completed late'],
  ['repeated lines are whole', 'aaabaaa', 'aaabaaa', '', '', 'whole'],
  ['repeated lines at the end are missing', 'aa', 'aaaaa', 'aaa', '', 'whole'],
  ['one of many equal lines is missing before others', 'abab', 'ababab', 'ab', '', 'whole'],
  ['a repeated line is missing in the middle', 'abc', 'abbc', '', 'b', 'completed late'],
  ['everything was printed twice', 'aabbcc', 'abc', '', '', 'more than kept'],
  ['the beginning was printed twice', 'ababc', 'abc', '', '', 'more than kept'],
  ['lines were printed that are not kept', 'abc', 'ab', '', '', 'more than kept'],
  ['nothing of what was printed is kept', 'ab', '', '', '', 'more than kept'],
  ['one line differs', 'axc', 'abc', '', 'b', 'more than kept'],
  ['one line differs and the end is missing', 'ax', 'abc', 'bc', '', 'more than kept'],
  ['all is there in another order', 'acb', 'abc', '', '', 'completed late'],
  ['the last two were exchanged', 'abdc', 'abcd', '', '', 'completed late']
] as const)('%s', (_, printed, truth, next, late, verdict) => {
  expect(complete(letters(printed), letters(truth))).toEqual({ next: letters(next), late: letters(late), verdict });
});

test('what is still to be printed comes as it is, with its colours', () => {
  expect(complete([], ['\u001b[1m<-- Start -->\u001b[0m', '  indented  ']).next).toEqual([
    '\u001b[1m<-- Start -->\u001b[0m',
    '  indented  '
  ]);
});

test('a long log of equal lines is compared in linear time', () => {
  const compare = (length: number) => {
    const lines = Array.from({ length }, (_, index) => (index % 3 === 0 ? '' : 'the same'));
    const { next, late } = complete(['another', ...lines.slice(0, length / 2)], lines);
    expect(late.length + next.length).toBe(length / 2);
  };
  expect(isLinear(compare, 4_000)).toBe(true);
});

test.each([
  ['nothing', '', []],
  ['an unfinished line', 'a', []],
  ['a finished line', 'a\n', ['a']],
  ['a finished line and half of the next', 'a\nb', ['a']],
  ['half of a progress bar', 'a\n10%\r20%', ['a']],
  ['a finished progress bar', 'a\n10%\r20%\n', ['a', '10%', '20%']],
  ['an empty line', 'a\n\n', ['a', '']]
])('of a log that is still written, %s', (_, output, expected) => {
  expect(new OutputReading(new Digests(), digest, nothingAwaited).take(Buffer.from(output))).toEqual(expected);
});

const dressed = [
  'plain',
  '',
  '  outer blanks\t',
  'a tab\tinside',
  '\u001b[1mbold\u001b[0m',
  'Grüße',
  'a "quote"',
  'NUL \u0000'
];

test('whatever its lines hold, and however they end, what was printed is passed over', () => {
  const lines = fc.array(fc.constantFrom(...dressed), { maxLength: 40 });
  const holds = (truth: readonly string[], lacks: number, end: string, pieceBytes: number) => {
    const digests = new Digests();
    for (const line of truth.slice(0, Math.max(0, truth.length - lacks))) digests.append(digest.of(line));
    const next = truth.slice(digests.length);
    const output = truth.map(line => `${line}${end}`).join('');
    const reading = new OutputReading(digests, digest, nothingAwaited);
    expect(completeReading(reading, output, pieceBytes)).toEqual({ late: [], next, verdict: 'whole' });
  };
  const ends = fc.constantFrom('\n', '\r\n');
  fc.assert(fc.property(lines, fc.nat({ max: 5 }), ends, fc.integer({ min: 1, max: 60 }), holds), { numRuns: 1000 });
});

test('a line that comes in thousands of pieces is read in linear time', () => {
  const piece = Buffer.alloc(4000, 'x');
  const read = (pieces: number) => {
    const reading = new OutputReading(new Digests(), digest, nothingAwaited);
    for (let taken = 0; taken < pieces; taken++) reading.take(piece);
    expect(reading.complete().verdict).toBe('whole');
  };
  expect(isLinear(read, 1500)).toBe(true);
});
