import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Connection } from '../../src/scalingo/stream.ts';
import { clockByHand } from '../clock-by-hand.ts';

const { signal } = new AbortController();
/** Neither its body nor its connection comes to an end. */
const refusal = 'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 100\r\nRetry-After: 7\r\n\r\nnot now';

let server: Server;
const sockets: Socket[] = [];
beforeEach(async () => {
  server = createServer(socket => {
    sockets.push(socket.on('error', () => {}));
    socket.once('data', () => socket.write(refusal));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

test('a refusal is known at once and leaves no socket open, however long the other side would keep it', async () => {
  const clock = clockByHand();
  const { port } = server.address() as AddressInfo;
  const arriving = once(server, 'connection') as Promise<[Socket]>;
  const opening = Connection.open(`ws://127.0.0.1:${port}/`, 'bearer', clock, signal);
  const [socket] = await arriving;
  const closed = once(socket, 'close');

  expect((await opening).end).toMatchObject({ kind: 'refused', status: 503, retryAfter: '7' });
  await closed;
  expect(clock.now()).toBe(0);
}, 30_000);
