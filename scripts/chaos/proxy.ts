import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** What becomes of the tunnels to a host, the first ones or all of them. */
export interface Obstacle {
  /** Refused with a status, never answered, reset, or opened and killed after so many bytes that came back through it. */
  readonly how: { readonly status: number } | 'never' | 'reset' | { readonly killAfterBytes: number };
  readonly times: number | 'always';
}

/**
 * Starts an HTTP proxy on the loopback address, and every name that it is asked for is on this machine.
 * @param obstacles by host; a tunnel to any other host is opened
 */
export async function startProxy(
  obstacles: Readonly<Record<string, Obstacle>>
): Promise<{ url: string; close(): void }> {
  const sockets = new Set<Duplex>();
  const asked = new Map<string, number>();
  const remember = <Kept extends Duplex>(socket: Kept): Kept => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer();
  server.on('connection', remember);
  server.on('connect', (request: IncomingMessage, near: Duplex) => {
    const [host = '', port = ''] = request.url?.split(':') ?? [];
    const before = asked.get(host) ?? 0;
    asked.set(host, before + 1);
    const { how, times } = obstacles[host] ?? { how: undefined, times: 0 };
    const isHit = times === 'always' || before < times;
    answer(near, isHit ? how : undefined, () => remember(connect(Number(port), '127.0.0.1')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function answer(near: Duplex, how: Obstacle['how'] | undefined, reach: () => Duplex): void {
  if (how === 'never') return;
  if (how === 'reset') return void near.destroy();
  if (how !== undefined && 'status' in how) {
    return void near.end(`HTTP/1.1 ${how.status} Refused\r\ncontent-length: 0\r\n\r\n`);
  }
  const far = reach();
  near.write('HTTP/1.1 200 Connection established\r\n\r\n');
  near.pipe(far).pipe(near);
  far.once('close', () => near.destroy());
  near.once('close', () => far.destroy());
  if (how === undefined) return;
  let bytes = 0;
  far.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > how.killAfterBytes) near.destroy();
  });
}
