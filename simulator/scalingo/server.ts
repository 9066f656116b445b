/** Listens on the loopback address, for one or all of Scalingo's hosts. */
import { once } from 'node:events';
import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { serve } from './exchange.ts';
import type { Host } from './handlers/routes.ts';
import type { ScalingoOptions } from './options.ts';
import { remember } from './sockets.ts';
import { acceptStreams } from './stream.ts';
import type { World } from './world.ts';

export interface Listener {
  readonly port: number;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

/** Starts a server for these hosts. Throws the system's error where the port is taken. */
export async function listen(
  world: World,
  hosts: readonly Host[],
  port: number,
  tls: ScalingoOptions['tls']
): Promise<Listener> {
  const handle = (request: IncomingMessage, response: ServerResponse) =>
    void serve(world, hosts, request, response, false);
  const server: Server = tls === undefined ? createPlainServer(handle) : createSecureServer(tls, handle);
  server.on('checkContinue', (request, response) => void serve(world, hosts, request, response, true));
  // An upload may take as long as its test likes.
  server.requestTimeout = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A client that resets is no error of the server's.
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('secureConnection', (secure: TLSSocket) => {
    secure.on('error', () => {});
    for (const socket of sockets) if (socket.remotePort === secure.remotePort) remember(secure, socket);
  });
  server.on('tlsClientError', () => {});
  const endStreams = acceptStreams(world, server, hosts);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      endStreams();
      for (const socket of sockets) socket.destroy();
      await closed;
    }
  };
}
