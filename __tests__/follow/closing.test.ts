import { expect, test } from '@jest/globals';
import { closeLog, readLog } from '../../src/follow/closing.ts';
import type { Journal } from '../../src/follow/journal.ts';
import { Cancelled, TimedOut } from '../../src/stopping.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { type Answers, aNote, close, cutAt, errorOf, isNotKnown, noteOf, passing } from './close-by-hand.ts';
import { journalOf, tell } from './journal-of.ts';

test('a log that is whole costs one request and not a word', async () => {
  const closed = await close(['a', 'b'], ['a\nb\n'], false);
  expect(closed).toEqual({ verdict: 'whole', shown: ['a', 'b'], waiting: [], asked: 1, passedMs: 0 });
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

test('where no line is shown and there is no log, that is said', async () => {
  const noneIsShown = noteOf(/no log.+none is shown/);
  for (const [isMissing, isAllThereIs] of [
    [true, false],
    [false, false],
    [false, true]
  ] as const) {
    expect((await close([], [undefined], isMissing, { isAllThereIs })).shown).toEqual([noneIsShown]);
  }
  expect((await close([], [passing], false)).shown).toEqual([noneIsShown]);
});

test('but not of one that was watched throughout and aborted, perhaps before its build', async () => {
  const status = 'aborted';
  expect(await close([], [undefined], false, { status })).toMatchObject({ verdict: 'whole', shown: [] });
  for (const [answer, isMissing, isAllThereIs] of [
    [undefined, true, false],
    [undefined, false, true],
    [passing, false, false]
  ] as const) {
    expect((await close([], [answer], isMissing, { status, isAllThereIs })).shown).toHaveLength(1);
  }
});

test('a log that is all there is to show is worth five minutes where Scalingo only asks to wait', async () => {
  for (const retryAfter of [undefined, '60', '250']) {
    const failing: Answers = [...Array<Error>(3).fill(passing), errorOf('rate_limited', retryAfter), 'a\n'];
    const { verdict, shown, passedMs } = await close([], failing, false, { isAllThereIs: true });
    expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: ['a'] });
    expect(passedMs).toBeGreaterThanOrEqual(Number(retryAfter ?? 0) * 1000);
  }
});

test('but not where it is not kept any more, nor longer, which is said', async () => {
  const absent = await close([], [undefined], false, { isAllThereIs: true });
  expect(absent).toMatchObject({ asked: 1, passedMs: 0 });
  const told = await close([], [errorOf('rate_limited', '7200')], false, { isAllThereIs: true });
  expect(told).toMatchObject({
    asked: 1,
    passedMs: 0,
    shown: [noteOf(/asked for again after 2 h 0 min.+none is shown/)]
  });
  const never = await close([], [passing], false, { isAllThereIs: true });
  expect(never.passedMs).toBeLessThanOrEqual(120_000);
  const crowded = await close([], [errorOf('rate_limited')], false, { isAllThereIs: true });
  expect(crowded.passedMs).toBeLessThanOrEqual(300_000);
  expect((await close([], [errorOf('rate_limited', '400')], false, { isAllThereIs: true })).passedMs).toBe(0);
  expect(never.shown).toEqual([noteOf(/server_error.+none is shown/)]);
});

test('where nothing was shown of what was followed, it is waited as long as Scalingo asks for, and no longer', async () => {
  const asking = [errorOf('rate_limited', '150'), 'a\n', 'a\n'];
  expect(await close([], asking, true)).toMatchObject({ verdict: 'whole', shown: ['a'] });
  expect(await close(['a'], asking, true)).toMatchObject({ verdict: 'not verifiable', asked: 1 });
  expect((await close([], [passing], true)).passedMs).toBeLessThanOrEqual(120_000);
});

test('where the time is over while the log is read, what is known is told', async () => {
  const { verdict, shown } = await close(['a'], ['a\nb\n', new TimedOut()], true);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual(['a', 'b', isNotKnown]);
});

test('what was read of a log that is cut each time is shown, and not said to be too much', async () => {
  const { verdict, shown } = await close(['a'], ['a\nb\n', cutAt('a\nb\nc\nd')], true);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual(['a', 'b', 'c', noteOf(/in part \(connection_lost\)/)]);
});

test('a half line of an older log is none where another was begun since', async () => {
  const { verdict, shown } = await close(['a'], ['a\nbut this was not it', cutAt('a\nb\nc\n')], true);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual(['a', 'b', 'c', isNotKnown]);
});

test('so are lines that belong before others, where the log is cut behind them', async () => {
  const { verdict, shown } = await close(['a', 'c', 'e'], [cutAt('a\nb\nc\nd\n'), undefined], true);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual(['a', 'c', 'e', noteOf(/2 lines.+only known after/), 'b', 'd', isNotKnown]);
});

test('a log that was short when it was read last is not called whole', async () => {
  const { verdict, shown } = await close([], ['a\n', passing], true);
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual(['a', noteOf(/may not have been whole.+may lack lines/)]);
});

/** A journal that printed these lines, and whose second connection brought others. */
function reconnected(printed: readonly string[], heard: readonly string[]): Journal {
  const journal = journalOf(printed);
  journal.disconnect();
  journal.connect(false);
  journal.witness({ type: 'new', deploymentId: 'another' });
  tell(journal, heard);
  return journal;
}

test('what the stream brought and nothing could place is shown behind a remark, where there is nothing to compare with', async () => {
  for (const answer of [undefined, passing]) {
    const journal = reconnected(['a'], ['b', 'c']);
    const { verdict, shown } = await close(['a'], [answer], true, { journal });
    expect(verdict).toBe('not verifiable');
    expect(shown).toEqual(['a', noteOf(/could not be compared.+ \(2\)/), 'b', 'c', isNotKnown]);
  }
});

test('the same where Scalingo’s log ends before it', async () => {
  const { verdict, shown } = await close(['a'], ['a\nb\n'], true, { journal: reconnected(['a'], ['c', 'd']) });
  expect(verdict).toBe('more than kept');
  expect(shown).toEqual(['a', 'b', noteOf(/could not be compared.+ \(2\)/), 'c', 'd', noteOf(/does not hold/)]);
});

test('where Scalingo’s log holds it, there is nothing to say of it', async () => {
  const { shown } = await close(['a'], ['a\nb\nc\n'], true, { journal: reconnected(['a'], ['b', 'c']) });
  expect(shown).toEqual(['a', 'b', 'c']);
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

test('where a line came to light that the stream left out, and the log lacks the last one, more may be missing', async () => {
  const { shown } = await close(['a', 'c', 'd'], ['a\nb\nc\n', 'a\nb\nc\nd\ne\n'], false);
  expect(shown).toEqual(['a', 'c', 'd', aNote, 'b', aNote, 'e', aNote]);
});

test('what comes to light at the end counts as printed when the rest of the stream is shown', async () => {
  const journal = reconnected(['a', 'd'], ['b', 'c', 'e']);
  const { shown } = await close(['a', 'd'], ['a\nb\nc\nd\n'], true, { journal });
  expect(shown.slice(0, 6)).toEqual(['a', 'd', aNote, 'b', 'c', noteOf(/may be shown twice \(3\)/)]);
});

test('what was heard and has no place is awaited, however much its last line looks like another', async () => {
  const journal = () => reconnected(['a', 'end'], ['b', 'end']);
  const whole = 'a\nend\nb\nend\n';
  expect(await close(['a', 'end'], [...Array(4).fill('a\nend\n'), whole], true, { journal: journal() })).toMatchObject({
    verdict: 'whole',
    shown: ['a', 'end', 'b', 'end']
  });
  const { verdict, shown } = await close(['a', 'end'], ['a\nend\n'], true, { journal: journal() });
  expect(verdict).toBe('more than kept');
  expect(shown).toEqual(['a', 'end', noteOf(/could not be compared.+ \(2\)/), 'b', 'end', noteOf(/does not hold/)]);
});

test('a log that was read whole counts, however far a cut one got before', async () => {
  const { verdict, shown } = await close(['a'], [cutAt('a\nand this is no line'), 'a\nb\n'], false);
  expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: ['a', 'b'] });
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

test('a log that lagged before it could not be read for a while is waited for as long again', async () => {
  const asked = errorOf('rate_limited', '15');
  expect(await close(['a'], ['a\n', asked, asked, 'a\n', 'a\nb\n'], true)).toMatchObject({
    verdict: 'whole',
    shown: ['a', 'b']
  });
});

test('whoever waits for long is told once what for, and for how long at most', async () => {
  const lagging = await close(['a', 'b'], [undefined], true);
  expect(lagging.waiting).toEqual([expect.stringMatching(/may not be whole yet.+for up to 1[0-9] s\.$/)]);
  const failing = await close(['a', 'b'], [passing], true);
  expect(failing.waiting).toEqual([
    expect.stringMatching(/did not give it \(server_error\).+for up to 1 min \d+ s\.$/)
  ]);
  const told = await close([], [errorOf('rate_limited', '150'), 'a\n'], true);
  expect(told.waiting).toEqual([expect.stringMatching(/rate_limited.+for up to 5 min 0 s\.$/)]);
  expect((await close(['a'], [passing, 'a\nb\n'], false)).waiting).toEqual([]);
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
    isFresh: true,
    lastShown: () => ['a'],
    status: 'success',
    log: { note: () => {}, verdict: text => shown.push(text), debug: () => {} },
    clock: clockByHand('at once'),
    deadlineAtMs: 3_600_000,
    signal: new AbortController().signal
  });
  expect(verdict).toBe('not verifiable');
  expect(shown).toEqual([expect.stringContaining('a mistake')]);
});

test('a cancel ends it, and a timeout leaves the log unverified', async () => {
  await expect(close(['a'], [new Cancelled()], true)).rejects.toThrow(Cancelled);
  expect(await close(['a'], [new TimedOut()], true)).toMatchObject({
    verdict: 'not verifiable',
    shown: ['a', expect.stringContaining("the step's time was over")]
  });
});
