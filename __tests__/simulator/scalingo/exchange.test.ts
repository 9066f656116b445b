import { expect, test } from '@jest/globals';
import { exchange, logIn, send } from './client.ts';
import { ended, scenario, simulate, status, wait } from './running.ts';

function claimsOf(jwt: string) {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
}

test('a token is exchanged for a JWT with the claims of a real one', async () => {
  const scalingo = await simulate();
  expect(scalingo.token).toMatch(/^tk-us-/);
  const { status, json } = await exchange(scalingo);
  expect(status).toBe(200);
  expect(Object.keys(json)).toEqual(['token']);
  const claims = claimsOf(json.token);
  expect(claims).toEqual({
    iss: expect.any(String),
    iat: expect.any(Number),
    exp: claims.iat + 3600,
    uuid: expect.stringMatching(/^us-/)
  });
});

test('both official clients send an empty object as body', async () => {
  const scalingo = await simulate();
  const authorization = `Basic ${Buffer.from(`:${scalingo.token}`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' };
  const url = `${scalingo.authUrl}/v1/tokens/exchange`;
  expect((await send(url, { method: 'POST', headers, body: '{}' })).status).toBe(200);
  expect((await send(url, { method: 'POST', headers, body: 'token=1' })).status).toBe(400);
});

test.each([
  ['no credentials', () => ({})],
  ['a bearer', (token: string) => ({ authorization: `Bearer ${token}` })],
  ['the token as user', (token: string) => ({ authorization: `Basic ${Buffer.from(`${token}:`).toString('base64')}` })],
  ['a user name', (token: string) => ({ authorization: `Basic ${Buffer.from(`me:${token}`).toString('base64')}` })],
  ['another token', () => ({ authorization: `Basic ${Buffer.from(':tk-us-other').toString('base64')}` })]
])('%s is refused with 401', async (_, headersFor) => {
  const scalingo = await simulate();
  const url = `${scalingo.authUrl}/v1/tokens/exchange`;
  const { status, json } = await send(url, { method: 'POST', headers: headersFor(scalingo.token) });
  expect({ status, json }).toEqual({ status: 401, json: { error: 'Invalid credentials' } });
});

test('a revoked token is refused, from the start or later', async () => {
  const tokens = [{ token: 'tk-us-old', revoked: true }, { token: 'tk-us-new' }];
  const scalingo = await simulate({ tokens });
  expect(scalingo.token).toBe('tk-us-new');
  expect((await exchange(scalingo, 'tk-us-old')).status).toBe(401);
  expect((await exchange(scalingo)).status).toBe(200);
  scalingo.revokeToken('tk-us-new');
  expect((await exchange(scalingo)).status).toBe(401);
});

test('a bearer expires with its lifetime', async () => {
  const scalingo = await simulate({ settings: { bearerLifetimeSeconds: 30 } });
  const session = await logIn(scalingo);
  scalingo.deploy('my-app', { scenario: scenario(wait(31_000), status('success')) });
  await ended(scalingo);
  expect((await session.get('/apps/my-app')).status).toBe(401);
});

test('all bearers can be made to expire', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  expect((await session.get('/apps/my-app')).status).toBe(200);
  scalingo.expireBearers();
  expect(await session.get('/apps/my-app')).toMatchObject({ status: 401, json: { error: expect.any(String) } });
  const renewed = await logIn(scalingo);
  expect(renewed.bearer).not.toBe(session.bearer);
  expect((await renewed.get('/apps/my-app')).status).toBe(200);
});

test.each([
  ['json', 'application/json; charset=utf-8', /^\{"error":/],
  ['html', 'text/html; charset=utf-8', /^<!DOCTYPE html>/],
  ['empty', null, /^$/]
] as const)('a 401 has a body of %s', async (unauthorisedBody, type, body) => {
  const scalingo = await simulate({ settings: { unauthorisedBody } });
  for (const answer of [await exchange(scalingo, 'tk-us-other'), await send(`${scalingo.apiUrl}/v1/apps/my-app`)]) {
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.text).toMatch(body);
  }
});

test.each([
  ['html', /^<!DOCTYPE/],
  ['json', /^\{/]
] as const)("the auth API's 404 is %s", async (authNotFoundBody, body) => {
  const scalingo = await simulate({ settings: { authNotFoundBody } });
  const answer = await send(`${scalingo.authUrl}/v1/tokens/swap`, { method: 'POST' });
  expect(answer.status).toBe(404);
  expect(answer.text).toMatch(body);
});

test.each([true, false])('answers carry Date: %s', async dateHeader => {
  const scalingo = await simulate({ settings: { dateHeader } });
  const refused = await send(`${scalingo.apiUrl}/v1/apps/my-app`);
  for (const answer of [await exchange(scalingo), refused]) expect(answer.headers.has('date')).toBe(dateHeader);
});

test("the server's clock can be off", async () => {
  const scalingo = await simulate({ settings: { clockOffsetMs: -7_200_000 } });
  const claims = claimsOf((await exchange(scalingo)).json.token);
  expect(claims.exp * 1000).toBeLessThan(Date.now());
  expect((await (await logIn(scalingo)).get('/apps/my-app')).status).toBe(200);
});
