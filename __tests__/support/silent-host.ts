import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach } from '@jest/globals';

/** A host that takes connections and never says a word. */
export interface SilentHost {
  port: number;
  /** Resolves when somebody has asked it something. */
  asked: Promise<void>;
}

const open = new Set<() => void>();
afterEach(() => {
  for (const close of open) close();
});

/** Starts one on the loopback address; it is closed after the test. */
export async function startSilentHost(): Promise<SilentHost> {
  const sockets = new Set<Socket>();
  const server = createServer();
  const asked = new Promise<void>(resolve => {
    server.on('connection', socket => {
      sockets.add(socket);
      socket.on('error', () => {}).once('data', () => resolve());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    open.delete(close);
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  open.add(close);
  return { port: (server.address() as AddressInfo).port, asked };
}
