/** Listens on the loopback address. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { serve } from './exchange.ts';
import type { Port } from './incoming.ts';
import type { World } from './world.ts';

export interface Listener {
  /** Without a slash at the end. */
  readonly url: string;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

/** Starts a server at a free port. */
export async function listen(world: World, port: Port): Promise<Listener> {
  const server = createServer((request, response) => void serve(world, port, request, response));
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    // A client that resets is no error of the server's.
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    }
  };
}
