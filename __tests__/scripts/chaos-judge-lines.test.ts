/** What judges the log that a step of chaos shows, where its lines are hostile. */
import { describe, expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import type { Played } from '../../scripts/chaos/play.ts';
import { playedRound, roundWith, stepResult } from '../support/played.ts';

describe('a line that', () => {
  const token = 'tk-us-chaos0chaos0chaos0chaos0chaos0chaos0chaos0';
  const hostile: [does: string, logged: string, shown: string][] = [
    ['draws an error', '##[error]no', '##[\\error]no'],
    ['draws an error in two pieces', '#\u0000#[error]no', '##[\\error]no'],
    ['holds a NUL', 'a\u0000b', 'ab'],
    ['turns the direction', 'a\u202eb\u2066c', 'abc'],
    ['moves the cursor', '\u001b[2K\u001b[1Gover', 'over'],
    ['holds a link', '\u001b]8;;https://elsewhere.invalid/\u0007link\u001b]8;;\u0007', 'link'],
    ['echoes the token', `token ${token}`, 'token ***']
  ];
  const logging = (logged: string, shown: string) =>
    playedRound({
      token,
      followed: { ...playedRound().followed, lines: [logged] } as Played['followed'],
      result: { ...stepResult({ log: [shown] }), stdout: logged }
    });

  test.each(hostile)('%s is right without that', (_, logged, shown) => {
    expect(judge(logging(logged, shown))).toEqual([]);
  });

  test.each(hostile)('%s is wrong with it', (_, logged) => {
    expect(judge(logging(logged, logged))).toContainEqual(expect.stringMatching(/line 1 of 1/));
  });

  test('keeps its colours is right', () => {
    expect(judge(logging('\u001b[31mred\u001b[0m', '\u001b[31mred\u001b[0m'))).toEqual([]);
  });

  test('holds a token that the log has not is wrong', () => {
    expect(judge(playedRound({ token, result: { stdout: token } }))).toEqual(['a secret is printed']);
  });
});

describe('a line that the stream left out without breaking', () => {
  const skip = { on: 'stream', effect: { kind: 'skip', lines: 1 } } as const;
  const own = ['The log above holds lines that the one that Scalingo keeps does not hold (yet).'];
  const lacking = (outputLagMs: number, said: string[]) =>
    playedRound({
      ...roundWith({ faults: [skip], settings: { outputLagMs } }),
      result: stepResult({ log: ['one'], own: said })
    });

  test('is missed where Scalingo told the whole log', () => {
    expect(judge(lacking(0, own))).toContainEqual(expect.stringMatching(/"two" is not shown/));
  });

  test('is missed where nothing is said of a log that lags', () => {
    expect(judge(lacking(2_000, []))).toContainEqual(expect.stringMatching(/"two" is not shown/));
  });

  test('could not be known where the log lagged and the step says so', () => {
    expect(judge(lacking(2_000, own))).toEqual([]);
  });
});

test('an end that overtakes its last lines is found out, also where the log lags', () => {
  const early = { on: 'stream', effect: { kind: 'end early', lines: 1 } } as const;
  for (const outputLagMs of [0, 2_000]) {
    const { round } = roundWith({ faults: [early], settings: { outputLagMs } });
    const lacking = playedRound({ round, result: stepResult({ log: ['one'] }) });
    expect(judge(lacking)).toContainEqual(expect.stringMatching(/only 1 of 2 lines/));
  }
});
