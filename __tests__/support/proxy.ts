import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach } from '@jest/globals';

/** What a proxy does where it is asked for a tunnel: it opens one, answers with a status, or says nothing. */
export type Tunnelling = 'open' | 'never' | number;

export interface RecordingProxy {
  url: string;
  /** `host:port` of each tunnel that it was asked for, in order. */
  asked: string[];
  /** The user and password that came with each, as `user:password`; empty where there were none. */
  credentials: string[];
  /** Resolves when a tunnel to that host was asked for. */
  until(host: string): Promise<void>;
}

const open = new Set<() => void>();
afterEach(() => {
  for (const close of open) close();
});

/**
 * Starts an HTTP proxy on the loopback address; it is closed after the test. Wherever a tunnel is to lead, it leads to
 * the port that it is told for that host, so that every name can be Scalingo's.
 * @param tunnelling what is done for each host; `open` by default
 * @param address the loopback address that it listens on
 */
export async function startProxy(
  port: (host: string) => number,
  tunnelling: Record<string, Tunnelling> = {},
  address: '127.0.0.1' | '::1' = '127.0.0.1'
): Promise<RecordingProxy> {
  const asked: string[] = [];
  const credentials: string[] = [];
  const sockets = new Set<Duplex>();
  const looks = new Set<() => void>();
  const server = createServer();
  server.on('connection', (socket: Socket) => remember(sockets, socket));
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const [host = ''] = request.url?.split(':') ?? [];
    asked.push(request.url ?? '');
    credentials.push(credentialsOf(request));
    for (const look of looks) look();
    const how = tunnelling[host] ?? 'open';
    if (how === 'open') openTunnel(socket, remember(sockets, connect(port(host), '127.0.0.1')));
    else if (how !== 'never') socket.end(`HTTP/1.1 ${how} Refused\r\ncontent-length: 0\r\n\r\n`);
  });
  server.listen(0, address);
  await once(server, 'listening');
  const close = () => {
    open.delete(close);
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  open.add(close);
  return {
    url: `http://${address === '::1' ? '[::1]' : address}:${(server.address() as AddressInfo).port}`,
    asked,
    credentials,
    until: host =>
      new Promise(resolve => {
        const look = () => {
          if (asked.some(one => one.startsWith(`${host}:`))) resolve();
        };
        looks.add(look);
        look();
      })
  };
}

function openTunnel(near: Duplex, far: Socket): void {
  near.write('HTTP/1.1 200 Connection established\r\n\r\n');
  near.pipe(far).pipe(near);
  far.once('close', () => near.destroy());
  near.once('close', () => far.destroy());
}

function remember<Kept extends Duplex>(sockets: Set<Duplex>, socket: Kept): Kept {
  sockets.add(socket);
  socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  return socket;
}

function credentialsOf({ headers }: IncomingMessage): string {
  const [, encoded = ''] = /^Basic (\S+)$/.exec(headers['proxy-authorization'] ?? '') ?? [];
  return Buffer.from(encoded, 'base64').toString();
}
