import { expect, test } from '@jest/globals';
import { Bearer } from '../../src/scalingo/bearer.ts';
import { type ErrorCode, type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import { clockByHand } from '../clock-by-hand.ts';

const minuteMs = 60_000;
const token = (second: number) =>
  ['{}', JSON.stringify({ iat: second, exp: second + 3600 }), '']
    .map(part => Buffer.from(part).toString('base64url'))
    .join('.');

function answering(code: ErrorCode, facts: Partial<ErrorFacts> = {}): ScalingoError {
  return new ScalingoError({ code, call: 'exchange the token', url: 'https://auth.example/', ...facts });
}

/** A bearer whose exchanges end so, one after the other, and how often one was made. */
function desk(...answers: (string | Error)[]) {
  const clock = clockByHand();
  const made = { exchanges: 0 };
  const exchange = async () => {
    const answer = answers[made.exchanges++];
    if (typeof answer === 'string') return answer;
    throw answer;
  };
  return { clock, made, bearer: new Bearer(exchange, clock) };
}

test('nobody asks for a bearer before the pause is over that was asked for: each is told what is left of it', async () => {
  const { clock, made, bearer } = desk(answering('rate_limited', { status: 429, retryAfter: '200' }), token(0));
  await expect(bearer.get()).rejects.toMatchObject({ facts: { code: 'rate_limited', retryAfter: '200' } });
  clock.pass(49_500);
  const facts = { code: 'rate_limited', call: 'exchange the token', status: 429, retryAfter: '151' };
  await expect(bearer.get()).rejects.toMatchObject({ facts });
  await expect(bearer.replace('refused')).rejects.toMatchObject({ facts });
  clock.pass(150_499);
  await expect(bearer.get()).rejects.toMatchObject({ facts: { retryAfter: '1' } });
  expect(made.exchanges).toBe(1);
  clock.pass(1);
  await expect(bearer.get()).resolves.toBe(token(0));
});

test('a date is taken by the answer’s own clock, and what is left of it as seconds', async () => {
  const date = 'Wed, 01 Jan 2020 12:00:00 GMT';
  const twoMinutes = answering('server_error', { retryAfter: 'Wed, 01 Jan 2020 12:02:00 GMT', date });
  const { clock, made, bearer } = desk(twoMinutes, answering('deadline'));
  await expect(bearer.get()).rejects.toBe(twoMinutes);
  clock.pass(90_000);
  await expect(bearer.get()).rejects.toMatchObject({ facts: { retryAfter: '30' } });
  clock.pass(30_000);
  await expect(bearer.get()).rejects.toMatchObject({ facts: { code: 'deadline' } });
  expect(made.exchanges).toBe(2);
});

test('a pause that hardly ends is still one', async () => {
  const { made, bearer } = desk(answering('rate_limited', { retryAfter: 'Fri, 31 Dec 9999 23:59:59 GMT' }));
  await bearer.get().catch(() => undefined);
  await expect(bearer.get()).rejects.toMatchObject({ facts: { retryAfter: '999999999' } });
  expect(made.exchanges).toBe(1);
});

test.each([
  ['no pause', answering('rate_limited')],
  ['a moment that is past', answering('rate_limited', { retryAfter: '0' })],
  ['what does not pass', answering('forbidden', { status: 403, retryAfter: '60' })],
  ['a mistake', new TypeError('a mistake')]
])('after %s the next one asks', async (_, error) => {
  const { bearer } = desk(error, token(0));
  await expect(bearer.get()).rejects.toBe(error);
  await expect(bearer.get()).resolves.toBe(token(0));
});

test('a bearer that was refused is not replaced before, and where it is good it serves meanwhile', async () => {
  const { clock, made, bearer } = desk(token(0), answering('rate_limited', { retryAfter: '60' }), token(1));
  const first = await bearer.get();
  await expect(bearer.replace(first)).rejects.toMatchObject({ facts: { retryAfter: '60' } });
  await expect(bearer.replace(first)).rejects.toMatchObject({ facts: { retryAfter: '60' } });
  expect(await bearer.get()).toBe(first);
  expect(made.exchanges).toBe(2);
  clock.pass(60_000);
  await expect(bearer.replace(first)).resolves.toBe(token(1));
});

test.each(['rate_limited', 'forbidden'] as const)(
  'a renewal that asks to wait (%s) is not tried again before, however good the bearer in hand is',
  async code => {
    const { clock, made, bearer } = desk(token(0), answering(code, { retryAfter: '120' }), token(1));
    const first = await bearer.get();
    clock.pass(56 * minuteMs);
    for (let seconds = 0; seconds < 120; seconds++) {
      expect(await bearer.get()).toBe(first);
      clock.pass(1_000);
    }
    expect(made.exchanges).toBe(2);
    expect(await bearer.get()).toBe(token(1));
  }
);

test('a bearer that ended while its renewal has to wait is given to nobody', async () => {
  const { clock, made, bearer } = desk(token(0), answering('rate_limited', { retryAfter: '600' }));
  const first = await bearer.get();
  clock.pass(56 * minuteMs);
  expect(await bearer.get()).toBe(first);
  clock.pass(4 * minuteMs);
  await expect(bearer.get()).rejects.toMatchObject({ facts: { retryAfter: '360' } });
  expect(made.exchanges).toBe(2);
});
