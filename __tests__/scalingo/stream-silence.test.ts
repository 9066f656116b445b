import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { Connection } from '../../src/scalingo/stream.ts';
import { type ClockByHand, clockByHand } from '../clock-by-hand.ts';

const { signal } = new AbortController();
const log = (content: string) => JSON.stringify({ type: 'event', event: { type: 'log', content } });

let server: WebSocketServer;
beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const socket of server.clients) socket.terminate();
  server.close();
});

async function connect(): Promise<{ connection: Connection; there: WebSocket; clock: ClockByHand }> {
  const clock = clockByHand();
  const arriving = once(server, 'connection') as Promise<[WebSocket]>;
  const { port } = server.address() as AddressInfo;
  const connection = await Connection.open(`ws://127.0.0.1:${port}/`, 'bearer', clock, signal);
  const [there] = await arriving;
  return { connection, there, clock };
}

/** Resolves when a socket has told of such a frame, and whoever listens has heard it. */
function untilTold(frame: 'ping' | 'pong'): Promise<void> {
  return new Promise(resolve => {
    const { emit } = WebSocket.prototype;
    jest.spyOn(WebSocket.prototype, 'emit').mockImplementation(function (this: WebSocket, ...event) {
      const isListenedTo = emit.apply(this, event);
      if (event[0] === frame) resolve();
      return isListenedTo;
    });
  });
}

test('a connection that nobody reads from is not given up, and counts as silent only from when it is read again', async () => {
  const { connection, there, clock } = await connect();
  const pausing = new Promise<void>(resolve => {
    const { pause } = WebSocket.prototype;
    jest.spyOn(WebSocket.prototype, 'pause').mockImplementation(function (this: WebSocket) {
      pause.call(this);
      resolve();
    });
  });
  for (let sent = 0; sent < 3; sent++) there.send(log('x'.repeat(40_000)));
  await pausing;

  clock.pass(600_000);
  expect(connection.end).toBeUndefined();

  let heardBytes = 0;
  while (heardBytes < 120_000) {
    const heard = await connection.listen(signal);
    heardBytes += heard.kind === 'events' ? heard.events.length * 40_000 : Number.NaN;
  }
  clock.pass(39_999);
  expect(connection.end).toBeUndefined();
  connection.close();
});

test('a ping of the other side breaks the silence: none is sent before forty seconds after it', async () => {
  const { connection, there, clock } = await connect();
  const heard = untilTold('ping');
  clock.pass(30_000);
  there.ping();
  await heard;

  const asked = jest.spyOn(WebSocket.prototype, 'ping');
  clock.pass(39_999);
  expect(asked).not.toHaveBeenCalled();
  clock.pass(1);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(connection.end).toBeUndefined();
  connection.close();
});

test('a stream that says nothing by itself is kept as long as it answers pings', async () => {
  const { connection, clock } = await connect();
  const answered = untilTold('pong');
  clock.pass(40_000);
  await answered;

  clock.pass(39_999);
  expect(connection.end).toBeUndefined();
  connection.close();
});

test('one that does not answer them either is given up five seconds later', async () => {
  const { connection, there, clock } = await connect();
  there.pause();
  clock.pass(40_000);
  expect(connection.end).toBeUndefined();
  clock.pass(5_000);
  expect(connection.end).toEqual({ kind: 'silent' });
});
