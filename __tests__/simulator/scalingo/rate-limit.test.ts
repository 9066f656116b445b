import { expect, test } from '@jest/globals';
import { exchange, logIn } from './client.ts';
import { ended, scenario, simulate, status, wait } from './running.ts';

test('the 61st request within a minute is refused in plain text', async () => {
  const scalingo = await simulate({ speed: 1 });
  const session = await logIn(scalingo);
  for (let count = 2; count <= 60; count += 1) expect((await session.get('/apps/my-app')).status).toBe(200);
  const refused = await session.get('/apps/my-app');
  expect(refused).toMatchObject({ status: 429, text: 'Retry later' });
  expect(refused.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(refused.headers.has('retry-after')).toBe(false);
  expect((await exchange(scalingo)).status).toBe(429);
});

test('a minute later there is room again', async () => {
  const settings = { rateLimit: { perMinute: 2, by: 'token' } } as const;
  const scalingo = await simulate({ scenario: scenario(wait(61_000), status('success')), settings, speed: 10 });
  const session = await logIn(scalingo);
  expect((await session.get('/apps/my-app')).status).toBe(200);
  expect((await session.get('/apps/my-app')).status).toBe(429);
  scalingo.deploy('my-app');
  await ended(scalingo);
  expect((await session.get('/apps/my-app')).status).toBe(200);
});

test.each([
  ['token', 200],
  ['address', 429]
] as const)('the limit can be counted by %s', async (by, code) => {
  const tokens = [{ token: 'tk-us-1' }, { token: 'tk-us-2' }];
  const scalingo = await simulate({ tokens, settings: { rateLimit: { perMinute: 1, by } }, speed: 1 });
  expect((await exchange(scalingo, 'tk-us-1')).status).toBe(200);
  expect((await exchange(scalingo, 'tk-us-1')).status).toBe(429);
  expect((await exchange(scalingo, 'tk-us-2')).status).toBe(code);
});

test.each([
  ['seconds', /^\d+$/],
  ['date', /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/]
] as const)('a refusal can say when to come back in %s', async (retryAfter, pattern) => {
  const scalingo = await simulate({ settings: { rateLimit: { perMinute: 0, by: 'token' }, retryAfter }, speed: 1 });
  expect((await exchange(scalingo)).headers.get('retry-after')).toMatch(pattern);
});

test('the limit can be switched off', async () => {
  const session = await logIn(await simulate({ settings: { rateLimit: 'off' } }));
  for (let count = 1; count <= 70; count += 1) expect((await session.get('/apps/my-app')).status).toBe(200);
});
