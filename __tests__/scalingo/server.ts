import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createRawServer, type Socket } from 'node:net';
import { afterEach } from '@jest/globals';
import { closedPort } from '../support/ports.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** One request as it arrived. */
export interface Arrived {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Server {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  address: string;
  requests: Arrived[];
  /** Resolves when the next request has arrived whole. */
  nextRequest(): Promise<void>;
}

/** Answers on a free port of the loopback address until the test is over. */
export async function serve(answer: (request: Arrived, response: ServerResponse) => void): Promise<Server> {
  const requests: Arrived[] = [];
  let arrived: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method, url, headers } = request;
    const whole = { method, url, headers, body: Buffer.concat(parts).toString() };
    requests.push(whole);
    for (const tell of arrived) tell();
    arrived = [];
    answer(whole, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    nextRequest: () => new Promise(resolve => arrived.push(resolve))
  };
}

/**
 * Answers whatever comes with these bytes, and ends the connection as told.
 * @returns the address
 */
export async function serveBytes(
  answer: string,
  end: (socket: Socket) => void = socket => socket.end()
): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createRawServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', () => socket.write(answer, () => end(socket)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which nobody listens, now or later. */
export async function nobody(): Promise<string> {
  return `http://127.0.0.1:${await closedPort()}`;
}
