import { expect, test } from '@jest/globals';
import { type ErrorCode, type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import { untilAnswered } from '../../src/scalingo/persistence.ts';
import { clockByHand } from '../clock-by-hand.ts';

const errorOf = (code: ErrorCode, facts: Partial<ErrorFacts> = {}) =>
  new ScalingoError({ code, call: 'read the app', url: 'https://x.example/', ...facts });

/** Asks until one of these answers is no error, or it is given up; the last one comes again and again. */
async function ask(answers: unknown[], deadlineAtMs = 3_600_000) {
  const clock = clockByHand('at once');
  const troubles: ScalingoError[] = [];
  let [asked, answered] = [0, 0];
  const record = {
    troubled: (error: ScalingoError) => troubles.push(error),
    answered: () => answered++
  };
  const outcome = await untilAnswered(
    async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    { clock, signal: new AbortController().signal, deadlineAtMs, record }
  ).catch((error: unknown) => error);
  return { outcome, asked, answered, troubles, passedMs: clock.now() };
}

test('an answer is taken, without a pause', async () => {
  expect(await ask(['yes'])).toEqual({ outcome: 'yes', asked: 1, answered: 1, troubles: [], passedMs: 0 });
});

test('ten troubles and then an answer are an answer, and each trouble was told', async () => {
  const { outcome, asked, answered, troubles } = await ask([...Array(10).fill(errorOf('server_error')), 'yes']);
  expect({ outcome, asked, answered, told: troubles.length }).toEqual({
    outcome: 'yes',
    asked: 11,
    answered: 1,
    told: 10
  });
});

test('what will not change is not asked again', async () => {
  const error = errorOf('forbidden');
  expect(await ask([error])).toMatchObject({ outcome: error, asked: 1, troubles: [], passedMs: 0 });
});

test('nothing is asked again for longer than there is time', async () => {
  const error = errorOf('server_error');
  const { outcome, passedMs } = await ask([error], 100_000);
  expect(outcome).toBe(error);
  expect(passedMs).toBeLessThanOrEqual(100_000);
  expect(passedMs).toBeGreaterThan(60_000);
});

test.each([
  ['unreachable', 40_000],
  ['name_not_resolved', 40_000],
  ['unreadable', 20_000]
] as const)('%s is not asked again for longer than %i ms', async (code, mostMs) => {
  const { outcome, passedMs } = await ask([errorOf(code)]);
  expect(outcome).toMatchObject({ facts: { code } });
  expect(passedMs).toBeLessThanOrEqual(mostMs);
});

test('a pause that Scalingo asks for is kept, and where there is not so much time the step ends at once', async () => {
  const busy = errorOf('rate_limited', { retryAfter: '3600' });
  expect(await ask([busy, 'yes'], 3_602_000)).toMatchObject({ outcome: 'yes', asked: 2 });
  expect(await ask([busy, 'yes'], 3_599_000)).toMatchObject({ outcome: busy, asked: 1, passedMs: 0 });
});

test('a stop ends the pause with its reason', async () => {
  const reason = new Error('cancelled');
  const record = { troubled: () => {}, answered: () => {} };
  const clock = clockByHand('at once');
  const asking = untilAnswered(() => Promise.reject(errorOf('server_error')), {
    clock,
    signal: AbortSignal.abort(reason),
    deadlineAtMs: 60_000,
    record
  });
  await expect(asking).rejects.toBe(reason);
});
