import type { ServerResponse } from 'node:http';
import { expect, test } from '@jest/globals';
import { monotonicClock } from '../../src/clock.ts';
import { Scalingo } from '../../src/scalingo/client.ts';
import { type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import { nobody, type Server, serve } from './server.ts';

const never = new AbortController().signal;

interface Answer {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Sent as it is where it is a text, as JSON otherwise. */
  body?: unknown;
}

interface Desk {
  scalingo: Scalingo;
  api: Server;
  auth: Server;
  secrets: string[];
}

/** A client, with an API that answers everything alike and an auth API that hands out bearers or answers as told. */
async function desk(answer: Answer, exchange: Answer = { body: { token: 'BEARER' } }): Promise<Desk> {
  const api = await serve((_, response) => give(answer, response));
  const auth = await serve((_, response) => give(exchange, response));
  const secrets: string[] = [];
  const scalingo = new Scalingo({
    apiUrl: api.address,
    authUrl: auth.address,
    token: 'tk-us-TOKEN',
    clock: monotonicClock(),
    signal: new AbortController().signal,
    onSecret: secret => secrets.push(secret)
  });
  return { scalingo, api, auth, secrets };
}

function give({ status = 200, headers = {}, body = '' }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function factsOf(call: Promise<unknown>): Promise<ErrorFacts> {
  const error = await call.then(
    result => new Error(`it succeeded: ${JSON.stringify(result)}`),
    (error: unknown) => error
  );
  if (error instanceof ScalingoError) return error.facts;
  throw error;
}

const app = { id: '1', name: 'my-app' };
const deployment = { id: 'a-b', status: 'queued' };

test('the token goes to the auth API alone, by Basic with an empty user', async () => {
  const { scalingo, api, auth } = await desk({ body: { app } });
  await scalingo.app('my-app');
  expect(auth.requests).toMatchObject([{ method: 'POST', url: '/v1/tokens/exchange', body: '' }]);
  expect(auth.requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from(':tk-us-TOKEN').toString('base64')}`);
  expect(JSON.stringify(api.requests)).not.toContain('TOKEN');
});

test('the bearer is told as a secret before it is used, and exchanged once for many calls', async () => {
  const { scalingo, api, auth, secrets } = await desk({ body: { app, deployment } });
  await scalingo.authenticate();
  expect(secrets).toEqual(['BEARER']);
  expect(api.requests).toEqual([]);
  await Promise.all([scalingo.app('my-app'), scalingo.app('my-app'), scalingo.deployment('my-app', 'a-b')]);
  expect(api.requests.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer BEARER'));
  expect(auth.requests).toHaveLength(1);
});

/** The whole log; undefined where there is none. */
async function logOf(scalingo: Scalingo): Promise<string | undefined> {
  let log = '';
  const isThere = await scalingo.output('my-app', 'a-b', async piece => {
    log += piece;
  });
  return isThere ? log : undefined;
}

test('each call is the one that the API documents', async () => {
  const { scalingo, api } = await desk({ body: { app, deployment } });
  await scalingo.app('my-app');
  await scalingo.resetCache('my-app');
  await scalingo.createDeployment('my-app', { gitRef: 'abc', sourceUrl: 'https://example.com/a.tar.gz' }, never);
  await scalingo.createDeployment('my-app', { gitRef: undefined, sourceUrl: 'https://example.com/a.tar.gz' }, never);
  await scalingo.deployment('my-app', 'a-b');
  await logOf(scalingo);
  expect(api.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /v1/apps/my-app',
    'DELETE /v1/apps/my-app/caches/deployment',
    'POST /v1/apps/my-app/deployments',
    'POST /v1/apps/my-app/deployments',
    'GET /v1/apps/my-app/deployments/a-b',
    'GET /v1/apps/my-app/deployments/a-b/output'
  ]);
  const bodies = api.requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
  expect(bodies).toEqual([
    { deployment: { git_ref: 'abc', source_url: 'https://example.com/a.tar.gz' } },
    { deployment: { source_url: 'https://example.com/a.tar.gz' } }
  ]);
  for (const { headers } of api.requests) expect(headers).not.toHaveProperty('origin');
});

test('names cannot leave their place in the path', async () => {
  const { scalingo, api } = await desk({ body: { deployment: { ...deployment, id: '../d#e' } } });
  await scalingo.deployment('a/../b?c', '../d#e');
  expect(api.requests[0]?.url).toBe('/v1/apps/a%2F..%2Fb%3Fc/deployments/..%2Fd%23e');
});

test('a created deployment may be answered with 200 or 201', async () => {
  for (const status of [200, 201]) {
    const { scalingo } = await desk({ status, body: { deployment } });
    expect(
      await scalingo.createDeployment('my-app', { gitRef: 'a', sourceUrl: 'https://x/a.tgz' }, never)
    ).toMatchObject({
      id: 'a-b'
    });
  }
});

test('the log comes as text, and undefined where there is none yet', async () => {
  const log = '\u001b[1mé\u001b[0m\n\nlast';
  expect(await logOf((await desk({ body: log })).scalingo)).toBe(log);
  expect(await logOf((await desk({ status: 404 })).scalingo)).toBeUndefined();
  expect(await logOf((await desk({ body: '' })).scalingo)).toBe('');
  const { scalingo } = await desk({ status: 500 });
  expect((await factsOf(logOf(scalingo))).code).toBe('server_error');
});

test.each([
  ['a message', { status: 400, body: { error: 'bad' } }, { code: 'bad_request', said: 'bad' }],
  ['a bill', { status: 402, body: { error: 'pay', url: 'https://x/pay' } }, { billingUrl: 'https://x/pay' }],
  ['a resource', { status: 404, body: { resource: 'App', error: 'not found' } }, { said: 'App not found' }],
  ['fields', { status: 422, body: { errors: { source_url: ['is bad'] } } }, { said: 'source_url is bad' }],
  ['no fields', { status: 422, body: { errors: {} } }, { code: 'invalid', said: undefined }],
  ['text', { status: 429, body: 'Retry later\n' }, { code: 'rate_limited', said: 'Retry later' }],
  ['a pause', { status: 429, headers: { 'Retry-After': '30' } }, { retryAfter: '30', said: undefined }],
  ['a web page', { status: 502, body: '<html>Bad Gateway</html>' }, { code: 'server_error', said: undefined }],
  ['a web page behind blanks', { status: 503, body: '\n <!DOCTYPE html>' }, { said: undefined }],
  ['nothing', { status: 500 }, { code: 'server_error', said: undefined }],
  ['a text too long to show', { status: 500, body: 'x'.repeat(501) }, { said: undefined }],
  ['JSON that is no object', { status: 500, body: 'null' }, { said: undefined }],
  ['a redirect', { status: 302, headers: { Location: 'https://elsewhere.example' } }, { code: 'unexpected_status' }]
] as [string, Answer, Partial<ErrorFacts>][])('a refusal with %s', async (_, answer, expected) => {
  const { scalingo, api } = await desk(answer);
  const facts = await factsOf(scalingo.app('my-app'));
  expect(facts).toMatchObject({ call: 'read the app', url: `${api.address}/v1/apps/my-app`, ...expected });
  expect(facts.status).toBe(answer.status);
  expect(api.requests).toHaveLength(1);
});

test.each([
  ['nothing', '', 'empty'],
  ['blanks', ' \n', 'empty'],
  ['a web page', '<html></html>', 'web page'],
  ['a text', 'Welcome', 'not JSON'],
  ['half of it', '{"app":', 'not JSON'],
  ['another shape', '[]', 'no id'],
  ['no name', '{"app":{"id":"1"}}', 'no name']
])('%s with a 200 is no answer', async (_, body, said) => {
  const { scalingo } = await desk({ body });
  const facts = await factsOf(scalingo.app('my-app'));
  expect(facts).toMatchObject({ code: 'unreadable', status: 200, call: 'read the app' });
  expect(facts.said).toContain(said);
});

test.each([
  ['a bad token', { status: 401, body: { error: 'Invalid credentials' } }, 'unauthorized'],
  ['another API', { status: 404, body: '<html>nginx</html>' }, 'not_found'],
  ['no token in the answer', { body: {} }, 'unreadable'],
  ['too many exchanges', { status: 429, body: 'Retry later' }, 'rate_limited']
] as [string, Answer, string][])('with %s nothing is asked of the API', async (_, exchange, code) => {
  const { scalingo, api, secrets } = await desk({ body: { app } }, exchange);
  expect(await factsOf(scalingo.app('my-app'))).toMatchObject({ code, call: 'exchange the token' });
  expect(api.requests).toEqual([]);
  expect(secrets).toEqual([]);
});

test('no error holds the token or the bearer', async () => {
  for (const status of [400, 401, 500]) {
    const { scalingo } = await desk({ status, body: 'no' });
    expect(JSON.stringify(await factsOf(scalingo.app('my-app')))).not.toMatch(/TOKEN|BEARER/);
  }
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['nonsense', undefined],
  ['wss://', undefined],
  ['ws://stream.example.com', 'ws://stream.example.com/'],
  ['http://stream.example.com', 'http://stream.example.com/'],
  ['file:///etc/passwd', 'file:///etc/passwd'],
  ['wss://stream.example.com/app#S3CRET', 'wss://stream.example.com/app'],
  ['ws://user:S3CRET@stream.example.com/app?token=S3CRET', 'ws://stream.example.com/app']
])('a stream at %j gets no connection and no bearer, and is named without what may be secret', async (url, named) => {
  const { scalingo } = await desk({ body: { app } });
  expect((await scalingo.openStream(url, never)).end).toEqual({ kind: 'no address', url: named });
});

test('a bearer that is refused is replaced once, and the call made once more', async () => {
  const given: string[] = [];
  const auth = await serve((_, response) => {
    given.push(`BEARER-${given.length}`);
    response.end(JSON.stringify({ token: given.at(-1) }));
  });
  const api = await serve(({ headers }, response) => {
    const isGood = headers.authorization === 'Bearer BEARER-1';
    response.writeHead(isGood ? 200 : 401).end(JSON.stringify(isGood ? { app, deployment } : { error: 'expired' }));
  });
  const urls = { apiUrl: api.address, authUrl: auth.address };
  const options = { ...urls, token: 'tk-us-TOKEN', clock: monotonicClock(), signal: never, onSecret: () => {} };
  const scalingo = new Scalingo(options);
  const answers = await Promise.all([
    scalingo.app('my-app'),
    scalingo.app('my-app'),
    scalingo.deployment('my-app', 'a-b')
  ]);
  expect(answers).toHaveLength(3);
  expect(given).toHaveLength(2);
  expect(api.requests).toHaveLength(6);
});

test('a storm of refusals costs one exchange and one repetition, and no more', async () => {
  const { scalingo, api, auth } = await desk({ status: 401, body: { error: 'no' } });
  expect((await factsOf(scalingo.app('my-app'))).code).toBe('unauthorized');
  expect(api.requests).toHaveLength(2);
  expect(auth.requests).toHaveLength(2);
});

test('the list of the latest deployments', async () => {
  const { scalingo, api } = await desk({ body: { deployments: [deployment, { ...deployment, id: 'c-d' }] } });
  const { deployments, nextPage } = await scalingo.deployments('my-app');
  expect(deployments.map(({ id }) => id)).toEqual(['a-b', 'c-d']);
  expect(nextPage).toBeUndefined();
  expect(api.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /v1/apps/my-app/deployments']);
  const { scalingo: other } = await desk({ body: { deployments: {} } });
  expect((await factsOf(other.deployments('my-app'))).code).toBe('unreadable');
});

test.each(['text/html', 'application/json'])('%s in place of a log is none', async type => {
  const { scalingo } = await desk({ headers: { 'Content-Type': type }, body: 'whatever' });
  const facts = await factsOf(logOf(scalingo));
  expect(facts).toMatchObject({ code: 'unreadable', call: 'read the log' });
  expect(facts.said).toContain(type);
});

test('what time it is at Scalingo is known from its answers', async () => {
  const { scalingo } = await desk({
    headers: { Date: 'Thu, 01 Jan 2015 00:00:00 GMT' },
    body: { app, token: 'BEARER' }
  });
  await scalingo.app('my-app');
  const behindMs = (scalingo.serverClock.now() ?? 0) - Date.parse('2015-01-01T00:00:00Z');
  expect(behindMs).toBeGreaterThanOrEqual(0);
  expect(behindMs).toBeLessThan(3_600_000);
});

test.each<[string, Answer, Answer | undefined]>([
  ['an error', { status: 502 }, undefined],
  ['a page', { body: '<html>' }, undefined],
  ['an answer about another app', { body: { app: { ...app, name: 'other', id: '2' } } }, undefined],
  ['the auth API', { status: 404 }, { body: { token: 'BEARER' } }]
])('what time it is there is not known from %s', async (_, answer, exchange) => {
  const headers = { Date: 'Thu, 01 Jan 2015 00:00:00 GMT' };
  const { scalingo } = await desk({ ...answer, headers }, exchange && { ...exchange, headers });
  await factsOf(scalingo.app('my-app'));
  expect(scalingo.serverClock.now()).toBeUndefined();
});

test.each(['my-app', 'My-App', '1'])('the app %s is the one that was asked for', async name => {
  const { scalingo } = await desk({ body: { app } });
  expect(await scalingo.app(name)).toMatchObject(app);
});

test('another app than was asked for is no answer', async () => {
  const { scalingo } = await desk({ body: { app } });
  for (const name of ['my-app-2', 'my', '12']) {
    const facts = await factsOf(scalingo.app(name));
    expect(facts).toMatchObject({ code: 'unreadable', said: 'it is about another app' });
  }
});

test('a stream that nobody serves has ended when it is opened, and says why', async () => {
  const { scalingo } = await desk({ body: { app } });
  const lost = await scalingo.openStream((await nobody()).replace('http', 'ws'), never);
  expect(lost.end).toEqual({ kind: 'failed', code: 'unreachable', systemCode: 'ECONNREFUSED' });
});

test('how another deployment stands says nothing of the one that was asked for', async () => {
  const { scalingo } = await desk({ body: { deployment: { ...deployment, id: 'another', status: 'success' } } });
  expect((await factsOf(scalingo.deployment('my-app', 'a-b'))).code).toBe('unreadable');
});

test('an id that no address can hold is none', async () => {
  const { scalingo } = await desk({ body: '{"deployment":{"id":"\\ud800x","status":"queued"}}' });
  const order = { gitRef: 'a', sourceUrl: 'https://x/a.tgz' };
  expect((await factsOf(scalingo.createDeployment('my-app', order, never))).code).toBe('unreadable');
});
