import { expect, test } from '@jest/globals';
import { closeLog, readLog } from '../../src/follow/closing.ts';
import type { Verdict } from '../../src/follow/output-reading.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import { Cancelled, TimedOut } from '../../src/stopping.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { journalOf } from './journal-of.ts';

/** What Scalingo answers each time that it is asked for the log; the last answer again and again. */
type Answers = readonly (string | undefined | Error)[];

interface Closed {
  verdict: Verdict;
  /** Lines of the deployment as they are; the step's own in brackets. */
  shown: string[];
  asked: number;
  passedMs: number;
}

async function close(printed: readonly string[], answers: Answers, somethingIsMissing: boolean): Promise<Closed> {
  const clock = clockByHand('at once');
  const shown = [...printed];
  let asked = 0;
  const verdict = await closeLog({
    readOutput: async take => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      await take(Buffer.from(answer ?? ''));
      return answer !== undefined;
    },
    journal: journalOf(printed),
    somethingIsMissing,
    print: async lines => {
      shown.push(...lines);
    },
    log: { note: text => shown.push(`[${text}]`), debug: text => shown.push(`[debug: ${text}]`) },
    clock,
    signal: new AbortController().signal
  });
  return { verdict, shown, asked, passedMs: clock.now() };
}

const errorOf = (code: 'server_error' | 'forbidden') =>
  new ScalingoError({ code, call: 'read the log', url: 'https://api.example.com/' });
const passing = errorOf('server_error');
const aNote = expect.stringMatching(/^\[.+\]$/);

test('a log that is whole costs one request and not a word', async () => {
  const closed = await close(['a', 'b'], ['a\nb\n'], false);
  expect(closed).toEqual({ verdict: 'whole', shown: ['a', 'b'], asked: 1, passedMs: 0 });
});

test('lines that the stream did not bring follow without a word', async () => {
  const { verdict, shown } = await close(['a'], ['a\nb\nc\n'], false);
  expect(verdict).toBe('whole');
  expect(shown).toEqual(['a', 'b', 'c']);
});

test('late lines are said to be late, and told apart from those that continue', async () => {
  const { verdict, shown } = await close(['a', 'c'], ['a\nb\nc\nd\n'], false);
  expect(verdict).toBe('completed late');
  expect(shown).toEqual(['a', 'c', aNote, 'b', aNote, 'd', aNote]);
});

test('late lines at the very end need no word about what continues', async () => {
  const { shown } = await close(['a', 'c'], ['a\nb\nc\n'], false);
  expect(shown).toEqual(['a', 'c', aNote, 'b', aNote]);
});

test('a log that is not there is said to be not verifiable, at once where nothing is missing', async () => {
  const { verdict, shown, asked } = await close(['a'], [undefined], false);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual(['a', aNote]);
  expect(asked).toBe(1);
});

test('where nothing was logged and there is no log, there is nothing to say', async () => {
  expect(await close([], [undefined], false)).toMatchObject({ verdict: 'not verifiable', shown: [] });
});

test('a log that could not be read is asked for again, whether something is missing or not', async () => {
  for (const somethingIsMissing of [false, true]) {
    const { verdict, shown, asked } = await close(['a'], [passing, passing, 'a\nb\n'], somethingIsMissing);
    expect(verdict).toBe('whole');
    expect(shown).toEqual(['a', 'b']);
    expect(asked).toBeGreaterThanOrEqual(3);
  }
});

test('a log that Scalingo refuses is asked for once', async () => {
  const { verdict, asked, passedMs } = await close(['a'], [errorOf('forbidden')], true);
  expect({ verdict, asked, passedMs }).toEqual({ verdict: 'not verifiable', asked: 1, passedMs: 0 });
});

test('lines that are not kept are told', async () => {
  const { verdict, shown } = await close(['a', 'b'], ['a\n'], false);
  expect(verdict).toBe('more than kept');
  expect(shown).toEqual(['a', 'b', aNote]);
});

test('where something is missing, a log that lags is waited for until it holds what was heard last and rests', async () => {
  const { verdict, shown } = await close(['a', 'b'], [undefined, passing, 'a\n', 'a\nb\n', 'a\nb\nc\n'], true);
  expect(verdict).toBe('whole');
  expect(shown).toEqual(['a', 'b', 'c']);
});

test.each([
  ['never comes', undefined, true, 'not verifiable', 20],
  ['never grows', 'a\n', true, 'more than kept', 20],
  ['can never be read, with all of it shown already,', passing, false, 'not verifiable', 20],
  ['can never be read, with lines missing,', passing, true, 'not verifiable', 120]
])('a log that %s is waited for no longer than it is worth', async (_, answer, isMissing, expected, seconds) => {
  const { verdict, passedMs } = await close(['a', 'b'], [answer], isMissing);
  expect(verdict).toBe(expected);
  expect(passedMs).toBeLessThanOrEqual(seconds * 1000);
});

test('what was read before counts where the log cannot be read any more', async () => {
  const { verdict, shown } = await close(['a', 'b', 'x'], ['a\nb\nc\n', passing], true);
  expect(verdict).toBe('more than kept');
  expect(shown).toEqual(expect.arrayContaining(['c']));
});

test('a mistake of the step’s own is neither taken for a missing log nor a reason to fail', async () => {
  const { verdict, shown, asked } = await close(['a'], [new RangeError('a mistake')], true);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual([
    'a',
    expect.stringMatching(/^\[.*mistake of its own \(RangeError: a mistake\).*report/),
    expect.stringMatching(/^\[debug: .*RangeError: a mistake\n +at /)
  ]);
  expect(asked).toBe(1);
});

test('what was read by mistake while the deployment ran is not taken for compared at its end', async () => {
  const journal = journalOf(['a']);
  const reading = {
    journal,
    readOutput: async (take: (piece: Buffer) => Promise<void>) => take(Buffer.from('a\nb\n')).then(() => true),
    print: () => Promise.reject(new RangeError('a mistake'))
  };
  await expect(readLog(reading)).rejects.toThrow('a mistake');

  const shown: string[] = [];
  const verdict = await closeLog({
    ...reading,
    print: async lines => void shown.push(...lines),
    somethingIsMissing: false,
    log: { note: text => shown.push(text), debug: () => {} },
    clock: clockByHand('at once'),
    signal: new AbortController().signal
  });
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual([expect.stringContaining('a mistake')]);
});

test('a cancel ends it, and a timeout leaves the log unverified without a word', async () => {
  await expect(close(['a'], [new Cancelled()], true)).rejects.toThrow(Cancelled);
  expect(await close(['a'], [new TimedOut()], true)).toMatchObject({ verdict: 'not verifiable', shown: ['a'] });
});
