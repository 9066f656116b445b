import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import type { Settings, StreamEffect, StreamFault } from '../../../simulator/scalingo/index.ts';
import { logIn, openStream, type Stream } from './client.ts';
import { ended, hold, log, logs, numbered, scenario, simulate, status, wait } from './running.ts';

const ten = numbered(10);
const story = scenario(
  hold('begin'),
  status('building'),
  logs(...ten.slice(0, 5)),
  wait(1000),
  logs(...ten.slice(5)),
  status('success'),
  hold('after'),
  log('late')
);

/** A connection that is hit by these faults and follows one deployment; the first frame (`new`) is sent when the faults begin to count. */
async function follow(faults: readonly StreamFault[], settings: Partial<Settings> = {}) {
  const scalingo = await simulate({ scenario: story, faults, settings });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await scalingo.until(({ connections }) => connections[0]?.authenticated || undefined);
  await session.create();
  scalingo.release('begin');
  return { scalingo, session, stream };
}

const on = (effect: StreamEffect, when: StreamFault['when'] = {}): StreamFault => ({ on: 'stream', effect, when });

/** All that a deployment of the story has to say on an honest stream, after its `new`. */
const honest = ['building', ...ten, 'success'];

function told(stream: Stream): string[] {
  return stream.events.slice(1).map(event => event?.data?.content ?? event?.data?.status ?? 'garbage');
}

test.each([[200], [301], [401], [403], [407], [429], [503]])('an upgrade can be answered with %p', async code => {
  const refuse = { kind: 'refuse', status: code, headers: { 'Retry-After': '7' }, body: 'no' } as const;
  const scalingo = await simulate({ faults: [on(refuse)] });
  const session = await logIn(scalingo);
  await expect(session.stream()).rejects.toThrow(`${code}`);
  expect(scalingo.connections).toEqual([]);
  const stream = await session.stream();
  expect(await scalingo.until(({ connections }) => connections[0]?.authenticated || undefined)).toBe(true);
  stream.socket.terminate();
});

test('an upgrade that is refused has the headers and the body it was given', async () => {
  const scalingo = await simulate({
    faults: [on({ kind: 'refuse', status: 429, headers: { 'Retry-After': '7' }, body: 'Retry later' })]
  });
  const socket = connect(Number(new URL(scalingo.apiUrl).port), '127.0.0.1');
  socket.write(
    'GET /apps/my-app HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
  );
  let text = '';
  for await (const part of socket) text += part;
  expect(text).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/);
  expect(text).toContain('Retry-After: 7\r\n');
  expect(text).toMatch(/\r\n\r\nRetry later$/);
});

test('a handshake can be reset, or never answered', async () => {
  const scalingo = await simulate({
    faults: [on({ kind: 'reset handshake' }), on({ kind: 'no handshake' }, { from: 2 })]
  });
  const session = await logIn(scalingo);
  await expect(session.stream()).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(session.stream({ handshakeTimeout: 20 })).rejects.toThrow('handshake has timed out');
});

test('a connection is reset in the middle of a frame', async () => {
  const { scalingo, stream } = await follow([on({ kind: 'reset', inFrame: true }, { afterLines: 3 })]);
  expect(await stream.closed).toBe(1006);
  expect(stream.contents()).toEqual(ten.slice(0, 3));
  expect(stream.errors).toMatchObject([{ code: 'ECONNRESET' }]);
  expect(scalingo.connections[0]).toMatchObject({ endedBy: 'fault' });
});

test('a connection is reset between two frames, or ends without a close frame', async () => {
  for (const effect of [{ kind: 'reset' }, { kind: 'end' }] as const) {
    const { scalingo, stream } = await follow([on(effect, { afterLines: 3 })]);
    expect(await stream.closed).toBe(1006);
    expect(stream.contents()).toEqual(ten.slice(0, 3));
    expect(stream.errors).toMatchObject(effect.kind === 'reset' ? [{ code: 'ECONNRESET' }] : []);
    expect(scalingo.connections[0]).toMatchObject({ endedBy: 'fault', linesSent: 3 });
    expect(scalingo.connections[0]).not.toHaveProperty('closeCode');
  }
});

test.each([[1000], [1001], [1011], [1012]])('a connection is closed with %p in the middle of a build', async code => {
  const { scalingo, stream } = await follow([on({ kind: 'close', code, reason: 'bye' }, { afterStatus: 'building' })]);
  expect(await stream.closed).toBe(code);
  expect(told(stream)).toEqual(['building']);
  expect(scalingo.connections[0]).toMatchObject({ endedBy: 'fault', closeCode: code });
});

test('every connection can be closed after its auth frame', async () => {
  const scalingo = await simulate({ faults: [on({ kind: 'close', code: 1000 }, { times: 'always' })] });
  const session = await logIn(scalingo);
  for (let count = 0; count < 3; count += 1) expect(await (await session.stream()).closed).toBe(1000);
  expect(scalingo.connections.map(({ framesSent }) => framesSent)).toEqual([0, 0, 0]);
});

test('a half-open connection says nothing more, not even a pong', async () => {
  const { scalingo, stream } = await follow([on({ kind: 'half-open' }, { afterLines: 2 })], { pingIntervalMs: 500 });
  await stream.received(4);
  let answers = 0;
  stream.socket.on('pong', () => {
    answers += 1;
  });
  stream.socket.on('message', () => {
    answers += 1;
  });
  stream.socket.ping();
  await ended(scalingo);
  scalingo.release('after');
  await scalingo.until(({ deployments }) => deployments[0]?.lines.includes('late') || undefined);
  expect(answers).toBe(0);
  expect(stream.contents()).toEqual(ten.slice(0, 2));
  expect(scalingo.connections[0]).not.toHaveProperty('endedBy');
  stream.socket.terminate();
});

test('a connection can live on pings alone', async () => {
  const { scalingo, stream } = await follow([on({ kind: 'pings only' }, { afterLines: 2 })], { pingIntervalMs: 200 });
  await ended(scalingo);
  const before = scalingo.connections[0]?.pingsSent ?? 0;
  const pings = new Promise(resolve => stream.socket.on('message', resolve));
  await pings;
  stream.socket.ping();
  await new Promise(resolve => stream.socket.once('pong', resolve));
  expect(scalingo.connections[0]?.pingsSent).toBeGreaterThanOrEqual(before);
  expect(stream.contents()).toEqual(ten.slice(0, 2));
});

test('a connection can stall, and then deliver all that it kept', async () => {
  const { scalingo, stream } = await follow([on({ kind: 'stall', ms: 20_000 }, { afterLines: 2 })]);
  await ended(scalingo);
  expect(scalingo.connections[0]?.linesSent).toBe(2);
  await stream.received(13);
  expect(told(stream)).toEqual(honest);
  expect(scalingo.now()).toBeGreaterThanOrEqual(20_000);
});

test('events can be doubled from the start, or after a reconnection only', async () => {
  const { stream } = await follow([on({ kind: 'double' })]);
  await stream.received(26);
  expect(told(stream).slice(1)).toEqual(honest.flatMap(text => [text, text]));
  const { scalingo, session, stream: first } = await follow([on({ kind: 'double' }, { from: 2 })]);
  await first.received(13);
  expect(told(first)).toEqual(honest);
  first.socket.terminate();
  const second = await session.stream();
  await second.received(26);
  expect(second.contents()).toEqual(ten.flatMap(line => [line, line]));
  expect(scalingo.connections[1]).toMatchObject({ replayed: 10, linesSent: 20 });
});

test('frames can come in slices, and messages in fragments', async () => {
  for (const effect of [
    { kind: 'slice', bytes: 1 },
    { kind: 'slice', bytes: 9, jitterMs: 20 },
    { kind: 'fragment', bytes: 1 }
  ] as const) {
    const accented = scenario(logs('é→🚀', 'x'.repeat(200)), status('success'));
    const scalingo = await simulate({ scenario: accented, faults: [on(effect)], settings: { newEvent: 'id' } });
    const session = await logIn(scalingo);
    const stream = await session.stream();
    await session.create();
    await stream.received(4);
    expect(stream.contents()).toEqual(['é→🚀', 'x'.repeat(200)]);
    expect(stream.statuses()).toEqual(['success']);
  }
});

test('lines can be lost', async () => {
  const { stream } = await follow([on({ kind: 'skip', lines: 3 }, { afterLines: 2 })]);
  await stream.received(10);
  expect(stream.contents()).toEqual([...ten.slice(0, 2), ...ten.slice(5)]);
});

test.each([
  ['no json', undefined],
  ['empty', undefined],
  ['null', null],
  ['null data', { type: 'log', data: null }],
  ['unknown type', { type: 'weather' }],
  ['missing id', { type: 'log', data: { content: expect.any(String) } }],
  ['array', [{ type: 'log' }]],
  ['binary', undefined]
] as const)('garbage comes in between: %s', async (frame, event) => {
  const { stream } = await follow([on({ kind: 'garbage', frame, loses: 2 }, { afterLines: 2 })]);
  await stream.received(12);
  if (event === undefined) expect(stream.events[4]).toBeUndefined();
  else
    expect(stream.events[4]).toEqual(
      typeof event === 'object' && event !== null && !Array.isArray(event) ? expect.objectContaining(event) : event
    );
  if (frame === 'missing id') expect(stream.events[4]).not.toHaveProperty('id');
  const lines = stream.events
    .filter((_, position) => position !== 4)
    .map(one => one.data.content)
    .filter(Boolean);
  expect(lines).toEqual([...ten.slice(0, 2), ...ten.slice(4)]);
});

test('invalid UTF-8 is a text frame that a strict client fails', async () => {
  const { stream } = await follow([on({ kind: 'garbage', frame: 'invalid utf-8' }, { afterLines: 2 })]);
  expect(await stream.closed).toBe(1006);
  expect(stream.errors).toMatchObject([{ code: 'WS_ERR_INVALID_UTF8' }]);
});

test('a frame can be huge', async () => {
  const { stream } = await follow([on({ kind: 'garbage', frame: 'huge', sizeBytes: 8_388_608 }, { afterLines: 2 })]);
  await stream.received(14);
  expect(stream.texts[4]).toHaveLength(8_388_608);
  const { type, id, data } = stream.events[4] as { type: string; id: string; data: { content: string } };
  expect({ type, id }).toEqual({ type: 'log', id: expect.any(String) });
  // A pattern over so much text would need more of the engine's stack than there always is.
  expect(data.content === 'x'.repeat(data.content.length)).toBe(true);
});

test('a frame of 100 MiB can be refused by its head', async () => {
  const faults = [on({ kind: 'garbage', frame: 'huge', sizeBytes: 104_857_600 }, { afterLines: 2 })];
  const scalingo = await simulate({ scenario: story, faults });
  const session = await logIn(scalingo);
  const stream = await session.stream({ maxPayload: 10_000_000 });
  await session.create();
  scalingo.release('begin');
  expect(await stream.closed).toBe(1006);
  expect(stream.errors).toMatchObject([{ code: 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' }]);
});

test('garbage can come before there is any deployment', async () => {
  const scalingo = await simulate({ faults: [on({ kind: 'garbage', frame: 'null data' })] });
  const stream = await (await logIn(scalingo)).stream();
  await stream.received(1);
  expect(stream.events[0]).toEqual({ type: 'log', id: expect.any(String), data: null });
});

test('statuses can go backwards', async () => {
  const { scalingo, stream } = await follow([
    on({ kind: 'statuses', statuses: ['starting', 'queued'] }, { afterStatus: 'building' })
  ]);
  await stream.received(15);
  expect(stream.statuses(scalingo.deployments[0]?.id)).toEqual(['building', 'starting', 'queued', 'success']);
});

test('the end can come before the last lines', async () => {
  const { stream } = await follow([on({ kind: 'end early', lines: 3 })]);
  await stream.received(13);
  expect(told(stream)).toEqual(['building', ...ten.slice(0, 7), 'success', ...ten.slice(7)]);
});

test('events can come in reverse order', async () => {
  const { stream } = await follow([on({ kind: 'reverse', events: 5 }, { afterFrames: 2 })]);
  await stream.received(13);
  expect(told(stream)).toEqual(['building', ...ten.slice(0, 5).reverse(), ...ten.slice(5).reverse(), 'success']);
});

test('the end may never be sent', async () => {
  const { scalingo, stream } = await follow([on({ kind: 'no end' })]);
  await stream.received(12);
  scalingo.release('after');
  await stream.received(13);
  expect(told(stream)).toEqual(['building', ...ten, 'late']);
});

test('a fault begins after frames, bytes or a time as well as after lines', async () => {
  const close = { kind: 'close', code: 1001 } as const;
  const frames = await follow([on(close, { afterFrames: 4 })]);
  await frames.stream.closed;
  expect(frames.stream.texts).toHaveLength(4);
  const bytes = await follow([on(close, { afterBytes: 600 })]);
  await bytes.stream.closed;
  const size = bytes.stream.texts.join('').length;
  expect(size).toBeGreaterThan(500);
  expect(size).toBeLessThan(900);
  const time = await follow([on(close, { afterMs: 60_000 })]);
  expect(await time.stream.closed).toBe(1001);
  expect(told(time.stream)).toEqual(honest);
  expect(time.scalingo.now()).toBeGreaterThanOrEqual(60_000);
});

test('a fault can begin when it is told to', async () => {
  const { scalingo, stream } = await follow([on({ kind: 'reset' }, { afterRelease: 'cut' })]);
  await stream.received(13);
  scalingo.release('cut');
  expect(await stream.closed).toBe(1006);
  expect(told(stream)).toEqual(honest);
});

test('faults go together', async () => {
  const { stream } = await follow([
    on({ kind: 'slice', bytes: 7 }),
    on({ kind: 'double' }, { afterLines: 4 }),
    on({ kind: 'skip', lines: 2 }),
    on({ kind: 'garbage', frame: 'no json' }, { afterLines: 1 }),
    on({ kind: 'reset', inFrame: true }, { afterLines: 8 })
  ]);
  await stream.closed;
  const lines = ten.slice(2);
  expect(stream.contents()).toEqual([...lines.slice(0, 4), ...lines.slice(4, 6).flatMap(line => [line, line])]);
});

test('fifty connections in a row can be cut', async () => {
  const { scalingo, session, stream } = await follow([on({ kind: 'reset' }, { times: 50, afterLines: 1 })]);
  await stream.closed;
  for (let count = 1; count < 50; count += 1) await (await session.stream()).closed;
  const last = await session.stream();
  await last.received(13);
  expect(last.contents()).toEqual(ten);
  expect(scalingo.connections.filter(({ endedBy }) => endedBy === 'fault')).toHaveLength(50);
});

test('a stream whose url is not found is not counted', async () => {
  const scalingo = await simulate({ faults: [on({ kind: 'refuse', status: 503 })] });
  const base = scalingo.apiUrl.replace('http', 'ws');
  await expect(openStream(`${base}/elsewhere`)).rejects.toThrow('404');
  await expect(openStream(`${base}/apps/my-app`)).rejects.toThrow('503');
});
