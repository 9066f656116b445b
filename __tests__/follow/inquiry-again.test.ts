/** When one asks once more: after failures and refusals, after a stream that was lost for a while, and where REST is behind. */
import { expect, test } from '@jest/globals';
import { aborted, desk, errorOf, running } from './inquiry-desk.ts';

const momentsOf = (asked: readonly string[], what = 'state') =>
  asked.filter(question => question.startsWith(what)).map(question => Number(/at (.+) s/.exec(question)?.[1]));

test('a refusal that says when to come back is kept, as it may be a mistake', async () => {
  let refusals = 2;
  const { run, asked } = desk({
    state: () => {
      if (refusals-- > 0) throw errorOf({ code: 'forbidden', status: 403, retryAfter: '60' });
      return running;
    }
  });
  await run(200_000);
  expect(momentsOf(asked).slice(0, 3)).toEqual([30, 90, 150]);
});

test('one that means no time at all is not asked again at once: three of one moment would count as no mistake', async () => {
  for (const retryAfter of ['0', 'Wed, 21 Oct 2015 07:28:00 GMT']) {
    let refusals = 2;
    const { inquiry, run, asked } = desk({
      state: () => {
        if (refusals-- > 0) throw errorOf({ code: 'forbidden', status: 403, retryAfter });
        return running;
      }
    });
    inquiry.hearEnd();
    await run(2_500);
    expect(momentsOf(asked).slice(0, 3)).toEqual([0, 1, 2]);
  }
});

test('where it asks to wait longer than there is time, how it ended cannot be heard any more', async () => {
  const state = () => {
    throw errorOf({ code: 'forbidden', status: 403, retryAfter: '60' });
  };
  await expect(desk({ state }, 80_000).run(30_000)).rejects.toMatchObject({ facts: { code: 'forbidden' } });
});

test('a pause of our own choice that lies past the timeout ends nothing', async () => {
  const state = () => {
    throw errorOf({ code: 'server_error' });
  };
  const { run, asked } = desk({ state }, 30_000);
  await run(30_000);
  expect(momentsOf(asked)).toEqual([30]);
});

test('refusals count, although the log is answered in between', async () => {
  const log = Promise.withResolvers<boolean>();
  const { inquiry, run, clock, asked } = desk({
    state: () => {
      throw errorOf({ code: 'forbidden' });
    },
    log: () => log.promise
  });
  inquiry.wantLog();
  clock.pass(inquiry.dueAtMs);
  const reading = inquiry.ask();
  inquiry.askStateSoon();
  await run(11_000);
  log.resolve(true);
  await reading;
  await expect(run(60_000)).rejects.toMatchObject({ facts: { code: 'forbidden' } });
  expect(momentsOf(asked)).toHaveLength(3);
});

test('the pauses after failures grow', async () => {
  const { inquiry, run, asked } = desk({
    state: () => {
      throw errorOf({ code: 'server_error' });
    }
  });
  inquiry.stand('no stream');
  await run(20 * 60_000);
  // At the distance that requests keep anyway it would be 240.
  expect(asked.length).toBeLessThan(200);
});

test('what was put off while there was no stream is asked when there is one again: it need not tell of what happened', async () => {
  const { inquiry, run, clock, asked } = desk();
  inquiry.askStateSoon();
  await run(1_000);
  inquiry.stand('no stream');
  expect(inquiry.dueAtMs).toBe(5_000);
  clock.pass(1_000);
  inquiry.stand('silent stream');
  await run(100_000);
  expect(momentsOf(asked)).toEqual([0, 5, 65]);
});

test('what was asked then is not asked once more', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.stand('no stream');
  await run(1_000);
  inquiry.stand('silent stream');
  await run(34_000);
  expect(momentsOf(asked)).toEqual([0, 31]);
});

test('nor what is being asked', async () => {
  const answer = Promise.withResolvers<typeof running>();
  const { inquiry, run, asked } = desk({ state: () => answer.promise });
  inquiry.stand('no stream');
  const asking = inquiry.ask();
  inquiry.stand('silent stream');
  answer.resolve(running);
  await asking;
  await run(29_000);
  expect(momentsOf(asked)).toEqual([0]);
});

test('a footing that stays what it is puts nothing off, and one that changes is begun anew', async () => {
  const { inquiry, run, asked } = desk();
  await run(20_000);
  inquiry.stand('silent stream');
  await run(15_000);
  expect(momentsOf(asked)).toEqual([30]);
  inquiry.stand('no stream');
  await run(20_000);
  inquiry.stand('silent stream');
  asked.length = 0;
  await run(220_000);
  const [first = 0, second = 0, third = 0] = momentsOf(asked);
  expect([second - first, third - second]).toEqual([60, 120]);
});

test('without a stream it is asked every five seconds for a minute, then every ten', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.stand('no stream');
  await run(80_000);
  expect(momentsOf(asked)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 65, 75]);
});

test('where REST does not show what was heard it is asked again, at the distance that requests keep, and then more rarely', async () => {
  let inVain = 0;
  const { inquiry, run, asked } = desk({
    state: () => {
      inquiry.askStateAgain(++inVain);
      return running;
    }
  });
  inquiry.askStateSoon();
  await run(60_000);
  expect(momentsOf(asked)).toEqual([0, 5, 10, 15, 20, 25, 35, 55]);
});

test('where it does, it is not', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.askStateSoon();
  await run(1_000);
  inquiry.askStateAgain(undefined);
  await run(28_000);
  expect(momentsOf(asked)).toEqual([0]);
});

test('an end that is told while one asks is confirmed at once after the answer', async () => {
  const { inquiry, clock } = desk({
    state: () => {
      inquiry.hearEnd();
      return running;
    }
  });
  inquiry.askStateSoon();
  await inquiry.ask();
  expect(inquiry.dueAtMs).toBe(clock.now());
});

test('beside a log that is being read the state is asked five seconds later, however urgent it is', async () => {
  const { inquiry, clock } = desk({ log: aborted });
  inquiry.wantLog();
  clock.pass(inquiry.dueAtMs);
  inquiry.ask().catch(() => undefined);
  inquiry.askStateSoon();
  expect(inquiry.dueAtMs).toBe(clock.now() + 5_000);
  await inquiry.end();
});

test('of two waits that were asked for the longer one counts', () => {
  const { inquiry } = desk();
  inquiry.askStateSoon();
  inquiry.heed(errorOf({ code: 'rate_limited', status: 429, retryAfter: '60' }));
  inquiry.heed(errorOf({ code: 'rate_limited', status: 429, retryAfter: '10' }));
  expect(inquiry.dueAtMs).toBeGreaterThanOrEqual(60_000);
});
