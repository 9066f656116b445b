import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that systems hand out by themselves: what is free here stays free, whoever else starts a server meanwhile. */
const [first, last] = [10_000, 30_000];

/** A port of the loopback address on which nobody listens, now or later. */
export async function closedPort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first));
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch {
      continue;
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}
