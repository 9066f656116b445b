/** When a log that may lag counts as whole. */
import { describe, expect, test } from '@jest/globals';
import { TimedOut } from '../../src/stopping.ts';
import { type Answers, aNote, close, cutAt, errorOf, isNotKnown, noteOf, passing } from './close-by-hand.ts';

const closed = '\u001b[1m<-- https://my-app.osc-fr1.scalingo.io -->\u001b[0m\n';

test('a log that stands still without what Scalingo writes last is looked at again until its time is over', async () => {
  const { verdict, shown, asked, passedMs } = await close(['a'], ['a\n', 'a\n', 'a\nb\n'], true);
  expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: ['a', 'b'] });
  expect(passedMs).toBeLessThanOrEqual(20_000);
  expect(asked).toBeLessThanOrEqual(1 + passedMs / 2_500);
});

test('where it always stands still it is whole, and is not asked for more often than once in five seconds', async () => {
  const { verdict, shown, asked, passedMs } = await close(['a'], ['a\nb\n'], true);
  expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: ['a', 'b'] });
  expect(passedMs).toBeGreaterThanOrEqual(15_000);
  expect(asked).toBeLessThanOrEqual(1 + passedMs / 5_000);
});

test('a log that Scalingo closed is read once more, and counts then', async () => {
  for (const end of [closed, `${closed}\n`, closed.replace('\n', '')]) {
    const { verdict, asked, passedMs } = await close(['a'], [`a\nb\n${end}`], true);
    expect({ verdict, asked, passedMs }).toEqual({ verdict: 'whole', asked: 2, passedMs: 2_500 });
  }
});

const failed = ' !   Error deploying the application\n !   → Invalid return code from buildpack\n';

test('so is one of a failure', async () => {
  const failure = await close(['a'], [`a\nb\n${failed}`], true, { status: 'build-error' });
  expect(failure).toMatchObject({ verdict: 'whole', asked: 2, passedMs: 2_500 });
});

describe('where the stream held', () => {
  const held = (printed: readonly string[], answers: Answers, status = 'success') =>
    close(printed, answers, false, { isFresh: true, status });
  const [address = ''] = closed.split('\n');
  const words = failed.split('\n').slice(0, 2);

  test('a closed log costs one request and not a word', async () => {
    expect(await held(['a', address], [`a\n${closed}`])).toMatchObject({ verdict: 'whole', asked: 1, passedMs: 0 });
    const failure = await held(['a', ...words], [`a\n${failed}`], 'build-error');
    expect(failure).toMatchObject({ verdict: 'whole', asked: 1, passedMs: 0 });
  });

  test('so does one that was closed behind an end which overtook that', async () => {
    const closed = await held(['a'], [`a\nb\n${address}\n`]);
    expect(closed).toMatchObject({ verdict: 'whole', shown: ['a', 'b', address], asked: 1, passedMs: 0 });
  });

  test('what the stream brought to its close is not waited for in a log that lags, or is not there', async () => {
    for (const answer of ['a\n', undefined]) {
      expect(await held(['a', address], [answer])).toMatchObject({
        asked: 1,
        passedMs: 0,
        shown: ['a', address, aNote]
      });
    }
  });

  test.each([
    ['success', closed],
    ['build-error', failed],
    ['crashed-error', '======== BEGIN OUTPUT ========\n\nboom\n======== END OUTPUT ========\n\n']
  ])('a log of %s that lags without its close is waited for', async (status, close) => {
    const whole = `a\nb\n${close}`;
    const { verdict, shown, passedMs } = await held(['a'], ['a\n', 'a\n', whole], status);
    expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: whole.split('\n').slice(0, -1) });
    expect(passedMs).toBeLessThanOrEqual(20_000);
  });

  test('one that is never closed is whole when its time is over, without a word', async () => {
    const open = await held(['a'], ['a\n']);
    expect(open).toMatchObject({ verdict: 'whole', shown: ['a'], passedMs: 20_000 });
    expect(open.asked).toBeLessThanOrEqual(5);
  });

  test('one that is not closed, and cannot be read, is worth asking for as long as where lines are known to be missing', async () => {
    const failing = Array<Error>(10).fill(passing);
    expect(await held(['a'], [...failing, `a\n${closed}`])).toMatchObject({ verdict: 'whole', shown: ['a', address] });
    expect((await held(['a', address], [...failing, `a\n${closed}`])).verdict).toBe('not verifiable');
  });

  test('where it is not known how Scalingo closes a log, it is waited for as one that is not closed', async () => {
    for (const status of ['aborted', 'vanished-error']) {
      const { verdict, shown } = await held(['a'], ['a\n', 'a\n', 'a\nb\n'], status);
      expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: ['a', 'b'] });
    }
  });

  test('but of one that was aborted without a line there may be none', async () => {
    expect(await held([], [undefined], 'aborted')).toMatchObject({ asked: 1, passedMs: 0, shown: [] });
  });

  test('a log that is not there is asked for less and less often', async () => {
    expect(await held([], [undefined], 'build-error')).toMatchObject({ asked: 5, passedMs: 20_000 });
  });
});

test('the log of a deployment that ended long ago is read once, whatever it ends with', async () => {
  const old = await close([], ['a\n'], false, { isFresh: false, isAllThereIs: true });
  expect(old).toMatchObject({ verdict: 'whole', asked: 1, passedMs: 0 });
});

test('what closes the log of others says nothing of one that was aborted', async () => {
  for (const end of [closed, failed]) {
    const { passedMs } = await close(['a'], [`a\n${end}`], true, { status: 'aborted' });
    expect(passedMs).toBeGreaterThanOrEqual(15_000);
  }
});

test('a closed one without what was heard is waited for', async () => {
  const { shown } = await close(['a'], [closed, closed, closed, `${closed}a\n`], true);
  expect(shown).toEqual(['a', aNote, '\u001b[1m<-- https://my-app.osc-fr1.scalingo.io -->\u001b[0m', aNote]);
});

test('the same last line in the log of one that failed says nothing', async () => {
  const { shown, passedMs } = await close([], [closed, closed, closed, `${closed}a\n`], true, {
    status: 'build-error'
  });
  expect(shown).toContain('a');
  expect(passedMs).toBeLessThanOrEqual(20_000);
});

test('the last look is when the time is over, and a log that has grown by then is not called whole', async () => {
  const { verdict, shown, passedMs } = await close(['a'], [...Array(4).fill('a\n'), 'a\nb\n'], true);
  expect({ verdict, shown }).toEqual({ verdict: 'not verifiable', shown: ['a', 'b', isNotKnown] });
  expect(passedMs).toBe(20_000);
});

test('nor is one that had grown at the look before', async () => {
  const { verdict, shown } = await close(['a'], ['a\n', 'a\n', 'a\n', 'a\nb\n'], true);
  expect({ verdict, shown }).toEqual({ verdict: 'not verifiable', shown: ['a', 'b', isNotKnown] });
});

test('where a log that stands still cannot be read any more, it is asked for until the time is over, and its end is not known then', async () => {
  const still = ['a\n', 'a\n'];
  for (const error of [passing, errorOf('rate_limited', '60'), cutAt('a')]) {
    const { verdict, shown, passedMs } = await close(['a'], [...still, error], true);
    expect({ verdict, shown }).toEqual({ verdict: 'not verifiable', shown: ['a', isNotKnown] });
    expect(passedMs).toBeLessThanOrEqual(20_000);
  }
  const { verdict, shown } = await close(['a'], [...still, passing, passing, 'a\nb\n', 'a\nb\n'], true);
  expect({ verdict, shown }).toEqual({ verdict: 'whole', shown: ['a', 'b'] });
});

test('where the time of the step is over while a log stands still, its end is not known', async () => {
  const { verdict, shown } = await close(['a'], ['a\n', 'a\n', new TimedOut()], true);
  expect({ verdict, shown }).toEqual({
    verdict: 'not verifiable',
    shown: ['a', noteOf(/time was over.+may lack lines/)]
  });
});
