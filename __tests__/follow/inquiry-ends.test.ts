import { expect, test } from '@jest/globals';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import type { Deployment } from '../../src/scalingo/wire.ts';

import { aborted, desk, errorOf, running } from './inquiry-desk.ts';

test('an end that the stream told of is confirmed at once, whatever was asked a moment before', async () => {
  const { clock, inquiry, asked } = desk();
  inquiry.stand('no stream');
  await inquiry.ask();
  clock.pass(100);
  inquiry.hearEnd();
  expect(inquiry.dueAtMs).toBe(clock.now());
  await inquiry.ask();
  expect(asked).toEqual(['state at 0 s', 'state at 0.1 s']);
});

test('an end that was told stays one that is to be confirmed, whatever becomes of the connection', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.hearEnd();
  await run(500);
  inquiry.stand('no stream');
  await run(300);
  inquiry.stand('silent stream');
  await run(7_000);
  expect(asked.slice(0, 3)).toEqual(['state at 0 s', 'state at 1 s', 'state at 3 s']);
  expect(inquiry.isEndTold).toBe(true);
});

test('one that is none costs some ten requests in ten minutes, however the build goes on', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.hearEnd();
  for (let second = 0; second < 600; second += 15) {
    await run(15_000);
    inquiry.hearStream();
  }
  expect(asked.length).toBeLessThanOrEqual(11);
  inquiry.hearEnd();
  await run(0);
  expect(asked.at(-1)).toBe('state at 600 s');
  await run(30_000);
  expect(asked.slice(11)).toEqual(['state at 600 s', 'state at 605 s', 'state at 610 s', 'state at 620 s']);
});

test('nor does one that is told again and again cost more than one request in five seconds', async () => {
  const { inquiry, run, asked } = desk();
  for (let second = 0; second < 300; second++) {
    inquiry.hearEnd();
    await run(1_000);
  }
  expect(asked.length).toBeLessThanOrEqual(300 / 5 + 3);
});

test('without a stream it is confirmed again only at the distance that requests keep then', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.hearEnd();
  inquiry.stand('no stream');
  inquiry.wantLog();
  await run(60_000);
  const moments = asked.map(what => Number(/at (.+) s/.exec(what)?.[1]));
  const tooSoon = moments.filter((moment, index) => index > 0 && moment - (moments[index - 1] as number) < 5);
  expect(moments.length).toBeGreaterThan(5);
  expect(tooSoon).toEqual([]);
});

test('an end that is due is asked about before a log that was due before', async () => {
  const { inquiry, clock, asked } = desk();
  inquiry.wantLog();
  clock.pass(10_000);
  inquiry.hearEnd();
  await inquiry.ask();
  expect(asked).toEqual(['state at 10 s']);
});

test('a question that is open for longer than a second when the end is told is given up, and asked anew at once', async () => {
  const answers = [(signal: AbortSignal) => aborted(signal), () => ended];
  const ended = { ...running, status: 'success' };
  const { clock, inquiry, trouble } = desk({ state: signal => answers.shift()?.(signal) ?? running });
  clock.pass(30_000);
  const asking = inquiry.ask();
  clock.pass(2_000);
  inquiry.hearEnd();
  expect(await asking).toEqual({ kind: 'no answer' });
  expect(inquiry.dueAtMs).toBe(clock.now());
  expect(await inquiry.ask()).toEqual({ kind: 'state', deployment: ended });
  expect(trouble).toEqual([]);
});

test.each([
  ['for a moment', 500, 1],
  ['by one that confirms the end already', 2_000, 2]
])('one that is open %s is waited for', async (_, openForMs, told) => {
  const answer = Promise.withResolvers<Deployment>();
  const { clock, inquiry } = desk({ state: () => answer.promise });
  if (told > 1) inquiry.hearEnd();
  else clock.pass(30_000);
  const asking = inquiry.ask();
  clock.pass(openForMs);
  inquiry.hearEnd();
  answer.resolve(running);
  expect(await asking).toEqual({ kind: 'state', deployment: running });
});

test('a stop ends the question that is open', async () => {
  const { inquiry, controller } = desk({ state: aborted });
  inquiry.hearEnd();
  const asking = inquiry.ask();
  const reason = new Error('cancelled');
  controller.abort(reason);
  await expect(asking).rejects.toBe(reason);
});

test('a question that fails for now is no answer, keeps its pause, and is told until one is answered', async () => {
  let fails = true;
  const { clock, inquiry, trouble } = desk({
    state: () => {
      if (fails) throw errorOf({ code: 'rate_limited', status: 429, retryAfter: '30' });
      return running;
    }
  });
  inquiry.stand('no stream');
  expect(await inquiry.ask()).toEqual({ kind: 'no answer' });
  expect(inquiry.dueAtMs - clock.now()).toBeGreaterThanOrEqual(30_000);
  // Not even an end that the stream tells of shortens what Scalingo asked for.
  inquiry.hearEnd();
  expect(inquiry.dueAtMs - clock.now()).toBeGreaterThanOrEqual(30_000);
  fails = false;
  clock.pass(inquiry.dueAtMs);
  expect(await inquiry.ask()).toEqual({ kind: 'state', deployment: running });
  expect(trouble).toEqual([expect.any(ScalingoError), undefined]);
});

test('nor while an end waits to be confirmed: the three do not come at the same moment', async () => {
  const { inquiry, run, asked } = desk({
    state: () => {
      throw errorOf({ code: 'forbidden', call: 'exchange the token' });
    }
  });
  inquiry.hearEnd();
  await expect(run(60_000)).rejects.toMatchObject({ facts: { code: 'forbidden' } });
  expect(asked).toEqual(['state at 0 s', 'state at 1 s', 'state at 2 s']);
});
