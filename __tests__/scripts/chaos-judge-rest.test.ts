/** What judges the lines that a step of chaos shows behind its remark that they could not be compared. */
import { describe, expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import type { Played } from '../../scripts/chaos/play.ts';
import type { PageLine } from '../../simulator/runner/index.ts';
import { asked, playedRound, roundWith, stepResult } from '../support/played.ts';

const remarkOf = (count: number, doubt = '') =>
  `Lines that the stream brought, and that could not be compared with Scalingo's log${doubt} (${count}):`;
const twice = ', so that some of them may be shown twice';
const truth = ['one', 'two', 'three', 'four'];

const lineOf = (text: string, level: PageLine['level'] = 'text'): PageLine => ({
  ...(stepResult().lines[0] as PageLine),
  ...{ text, stored: text, level }
});
const inCage = (texts: readonly string[]) => [
  lineOf('', 'stop'),
  ...texts.map(text => lineOf(text)),
  lineOf('', 'resume')
];

/** A round that shows lines, the remark, and lines. */
function showing(
  [printed, remark, rest]: readonly [string[], string, string[]],
  status: number,
  faults: Played['round']['faults'] = []
): Played {
  const ledger = playedRound().scalingo;
  const requests = [...ledger.requests.filter(({ call }) => call !== 'output'), asked('output', 9_200, { status })];
  const lines = [lineOf('', 'endgroup'), ...inCage(printed), lineOf(remark), ...inCage(rest)];
  const followed = { ...(playedRound().followed as NonNullable<Played['followed']>), lines: truth };
  return playedRound({
    ...roundWith({ faults }),
    followed,
    scalingo: { ...ledger, requests },
    result: { ...stepResult(), lines }
  });
}

const skip = { on: 'stream', effect: { kind: 'skip', lines: 1 } } as const;
const double = { on: 'stream', effect: { kind: 'double' } } as const;

describe('where there was no log to compare with, these are right:', () => {
  test.each([
    ['the next lines', [['one', 'two'], remarkOf(2), ['three', 'four']], []],
    ['later ones', [['one'], remarkOf(1), ['four']], []],
    ['some once more, where that is said', [['one', 'two'], remarkOf(3, twice), ['two', 'three', 'four']], []],
    ['all twice, where that is said', [['one'], remarkOf(4, twice), ['two', 'two', 'three', 'three']], [double]],
    ['some in between left out by the stream', [['one'], remarkOf(2), ['two', 'four']], [skip]]
  ] as const)('%s', (_, parts, faults) => {
    const [printed, remark, rest] = parts;
    expect(judge(showing([[...printed], remark, [...rest]], 404, [...faults]))).toEqual([]);
  });
});

describe('where there was no log to compare with, these are wrong:', () => {
  test.each([
    [
      'some once more without a word',
      [['one', 'two'], remarkOf(3), ['two', 'three', 'four']],
      /"two" is shown more often/
    ],
    ['another order', [['one'], remarkOf(2), ['three', 'two']], /not in order/],
    ['a hole', [['one'], remarkOf(2), ['two', 'four']], /not in order/],
    ['a line of nobody', [['one'], remarkOf(1, twice), ['five']], /"five" was never logged/],
    ['another number', [['one'], remarkOf(3), ['two', 'three']], /2 lines follow where 3/],
    ['a wrong line before the remark', [['two'], remarkOf(1), ['three']], /line 1 of 1/]
  ] as const)('%s', (_, parts, says) => {
    const [printed, remark, rest] = parts;
    expect(judge(showing([[...printed], remark, [...rest]], 404))).toContainEqual(expect.stringMatching(says));
  });
});

test('where Scalingo told the whole log the remark is wrong, and so is what is missing before it', () => {
  const wrong = judge(showing([['one', 'two'], remarkOf(2), ['three', 'four']], 200));
  expect(wrong).toContainEqual(expect.stringMatching(/although Scalingo told/));
  expect(wrong).toContainEqual(expect.stringMatching(/only 2 of 4/));
});

test('a line of the log that looks like the remark is none', () => {
  const { result, ...played } = showing([truth, remarkOf(0), []], 200);
  const lines = [lineOf('', 'endgroup'), ...inCage([...truth, remarkOf(1), 'five'])];
  expect(judge({ ...played, result: { ...result, lines } })).toContainEqual(expect.stringMatching(/line 5 of 6/));
});
