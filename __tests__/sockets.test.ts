import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { closeOpenSockets } from '../src/sockets.ts';

test('every connection that is still open is ended, so that nothing keeps the step running', async () => {
  const server = createServer(socket => socket.on('error', () => {}));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all(sockets.map(socket => once(socket, 'connect')));
  const gone = connect(port, '127.0.0.1');
  await once(gone, 'connect');
  gone.destroy();
  await once(gone, 'close');
  const closed = Promise.all(sockets.map(socket => once(socket, 'close')));
  closeOpenSockets();
  await closed;
  expect(sockets.every(socket => socket.destroyed)).toBe(true);
  expect(() => closeOpenSockets()).not.toThrow();
  server.close();
  await once(server, 'close');
});
