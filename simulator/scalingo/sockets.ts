/** Ends connections in ways that a well-behaved server would not. */

import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';

/** TCP sockets under TLS, by the TLS socket: only they can be reset. */
const carriers = new WeakMap<TLSSocket, Socket>();

/** Remembers on which TCP socket a TLS one runs. */
export function remember(secure: TLSSocket, carrier: Socket): void {
  carriers.set(secure, carrier);
}

/** Ends a connection with RST where the system can, else by closing it with data unsent. */
export function resetSocket(socket: Duplex): void {
  const carrier = socket instanceof TLSSocket ? carriers.get(socket) : socket;
  if (carrier instanceof Socket && !carrier.destroyed) carrier.resetAndDestroy();
  socket.destroy();
}
