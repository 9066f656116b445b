import { expect, test } from '@jest/globals';
import { ask, simulate } from './running.ts';

test('sixty requests an hour without a token, and the headers tell', async () => {
  const github = await simulate();
  const first = await ask(github, '/repos/octo/Open');
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': '59',
    'x-ratelimit-used': '1',
    'x-ratelimit-resource': 'core'
  });
  for (let count = 2; count <= 60; count += 1) expect((await ask(github, '/repos/octo/missing')).status).toBe(404);
  const refused = await ask(github, '/repos/octo/Open');
  expect(refused.status).toBe(403);
  expect(refused.json.message).toMatch(/^API rate limit exceeded for 127\.0\.0\.1\. \(But here's the good news/);
  expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
  const secondsLeft =
    Number(refused.headers.get('x-ratelimit-reset')) - Date.parse(refused.headers.get('date') ?? '') / 1000;
  expect(secondsLeft).toBeGreaterThan(3000);
  expect(secondsLeft).toBeLessThanOrEqual(3601);
  expect((await ask(github, '/repos/octo/Open', { token: 'ghs_all' })).status).toBe(200);
});

test('each token has an hour of its own, and 429 can be the answer', async () => {
  const github = await simulate({ settings: { tokenPerHour: 1, rateLimitStatus: 429 } });
  expect((await ask(github, '/repos/octo/Open', { token: 'ghs_all' })).status).toBe(200);
  const refused = await ask(github, '/repos/octo/Open', { token: 'ghs_all' });
  expect([refused.status, refused.json.message]).toEqual([429, expect.stringContaining('API rate limit exceeded for')]);
  expect(refused.headers.has('retry-after')).toBe(false);
  expect((await ask(github, '/repos/octo/Open', { token: 'ghs_metadata' })).status).toBe(200);
});

test('an hour later there is room again', async () => {
  const github = await simulate({ settings: { anonymousPerHour: 1 }, speed: 3_600_000 });
  expect((await ask(github, '/repos/octo/Open')).status).toBe(200);
  const askedAt = github.requests[0]?.at ?? 0;
  while (github.now() < askedAt + 7_200_000) await new Promise(resolve => setImmediate(resolve));
  expect((await ask(github, '/repos/octo/Open')).status).toBe(200);
});

test.each([
  [403, 30, '30'],
  [429, undefined, null]
] as const)(
  'too many within a minute are refused with %i, whatever the hour has left',
  async (status, retryAfterSeconds, sent) => {
    const secondaryLimit = { perMinute: 2, status, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
    const github = await simulate({ settings: { secondaryLimit } });
    for (let count = 1; count <= 2; count += 1) expect((await ask(github, '/repos/octo/Open')).status).toBe(200);
    const refused = await ask(github, '/repos/octo/Open');
    expect(refused.status).toBe(status);
    expect(refused.json.message).toContain('secondary rate limit');
    expect(refused.headers.get('retry-after')).toBe(sent);
    expect(Number(refused.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0);
  }
);

test('archives are no requests of the API', async () => {
  const github = await simulate({ settings: { anonymousPerHour: 1 } });
  const { headers } = await ask(github, '/repos/octo/Open/tarball/main');
  for (let count = 1; count <= 3; count += 1)
    expect((await ask(github, headers.get('location') ?? '')).status).toBe(200);
});

test.each([
  ['2022-11-28', 200],
  ['2026-03-10', 200],
  ['2021-01-01', 400],
  ['', 400]
])('version %j of the API is answered with %i', async (version, status) => {
  const { status: answered, json } = await ask(await simulate(), '/repos/octo/Open', {
    'x-github-api-version': version
  });
  expect(answered).toBe(status);
  if (status === 400)
    expect(json).toMatchObject({ message: expect.any(String), documentation_url: expect.any(String), status: '400' });
});

test.each([
  ['application/json', 200],
  ['application/vnd.github.v3+json', 200],
  ['text/html, */*;q=0.1', 200],
  ['application/octet-stream', 415],
  ['text/html', 415]
])('Accept: %s is answered with %i', async (accept, status) => {
  expect((await ask(await simulate(), '/repos/octo/Open', { accept })).status).toBe(status);
});
