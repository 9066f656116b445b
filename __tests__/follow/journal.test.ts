import { expect, test } from '@jest/globals';
import { Journal } from '../../src/follow/journal.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';
import { isLinear } from '../is-linear.ts';
import { plain } from './in-bytes.ts';
import { announce, journalOf, tell } from './journal-of.ts';
import { complete, consult } from './read-output.ts';

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `line ${from + index}`);
const outputOf = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');

/** A journal that printed so many lines before its connection broke, and has another one now. */
function reconnected(printed: number): Journal {
  const journal = journalOf(numbered(0, printed));
  journal.disconnect();
  journal.connect(false);
  return journal;
}

test('the first connection is printed as it comes', () => {
  const journal = journalOf([]);
  expect(tell(journal, ['a', 'b'])).toEqual(['a', 'b']);
  expect(journal.isCertain).toBe(true);
  expect(tell(journal, [])).toEqual([]);
  expect(journal.printedLines).toBe(2);
});

test('without a connection nothing is printed but what output says', () => {
  const journal = journalOf(['a']);
  journal.disconnect();
  expect(journal.isCertain).toBe(false);
  expect(tell(journal, ['b'])).toEqual([]);
  expect(consult(journal, 'a\nb\n')).toEqual(['b']);
});

test('a stream that delivers everything twice from the start prints nothing by itself', () => {
  const journal = new Journal(1);
  journal.connect(true);
  announce(journal);
  announce(journal);
  expect(['a', 'b', 'c'].flatMap(line => tell(journal, [line, line]))).toEqual([]);
  expect(journal.isCertain).toBe(false);
  expect(consult(journal, 'a\nb\n')).toEqual(['a', 'b']);
  expect(complete(journal, 'a\nb\nc\n')).toEqual({ late: [], next: ['c'], verdict: 'whole' });
});

const elsewhere: StreamEvent[] = [
  { type: 'ping' },
  { type: 'ignored' },
  // Statuses can be told by somebody else than who tells the lines.
  { type: 'status', deploymentId: 'a-deployment', status: 'building' }
];

test('neither a ping, nor a status, nor what nobody knows proves that a stream is not doubled', () => {
  for (const event of elsewhere) {
    const journal = new Journal(1);
    journal.connect(true);
    announce(journal);
    announce(journal);
    journal.witness(event);
    expect(tell(journal, ['a', 'a', 'b', 'b'])).toEqual([]);
  }
});

test('where nothing waits for the proof, nothing is missing', () => {
  const journal = new Journal(1);
  journal.connect(true);
  announce(journal);
  expect(journal.isCertain).toBe(true);
  announce(journal);
  tell(journal, ['a', 'a']);
  expect(journal.isCertain).toBe(false);
});

test('plain lines pass together where they surely come next, and are known from then on', () => {
  const journal = journalOf(['a', 'b']);
  expect(journal.pass(plain(['c', '  d ', ' ']))).toBe(true);
  expect(journal.printedLines).toBe(5);
  const reading = journal.read();
  expect(reading.holdsWhatWasHeard).toBe(false);
  expect(reading.take(Buffer.from('a\nb\nc\n'))).toEqual([]);
  expect(reading.holdsWhatWasHeard).toBe(false);
  expect(reading.take(Buffer.from('d\n'))).toEqual([]);
  // The blank one behind it says nothing.
  expect(reading.holdsWhatWasHeard).toBe(true);
  expect(complete(journal, 'a\nb\nc\nd\n\ne\n')).toEqual({ late: [], next: ['e'], verdict: 'whole' });
});

test('plain lines do not pass together before it is proved that they come once, or where others may come first', () => {
  const unproven = new Journal(1);
  unproven.connect(true);
  expect(unproven.pass(plain(['a']))).toBe(false);
  const held = new Journal(1);
  held.connect(true);
  tell(held, ['a']);
  held.witness({ type: 'new', deploymentId: 'another' });
  expect(held.pass(plain(['b']))).toBe(false);
  const broken = journalOf(['a', 'b']);
  broken.disconnect();
  expect(broken.pass(plain(['c']))).toBe(false);
  expect(reconnected(10).pass(plain(['line 10']))).toBe(false);
  expect([unproven, held, broken].map(journal => journal.printedLines)).toEqual([0, 0, 2]);
});

test('lines that waited for the proof are printed with it, in order', () => {
  const journal = new Journal(1);
  journal.connect(true);
  expect(tell(journal, ['a'])).toEqual([]);
  expect(tell(journal, ['b'])).toEqual(['a', 'b']);
});

test('where lines that waited for the proof had to be dropped, the others are not taken for the first ones', () => {
  const journal = new Journal(1);
  journal.connect(true);
  const huge = numbered(0, 3).map(line => line.padEnd(1024 * 1024, '.'));
  expect(['first', ...huge].flatMap(line => tell(journal, [line, line]))).toEqual([]);
  expect(tell(journal, ['one that comes once', 'the next one'])).toEqual([]);
  expect(journal.isCertain).toBe(false);
});

test('after a break nothing is printed before its place is certain', () => {
  const journal = reconnected(10);
  expect(tell(journal, numbered(12, 15))).toEqual([]);
  expect(journal.isCertain).toBe(false);
});

test('a replay that is long enough to be known is joined where it belongs, and live from then on', () => {
  const journal = reconnected(200);
  expect(tell(journal, numbered(120, 205))).toEqual(numbered(200, 205));
  expect(journal.isCertain).toBe(true);
  expect(tell(journal, ['line 205'])).toEqual(['line 205']);
});

test('a full replay that is announced is joined at once, in as many reads as it takes', () => {
  const journal = reconnected(100);
  announce(journal);
  expect(numbered(0, 103).flatMap(line => tell(journal, [line]))).toEqual(numbered(100, 103));
});

test('output continues what was printed, and tells the place of the lines that are held', () => {
  const journal = reconnected(5);
  const held = numbered(100, 200);
  expect(tell(journal, held)).toEqual([]);
  expect(consult(journal, outputOf(numbered(0, 180)))).toEqual(numbered(5, 200));
  expect(journal.isCertain).toBe(true);
});

test.each([
  ['is shorter than what was printed', 'line 0\n'],
  ['disagrees with what was printed', 'line 0\nline 2\nline 1\nline 3\nline 4\nline 5\n'],
  ['is empty', ''],
  ['holds only what was printed', outputOf(numbered(0, 5))],
  ['ends in the middle of the next line', `${outputOf(numbered(0, 5))}line`]
])('output that %s prints nothing while the log is written', (_, output) => {
  expect(consult(reconnected(5), output)).toEqual([]);
});

test('asking twice prints once', () => {
  const journal = reconnected(1);
  expect(consult(journal, 'line 0\nline 1\n')).toEqual(['line 1']);
  expect(consult(journal, 'line 0\nline 1\n')).toEqual([]);
  expect(complete(journal, 'line 0\nline 1\n')).toEqual({ late: [], next: [], verdict: 'whole' });
});

test('without an output nothing can be said, and nothing is printed', () => {
  expect(complete(journalOf(['a']), undefined)).toEqual({ next: [], late: [], verdict: 'not verifiable' });
});

test('a last line without its end counts at the end', () => {
  expect(complete(journalOf(['a']), 'a\nb')).toEqual({ next: ['b'], late: [], verdict: 'whole' });
});

test.each([
  ['colours', '\u001b[0;36mBuild complete\u001b[0m', 'Build complete\n'],
  ['blanks at the end', 'Build complete', 'Build complete   \n'],
  ['a missing newline at the end', 'Build complete', 'Build complete'],
  ['a carriage return at the end', 'Build complete', 'Build complete\r\n']
])('%s make no other line', (_, printed, output) => {
  expect(complete(journalOf([printed]), output)).toEqual({ next: [], late: [], verdict: 'whole' });
});

test('the verdict is never "whole" where the order was another', () => {
  const journal = journalOf(['a', 'c', 'b']);
  expect(complete(journal, 'a\nb\nc\n')).toEqual({ next: [], late: [], verdict: 'completed late' });
});

test.each([
  ['holds it', 'a\nb\n', true],
  ['lacks it', 'a\n', false],
  ['is empty', '', false]
])('an output that %s holds what was heard last: %s', (_, output, expected) => {
  // An empty line at the end says nothing: there may be others.
  for (const heard of [
    ['a', 'b'],
    ['a', 'b', '']
  ]) {
    const reading = journalOf(heard).read();
    reading.take(Buffer.from(output));
    expect(reading.holdsWhatWasHeard).toBe(expected);
  }
});

test('an output lacks nothing of a stream that brought nothing', () => {
  expect(journalOf([]).read().holdsWhatWasHeard).toBe(true);
});

test.each([
  ['all different', (index: number) => `line ${index}`],
  ['all the same', () => 'the same'],
  ['made to be slow to search', (index: number) => `line ${index % 30}`]
])('a replay of lines that are %s takes linear time', (_, lineAt) => {
  const replay = (length: number) => {
    const lines = Array.from({ length }, (_, index) => lineAt(index));
    const journal = journalOf(lines);
    journal.disconnect();
    journal.connect(false);
    for (let from = 0; from < length; from += 100) tell(journal, lines.slice(from, from + 100));
    consult(journal, outputOf(lines));
    expect(complete(journal, outputOf(lines)).verdict).toBe('whole');
  };
  expect(isLinear(replay, 2000)).toBe(true);
});
