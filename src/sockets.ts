import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * The sockets that this process opened. A proxy's tunnel that is never answered hangs on a socket that no request and no
 * agent knows of any more; left open it would keep the step running after its end.
 * Source: https://nodejs.org/api/diagnostics_channel.html#net, `net.client.socket`
 */
const open = new Set<Socket>();

diagnostics.subscribe('net.client.socket', message => {
  const { socket } = message as { socket: Socket };
  open.add(socket);
  socket.once('close', () => open.delete(socket));
});

/** Ends every connection that is still there, at once. */
export function closeOpenSockets(): void {
  for (const socket of open) socket.destroy();
}
