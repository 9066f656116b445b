import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface AnsweringHost {
  /** Without a slash at its end. */
  url: string;
  /** In the order in which they came. */
  arrived: Arrived[];
}

const open = new Set<() => void>();
afterEach(() => {
  for (const close of open) close();
  open.clear();
});

/** Starts a host on the loopback address that answers as it is told; it is closed after the test. */
export async function startAnsweringHost(
  answer: (request: Arrived, response: ServerResponse) => void
): Promise<AnsweringHost> {
  const arrived: Arrived[] = [];
  const server = createServer(async (message: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = message;
    const request = { method, path, headers, body: await text(message) };
    arrived.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.add(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** Leads elsewhere. */
export function redirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { location }).end();
}
