import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { type RestEffect, startScalingo } from '../../../simulator/scalingo/index.ts';
import { closedPort } from '../../support/ports.ts';
import { exchange, logIn } from './client.ts';
import { hold, scenario, simulate } from './running.ts';

test('each request is recorded with when it was answered, and how long that asked to wait', async () => {
  const refused = (value: string) =>
    ({ kind: 'status', status: 429, headers: { 'retry-after': value } }) as const satisfies RestEffect;
  const [first, second, third] = [1, 2, 3].map(from => ({ from }));
  const scalingo = await simulate({
    settings: { clockOffsetMs: -7_200_000 },
    faults: [
      { on: 'rest', call: 'app', when: { ...first }, effect: { kind: 'slow', ms: 5_000 } },
      { on: 'rest', call: 'app', when: { ...first }, effect: refused('7') },
      { on: 'rest', call: 'app', when: { ...second }, effect: refused('soon') },
      { on: 'rest', call: 'app', when: { ...third }, effect: { kind: 'reset' } }
    ]
  });
  const session = await logIn(scalingo);
  await session.get('/apps/my-app');
  await session.get('/apps/my-app');
  await expect(session.get('/apps/my-app')).rejects.toThrow();
  await session.get('/apps/my-app');
  const [slow, soon, reset, usual] = scalingo.requests.filter(({ call }) => call === 'app');
  expect(slow?.retryAfterMs).toBe(7_000);
  expect((slow?.answeredAt ?? 0) - (slow?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
  expect(soon).not.toHaveProperty('retryAfterMs');
  expect(reset).toHaveProperty('answeredAt');
  expect(usual).not.toHaveProperty('retryAfterMs');
});

test.each<RestEffect>([{ kind: 'never' }, { kind: 'lost', answer: 'never', carriedOut: true }])(
  'what is never answered has no such moment: %j',
  async effect => {
    const scalingo = await simulate({ faults: [{ on: 'rest', call: 'app', effect }] });
    const session = await logIn(scalingo);
    session.get('/apps/my-app').catch(() => undefined);
    await scalingo.until(({ requests }) => requests.find(({ call }) => call === 'app'));
    await session.get('/apps/my-app');
    const [silent, usual] = scalingo.requests.filter(({ call }) => call === 'app');
    expect(silent).not.toHaveProperty('answeredAt');
    expect(usual).toHaveProperty('answeredAt');
  }
);

test('a date in `Retry-After` is recorded as what is left until then, by the clock of the server', async () => {
  const settings = { clockOffsetMs: -7_200_000, retryAfter: 'date', rateLimit: { perMinute: 1, by: 'token' } } as const;
  const scalingo = await simulate({ settings });
  await logIn(scalingo);
  await exchange(scalingo);
  const [, refused] = scalingo.requests;
  expect(refused?.status).toBe(429);
  expect(refused?.retryAfterMs).toBeGreaterThan(0);
  expect(refused?.retryAfterMs).toBeLessThanOrEqual(60_000);
});

test('each request is recorded with its call, its answer and no credentials', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  await session.create({ git_ref: 'v1' });
  await session.get('/apps/my-app/deployments?page=2');
  expect(scalingo.requests).toMatchObject([
    {
      method: 'POST',
      path: '/v1/tokens/exchange',
      call: 'exchange',
      status: 200,
      basicPresented: true,
      bearerPresented: false,
      headers: { authorization: 'Basic' },
      bodySizeBytes: 0
    },
    {
      call: 'create',
      app: 'my-app',
      status: 201,
      bearerPresented: true,
      headers: { authorization: 'Bearer' },
      body: { deployment: { git_ref: 'v1' } }
    },
    { call: 'deployments', path: '/v1/apps/my-app/deployments', query: { page: '2' }, status: 200 }
  ]);
  const record = JSON.stringify([scalingo.requests, scalingo.connections]);
  expect(record).not.toContain(session.bearer);
  expect(record).not.toContain(scalingo.token);
});

test('until looks now and after each change, fails as its look fails, and when the simulator stops', async () => {
  const scalingo = await simulate();
  expect(await scalingo.until(() => 'at once')).toBe('at once');
  const failing = scalingo.until(({ requests }) => {
    if (requests.length > 0) throw new Error('looked');
    return undefined;
  });
  const first = scalingo.until(({ requests }) => requests[0]?.call);
  await Promise.all([logIn(scalingo), expect(failing).rejects.toThrow('looked')]);
  expect(await first).toBe('exchange');
  const never = expect(scalingo.until(() => undefined)).rejects.toThrow('stopped');
  await scalingo.stop();
  await never;
  await expect(scalingo.until(() => undefined)).rejects.toThrow('stopped');
});

test('the same seed makes the same world', async () => {
  const ids = async (seed: number) => {
    const scalingo = await simulate({ seed });
    return [scalingo.token, scalingo.deploy('my-app', { status: 'success' }).id];
  };
  expect(await ids(5)).toEqual(await ids(5));
  expect(await ids(5)).not.toEqual(await ids(6));
});

test('a stop ends every connection and leaves nothing open', async () => {
  const open = () => process.getActiveResourcesInfo().filter(name => /TCP|Timeout/.test(name));
  const before = open();
  const scalingo = await startScalingo({
    scenario: scenario(hold('never')),
    settings: { pingIntervalMs: 1000 },
    faults: [{ on: 'rest', call: 'deployments', effect: { kind: 'never' } }]
  });
  const session = await logIn(scalingo);
  await session.create();
  const stream = await session.stream();
  await stream.received(1);
  const idle = connect(Number(new URL(scalingo.apiUrl).port), '127.0.0.1');
  await once(idle, 'connect');
  const agent = new Agent({ keepAlive: true });
  const unanswered = get(`${scalingo.apiUrl}/v1/apps/my-app/deployments`, { agent });
  const failed = once(unanswered, 'error');
  await scalingo.until(({ requests }) => requests.find(({ call }) => call === 'deployments'));
  await scalingo.stop();
  expect(await stream.closed).toBe(1006);
  await failed;
  if (!idle.destroyed) await once(idle, 'close');
  agent.destroy();
  // What the clients had open is still closing; what the simulator left open would stay.
  for (let turns = 0; turns < 50_000 && open().length > before.length; turns++) {
    await new Promise(resolve => setImmediate(resolve));
  }
  expect(open().length).toBeLessThanOrEqual(before.length);
});

test('a port that is taken is an error, a port that is free is used', async () => {
  // One that nobody else is given while it is free.
  const port = await closedPort();
  const scalingo = await simulate({ port });
  await expect(startScalingo({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await scalingo.stop();
  expect((await simulate({ port })).apiUrl).toBe(`http://127.0.0.1:${port}`);
});
