import { expect, test } from '@jest/globals';
import { Journal } from '../../src/follow/journal.ts';
import { isLinear } from '../is-linear.ts';
import { announce, journalOf, tell } from './journal-of.ts';
import { complete, consult } from './read-output.ts';

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `line ${from + index}`);
const outputOf = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');

/** Another connection of a journal, that brings these lines. */
function reconnect(journal: Journal, lines: readonly string[], isAnnounced = false): void {
  journal.disconnect();
  journal.connect(false);
  if (isAnnounced) announce(journal);
  else journal.witness({ type: 'new', deploymentId: 'another' });
  journal.witness({ type: 'log', deploymentId: 'another', content: 'another' });
  tell(journal, lines);
}

const nothing = { lines: [], mayRepeat: false };

test('where all is placed nothing is left', () => {
  expect(new Journal(1).rest()).toEqual(nothing);
  expect(journalOf(['a']).rest()).toEqual(nothing);
});

test.each<[what: string, printed: string[], heard: string[], rest: string[], mayRepeat: boolean]>([
  ['a connection that goes on somewhere', numbered(0, 5), numbered(7, 9), numbered(7, 9), false],
  ['a replay of many different lines', numbered(0, 20), numbered(10, 30), numbered(20, 30), false],
  ['a replay of few lines', numbered(0, 20), numbered(15, 30), numbered(15, 30), true],
  ['a replay of one line', ['a', 'b'], ['b', 'c'], ['b', 'c'], true],
  ['a replay that fits twice', [...numbered(0, 9), ...numbered(0, 9)], numbered(0, 9), numbered(0, 9), true],
  ['a replay that leaves lines out', numbered(0, 9), ['line 3', 'line 5'], ['line 3', 'line 5'], true],
  ['what has but blank lines in common', ['a', '', 'b'], ['', 'c'], ['', 'c'], false],
  ['nothing but a replay', numbered(0, 30), numbered(5, 20), [], false],
  ['nothing but a short replay', numbered(0, 30), ['line 7'], ['line 7'], true],
  ['all from the start', [], numbered(0, 5), numbered(0, 5), false]
])('%s leaves what is not known to be printed', (_, printed, heard, rest, mayRepeat) => {
  const journal = journalOf(printed);
  reconnect(journal, heard);
  expect(journal.rest()).toEqual({ lines: rest, mayRepeat });
  // The same when that connection, too, is no more, and the next one brings nothing.
  reconnect(journal, []);
  expect(journal.rest()).toEqual({ lines: rest, mayRepeat });
  journal.disconnect();
  expect(journal.rest()).toEqual({ lines: rest, mayRepeat });
});

test('of a replay that says that it is one, few lines are enough', () => {
  const journal = journalOf(['a', 'b']);
  reconnect(journal, ['a', 'b', 'c'], true);
  expect(journal.rest()).toEqual({ lines: ['c'], mayRepeat: false });
});

test('what several connections brought is shown in their order', () => {
  const journal = journalOf(['a']);
  reconnect(journal, ['c', 'd']);
  reconnect(journal, []);
  reconnect(journal, ['f']);
  expect(journal.rest()).toEqual({ lines: ['c', 'd', 'f'], mayRepeat: false });
  journal.disconnect();
  expect(journal.rest()).toEqual({ lines: ['c', 'd', 'f'], mayRepeat: false });
});

test.each<[what: string, first: string[], second: string[], isAnnounced: boolean, rest: string[], mayRepeat: boolean]>([
  ['all of it, and more', ['c', 'd'], ['a', 'c', 'd', 'e'], true, ['c', 'd', 'e'], false],
  ['the same', ['c', 'd'], ['c', 'd'], false, ['c', 'd'], false],
  ['many of the last lines', numbered(0, 20), numbered(10, 30), false, numbered(0, 30), false],
  [
    'a few of the last lines',
    numbered(0, 20),
    numbered(15, 30),
    false,
    [...numbered(0, 20), ...numbered(15, 30)],
    true
  ],
  [
    'what repeats itself, from before it on,',
    ['x', ...numbered(0, 9)],
    [...numbered(0, 9), 'x', ...numbered(0, 9), 'x', ...numbered(0, 9)],
    false,
    ['x', ...numbered(0, 9), 'x', ...numbered(0, 9), 'x', ...numbered(0, 9)],
    true
  ],
  [
    'a log that repeats itself from its first line on, of which only the end had come,',
    ['x', ...numbered(0, 9)],
    [...numbered(0, 9), 'x', ...numbered(0, 9)],
    true,
    ['x', ...numbered(0, 9), 'x', ...numbered(0, 9)],
    true
  ],
  [
    'a log that repeats itself from its first line on, of which the beginning had come,',
    numbered(0, 9),
    [...numbered(0, 9), 'x', ...numbered(0, 9), 'y'],
    true,
    [...numbered(0, 9), 'x', ...numbered(0, 9), 'y'],
    false
  ],
  ['one of the lines', ['c', 'd', 'e'], ['f', 'd'], false, ['c', 'd', 'e', 'f', 'd'], true]
])(
  'where a later connection brought %s again, that is shown once, or said to be in doubt',
  (_, first, second, isAnnounced, rest, mayRepeat) => {
    const journal = journalOf(['a']);
    reconnect(journal, first);
    reconnect(journal, second, isAnnounced);
    expect(journal.rest()).toEqual({ lines: rest, mayRepeat });
  }
);

test('a blank line alone, that a later connection brought again behind others, is not shown before them', () => {
  const journal = journalOf(['a']);
  reconnect(journal, ['']);
  reconnect(journal, ['c', '']);
  expect(journal.rest()).toEqual({ lines: ['c', ''], mayRepeat: false });
});

test('of very many connections the last ones are left, and never more than one could leave', () => {
  const journal = journalOf(['a']);
  const long = numbered(0, 30).map(line => line.padEnd(300_000, '.'));
  for (const line of long) reconnect(journal, [line]);
  const { lines } = journal.rest();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('').length).toBeLessThan(5_000_000);
  expect(lines).toEqual(long.slice(-lines.length));
});

test('what a later connection proves to be printed is not shown again', () => {
  const truth = numbered(0, 100);
  const journal = journalOf(truth.slice(0, 70));
  reconnect(journal, truth.slice(75, 80));
  reconnect(journal, truth);
  expect(journal.isCertain).toBe(true);
  expect(journal.rest()).toEqual(nothing);
  journal.disconnect();
  expect(journal.rest()).toEqual(nothing);
});

test('what output brought meanwhile is not shown again', () => {
  const truth = numbered(0, 40);
  const journal = journalOf(truth.slice(0, 5));
  reconnect(journal, truth.slice(10));
  expect(consult(journal, outputOf(truth.slice(0, 30)))).toEqual(truth.slice(5, 30));
  expect(journal.rest()).toEqual({ lines: truth.slice(30), mayRepeat: false });
  complete(journal, outputOf(truth));
  expect(journal.rest()).toEqual(nothing);
});

test('lines that may all be there twice are said to be', () => {
  const journal = new Journal(1);
  journal.connect(true);
  announce(journal);
  announce(journal);
  tell(journal, ['a', 'a', 'b', 'b']);
  expect(journal.rest()).toEqual({ lines: ['a', 'a', 'b', 'b'], mayRepeat: true });
  journal.disconnect();
  expect(journal.rest()).toEqual({ lines: ['a', 'a', 'b', 'b'], mayRepeat: true });
});

test('of very many lines the last ones are left', () => {
  const journal = journalOf(['a']);
  const long = numbered(0, 30).map(line => line.padEnd(300_000, '.'));
  reconnect(journal, long);
  const { lines } = journal.rest();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toEqual(long.slice(-lines.length));
});

test.each([
  ['all different', (index: number) => `line ${index}`],
  ['all the same', () => 'the same'],
  ['the same again and again', (index: number) => `line ${index % 5}`]
])('what is left of lines that are %s is found in linear time', (_, lineAt) => {
  const left = (length: number) => {
    const lines = Array.from({ length }, (_, index) => lineAt(index));
    const journal = journalOf(lines);
    reconnect(journal, lines.slice(5));
    journal.rest();
  };
  expect(isLinear(left, 2000)).toBe(true);
});
