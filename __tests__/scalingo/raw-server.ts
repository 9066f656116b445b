import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Answers each connection with bytes of a test's choice, and ends it then. */
export interface RawServer {
  /** `127.0.0.1:<port>` */
  host: string;
  /** What the next connections get. */
  answer: Answer;
  close(): Promise<void>;
}

export interface Answer {
  /** Whether a WebSocket's handshake is carried out before the bytes. */
  upgrades: boolean;
  bytes: Buffer;
  end: 'end' | 'resetAndDestroy';
}

/** Listens on a free port of the loopback address. */
export async function rawServer(): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    const { upgrades, bytes, end } = raw.answer;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', request => {
      if (upgrades) socket.write(handshakeFor(String(request)));
      // What comes later is not read, as by a server that has gone wrong.
      socket.on('data', () => {});
      socket.write(bytes, () => socket[end]());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const raw: RawServer = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: { upgrades: false, bytes: Buffer.alloc(0), end: 'end' },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    }
  };
  return raw;
}

/** Source: https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2 */
function handshakeFor(request: string): string {
  const key = /^sec-websocket-key: *(\S+)/im.exec(request)?.[1] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  return [...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n');
}
