/** Listens on the loopback address. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { serve } from './exchange.ts';
import type { Port } from './incoming.ts';
import type { GitHubOptions } from './options.ts';
import type { World } from './world.ts';

export interface Listener {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

/** Starts a server at a free port. */
export async function listen(world: World, port: Port, { tls, names }: GitHubOptions): Promise<Listener> {
  const handle = (request: IncomingMessage, response: ServerResponse) => void serve(world, port, request, response);
  const server = tls === undefined ? createServer(handle) : createSecureServer(tls, handle);
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    // A client that resets is no error of the server's.
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: number } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${names?.[port] ?? `127.0.0.1:${number}`}`,
    port: number,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    }
  };
}
