import { expect, test } from '@jest/globals';
import type { Settings } from '../../../simulator/scalingo/index.ts';
import { logIn, openStream } from './client.ts';
import { ended, hold, log, logs, numbered, scenario, simulate, status, wait } from './running.ts';

const short = scenario(status('building'), logs('one', 'two'), hold('end'), log('three'), status('success'));

async function open(settings: Partial<Settings> = {}) {
  const scalingo = await simulate({ scenario: short, settings });
  return { scalingo, session: await logIn(scalingo) };
}

test('a stream that was opened before carries all of a deployment', async () => {
  const { scalingo, session } = await open();
  const stream = await session.stream();
  await scalingo.until(({ connections }) => connections[0]?.authenticated || undefined);
  scalingo.release('end');
  const { id } = (await session.create()).json.deployment;
  await stream.received(6);
  expect(stream.events).toMatchObject([
    { type: 'new', data: { deployment: { id, app_id: expect.any(String), pusher: { username: expect.any(String) } } } },
    { type: 'status', id, data: { status: 'building' } },
    { type: 'log', id, data: { content: 'one' } },
    { type: 'log', id, data: { content: 'two' } },
    { type: 'log', id, data: { content: 'three' } },
    { type: 'status', id, data: { status: 'success' } }
  ]);
  expect(scalingo.connections[0]).toMatchObject({
    app: 'my-app',
    authenticated: true,
    framesSent: 6,
    linesSent: 3,
    replayed: 0
  });
  stream.socket.close();
  await stream.closed;
  expect(await scalingo.until(({ connections }) => connections[0]?.endedBy)).toBe('client');
});

test.each([
  ['id', expect.any(String)],
  ['object', expect.objectContaining({ id: expect.any(String) })]
] as const)('a new event can hold the %s of the deployment', async (newEvent, deployment) => {
  const { session } = await open({ newEvent });
  const stream = await session.stream();
  await session.create();
  await stream.received(1);
  expect(stream.events[0]).toEqual({ type: 'new', data: { deployment } });
});

test('events of several deployments of an app share its stream, those of other apps do not', async () => {
  const scalingo = await simulate({ apps: [{ name: 'my-app' }, { name: 'other' }], scenario: short });
  scalingo.release('end');
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await scalingo.until(({ connections }) => connections[0]?.authenticated || undefined);
  const foreign = scalingo.deploy('other');
  const [first, second] = [scalingo.deploy('my-app'), scalingo.deploy('my-app')];
  await stream.received(12);
  expect(stream.contents(first.id)).toEqual(['one', 'two', 'three']);
  expect(stream.contents(second.id)).toEqual(['one', 'two', 'three']);
  expect(stream.texts.join()).not.toContain(foreign.id);
});

test.each([
  ['no bearer of ours', JSON.stringify({ type: 'auth', data: { token: 'x' } })],
  ['no token', JSON.stringify({ type: 'auth', data: {} })],
  ['no data', JSON.stringify({ type: 'auth' })],
  ['another type', JSON.stringify({ type: 'hello', data: { token: 'x' } })],
  ['no JSON', 'auth'],
  ['no object', '[]']
])('a first frame with %s ends the connection', async (_, frame) => {
  const { scalingo } = await open();
  const stream = await openStream(`${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app`);
  stream.socket.send(frame);
  expect(await stream.closed).toBe(1000);
  expect(stream.texts).toEqual([]);
  expect(await scalingo.until(({ connections }) => connections[0]?.endedAt && connections[0])).toMatchObject({
    authenticated: false,
    endedBy: 'server',
    closeCode: 1000
  });
});

test('a binary auth frame is none', async () => {
  const { scalingo, session } = await open();
  const stream = await openStream(`${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app`);
  stream.socket.send(Buffer.from(JSON.stringify({ type: 'auth', data: { token: session.bearer } })));
  expect(await stream.closed).toBe(1000);
});

test.each([[1000], [1006], [1008], [4001]])('a failed authentication can end with %p', async authFailureCloseCode => {
  const { scalingo } = await open({ authFailureCloseCode });
  const stream = await openStream(`${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app`);
  stream.socket.send('{}');
  expect(await stream.closed).toBe(authFailureCloseCode);
});

test('a stream ends when the time of its bearer is up', async () => {
  const settings = { closeStreamOnExpiry: true, bearerLifetimeSeconds: 60, authFailureCloseCode: 4001 };
  const scalingo = await simulate({ settings });
  const stream = await (await logIn(scalingo)).stream();
  expect(await stream.closed).toBe(4001);
  expect(scalingo.now()).toBeGreaterThanOrEqual(60_000);
});

test('a stream without its auth frame is ended after a while', async () => {
  const scalingo = await simulate({ settings: { authTimeoutMs: 5 } });
  const silent = await openStream(`${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app`);
  expect(await silent.closed).toBe(1000);
});

test('an authenticated stream outlives that while', async () => {
  const scalingo = await simulate({
    scenario: scenario(wait(250_000), status('success')),
    settings: { authTimeoutMs: 2000 }
  });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await session.create();
  await ended(scalingo);
  await stream.received(2);
  expect(stream.statuses()).toEqual(['success']);
});

test('an app that is not there, or not visible, looks like a failed authentication; other paths are 404', async () => {
  const scalingo = await simulate({
    apps: [{ name: 'mine' }, { name: 'theirs' }],
    tokens: [{ token: 'tk-us-1', apps: ['mine'] }]
  });
  const session = await logIn(scalingo);
  const base = scalingo.apiUrl.replace('http', 'ws');
  for (const name of ['theirs', 'nobodys']) {
    const stream = await openStream(`${base}/apps/${name}`);
    stream.socket.send(JSON.stringify({ type: 'auth', data: { token: session.bearer } }));
    expect(await stream.closed).toBe(1000);
  }
  await expect(openStream(`${base}/deployments`)).rejects.toThrow('404');
});

test('pings come at their interval, or never; pings of the client are answered', async () => {
  const { scalingo, session } = await open({ pingIntervalMs: 1000 });
  const stream = await session.stream();
  const ping = new Promise<string>(resolve => stream.socket.on('message', data => resolve(data.toString())));
  expect(JSON.parse(await ping)).toEqual({ type: 'ping', data: { ts: expect.any(Number) } });
  const pong = new Promise<string>(resolve => stream.socket.on('pong', data => resolve(data.toString())));
  stream.socket.ping('still there?');
  expect(await pong).toBe('still there?');
  expect(scalingo.connections[0]?.pingsSent).toBeGreaterThan(0);
  expect(scalingo.connections[0]?.framesSent).toBe(0);
});

test('without pings a front server can cut a silent stream', async () => {
  const { scalingo, session } = await open({ pingIntervalMs: 0, cutIdleStreamMs: 1000 });
  const stream = await session.stream();
  expect(await stream.closed).toBe(1006);
  expect(scalingo.connections[0]).toMatchObject({ endedBy: 'server', pingsSent: 0 });
});

test('with pings it does not', async () => {
  const scalingo = await simulate({
    scenario: scenario(wait(3000), status('success')),
    settings: { pingIntervalMs: 300, cutIdleStreamMs: 1000 },
    speed: 10
  });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await session.create();
  await stream.received(2);
  expect(stream.statuses()).toEqual(['success']);
});

test.each([[true], [false]])('a stream ends when its bearer expires: %p', async closeStreamOnExpiry => {
  const settings = { closeStreamOnExpiry, authFailureCloseCode: 4001 };
  const scalingo = await simulate({ scenario: scenario(hold('end'), status('success')), settings });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await session.create();
  await stream.received(1);
  scalingo.expireBearers();
  scalingo.release('end');
  const first = await Promise.race([stream.closed, stream.received(2).then(() => 'the end')]);
  expect(first).toBe(closeStreamOnExpiry ? 4001 : 'the end');
});

test('a huge log arrives whole, and memory is not needed twice for it', async () => {
  const lines = numbered(50_000);
  const scalingo = await simulate({ scenario: scenario(status('building'), logs(...lines), status('success')) });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await session.create();
  await stream.received(50_003);
  expect(stream.contents()).toEqual(lines);
});
