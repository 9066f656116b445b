import { expect, test } from '@jest/globals';
import { Bearer, lifetimeMs } from '../../src/scalingo/bearer.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import { clockByHand } from '../clock-by-hand.ts';

const minuteMs = 60_000;

/** A bearer with these claims. */
function tokenOf(claims: unknown): string {
  return ['{"alg":"HS256"}', JSON.stringify(claims), 'signature']
    .map(part => Buffer.from(part).toString('base64url'))
    .join('.');
}

/** A desk that gives out numbered bearers, each of which lives so many seconds by its own claims. */
function desk(lifetimeSeconds = 3600) {
  const clock = clockByHand();
  const given: string[] = [];
  const exchange = async () => {
    // The machine's date may be anything: far in the past here.
    const iat = 1_000_000 + given.length;
    given.push(tokenOf({ iat, exp: iat + lifetimeSeconds }));
    return given.at(-1) as string;
  };
  return { clock, given, bearer: new Bearer(exchange, clock) };
}

test('nothing is asked for before it is needed', () => {
  expect(desk().given).toEqual([]);
});

test('one bearer serves until five minutes before its end', async () => {
  const { clock, given, bearer } = desk();
  const first = await bearer.get();
  clock.pass(55 * minuteMs - 1);
  expect(await bearer.get()).toBe(first);
  expect(given).toHaveLength(1);
  clock.pass(1);
  expect(await bearer.get()).not.toBe(first);
  expect(given).toHaveLength(2);
});

test('it is renewed again and again, however long the deployment takes', async () => {
  const { clock, given, bearer } = desk();
  for (let minute = 0; minute < 180; minute++) {
    await bearer.get();
    clock.pass(minuteMs);
  }
  expect(given).toHaveLength(4);
});

test('its lifetime counts from the question, not from a slow answer', async () => {
  const clock = clockByHand();
  let asked = 0;
  const bearer = new Bearer(async () => {
    asked++;
    clock.pass(10 * minuteMs);
    return tokenOf({ iat: 0, exp: 3600 });
  }, clock);
  await bearer.get();
  clock.pass(45 * minuteMs);
  await bearer.get();
  expect(asked).toBe(2);
});

test('all who wait share one exchange, the first and every renewal', async () => {
  const { clock, given, bearer } = desk();
  const first = await Promise.all([bearer.get(), bearer.get(), bearer.get()]);
  expect(new Set(first).size).toBe(1);
  clock.pass(56 * minuteMs);
  const second = await Promise.all([bearer.get(), bearer.get(), bearer.get()]);
  expect(new Set(second).size).toBe(1);
  expect(given).toHaveLength(2);
});

test('a failed exchange reaches all who wait, and the next one asks again', async () => {
  let asked = 0;
  const bearer = new Bearer(async () => {
    if (asked++ === 0) throw new Error('refused');
    return tokenOf({ iat: 0, exp: 3600 });
  }, clockByHand());
  const waiting = [bearer.get(), bearer.get()];
  for (const one of waiting) await expect(one).rejects.toThrow('refused');
  await expect(bearer.get()).resolves.toMatch(/./);
  await expect(bearer.get()).resolves.toMatch(/./);
  expect(asked).toBe(2);
});

test('one that Scalingo refuses is replaced once, however many were refused with it', async () => {
  const { given, bearer } = desk();
  const first = await bearer.get();
  const replaced = await Promise.all([bearer.replace(first), bearer.replace(first), bearer.replace(first)]);
  expect(new Set(replaced).size).toBe(1);
  expect(replaced[0]).not.toBe(first);
  expect(given).toHaveLength(2);
  // A call that was under way all the time comes back with the first one.
  expect(await bearer.replace(first)).toBe(replaced[0]);
  expect(given).toHaveLength(2);
});

test.each([
  'server_error',
  'bad_request',
  'payment_required',
  'forbidden',
  'not_found',
  'conflict',
  'unexpected_status',
  'certificate'
] as const)(
  'while it is still good, a renewal that fails (%s) does no harm, and is tried again half a minute later',
  async code => {
    const clock = clockByHand();
    let asked = 0;
    const failed = new ScalingoError({ code, call: 'exchange the token', url: 'https://auth.example/' });
    const bearer = new Bearer(async () => {
      if (asked++ > 0) throw failed;
      return tokenOf({ iat: 0, exp: 3600 });
    }, clock);
    const first = await bearer.get();
    clock.pass(56 * minuteMs);
    expect(await bearer.get()).toBe(first);
    expect(await bearer.get()).toBe(first);
    expect(asked).toBe(2);
    clock.pass(30_000);
    expect(await bearer.get()).toBe(first);
    expect(asked).toBe(3);
    clock.pass(4 * minuteMs);
    await expect(bearer.get()).rejects.toBe(failed);
  }
);

test('a renewal that hangs is waited for no longer than two seconds while the bearer in hand is good', async () => {
  const clock = clockByHand();
  const renewed = Promise.withResolvers<string>();
  const answers = [Promise.resolve(tokenOf({ iat: 0, exp: 3600 })), renewed.promise];
  let asked = 0;
  const bearer = new Bearer(() => answers[asked++] as Promise<string>, clock);
  const first = await bearer.get();
  clock.pass(56 * minuteMs);
  const waiting = [bearer.get(), bearer.get()];
  clock.pass(2_000);
  expect(await Promise.all(waiting)).toEqual([first, first]);
  // Who comes next does not wait at all, as long as the bearer is good; what the renewal brings in the end is used.
  expect(await bearer.get()).toBe(first);
  clock.pass(4 * minuteMs);
  const afterItsEnd = bearer.get();
  const second = tokenOf({ iat: 1, exp: 3601 });
  renewed.resolve(second);
  expect(await afterItsEnd).toBe(second);
  expect(await bearer.get()).toBe(second);
  expect(asked).toBe(2);
});

test('what a renewal fails with that was not waited for is nobody’s, and it is tried again', async () => {
  const clock = clockByHand();
  const renewed = Promise.withResolvers<string>();
  const again = tokenOf({ iat: 1, exp: 3601 });
  const answers = [Promise.resolve(tokenOf({ iat: 0, exp: 3600 })), renewed.promise, Promise.resolve(again)];
  let asked = 0;
  const bearer = new Bearer(() => answers[asked++] as Promise<string>, clock);
  const first = await bearer.get();
  clock.pass(56 * minuteMs);
  const waiting = bearer.get();
  clock.pass(2_000);
  expect(await waiting).toBe(first);
  renewed.reject(new ScalingoError({ code: 'deadline', call: 'exchange the token', url: 'https://auth.example/' }));
  await new Promise(setImmediate);
  clock.pass(29_000);
  expect(await bearer.get()).toBe(first);
  clock.pass(1_000);
  expect(await bearer.get()).toBe(again);
});

test('a step that is stopped while a bearer is renewed hears of that, not of a bearer', async () => {
  const clock = clockByHand();
  const cancelled = new Error('cancelled');
  const answers: (string | Error)[] = [tokenOf({ iat: 0, exp: 3600 }), cancelled];
  const bearer = new Bearer(async () => {
    const answer = answers.shift();
    if (typeof answer === 'string') return answer;
    throw answer;
  }, clock);
  await bearer.get();
  clock.pass(56 * minuteMs);
  await expect(bearer.get()).rejects.toBe(cancelled);
});

test('a token that is not accepted any longer is told at once', async () => {
  const clock = clockByHand();
  const revoked = new ScalingoError({ code: 'unauthorized', call: 'exchange the token', url: 'https://auth.example/' });
  const answers: (string | Error)[] = [tokenOf({ iat: 0, exp: 3600 }), revoked];
  const bearer = new Bearer(async () => {
    const answer = answers.shift();
    if (typeof answer === 'string') return answer;
    throw answer;
  }, clock);
  await bearer.get();
  clock.pass(56 * minuteMs);
  await expect(bearer.get()).rejects.toBe(revoked);
});

test('a bearer of a few minutes is not renewed with every call', async () => {
  const { clock, given, bearer } = desk(120);
  for (let second = 0; second < 80; second++) {
    await bearer.get();
    clock.pass(1000);
  }
  expect(given).toHaveLength(1);
});

test('a failed renewal is not the last one', async () => {
  const clock = clockByHand();
  const answers = [tokenOf({ iat: 0, exp: 3600 }), new Error('busy'), tokenOf({ iat: 1, exp: 3601 })];
  const bearer = new Bearer(async () => {
    const answer = answers.shift();
    if (typeof answer === 'string') return answer;
    throw answer;
  }, clock);
  const first = await bearer.get();
  clock.pass(60 * minuteMs);
  await bearer.get().catch(() => {});
  expect(await bearer.get()).not.toBe(first);
});

test.each([
  ['an hour', { iat: 1_700_000_000, exp: 1_700_003_600 }, 3_600_000],
  ['ten minutes', { iat: 1_700_000_000, exp: 1_700_000_600 }, 600_000],
  ['a day', { iat: 0, exp: 86_400 }, 86_400_000],
  ['an end before its beginning', { iat: 10, exp: 5 }, 3_600_000],
  ['no time at all', { iat: 10, exp: 10 }, 3_600_000],
  ['no beginning', { exp: 1_700_000_000 }, 3_600_000],
  ['no end', { iat: 1_700_000_000 }, 3_600_000],
  ['words for times', { iat: 'now', exp: 'later' }, 3_600_000],
  ['no claims', null, 3_600_000],
  ['a list of claims', [], 3_600_000]
])('a bearer with %s lives %s', (_, claims, expected) => {
  expect(lifetimeMs(tokenOf(claims))).toBe(expected);
});

test.each(['', 'opaque', 'a.b.c', '..', 'a.!!!.c', `a.${Buffer.from('{').toString('base64url')}.c`])(
  'a bearer %j, which is no JWT, is taken to live an hour',
  token => {
    expect(lifetimeMs(token)).toBe(3_600_000);
  }
);
