import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach } from '@jest/globals';

/** Listens for a single connection, and then never lives to take one. */
const listener = `
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    require('node:fs').writeSync(1, String(server.address().port));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`;

const open = new Set<() => void>();
afterEach(() => {
  for (const close of open) close();
});

/** Starts a host whose queue of connections is full, so that a further one is never answered. @returns its port */
export async function startDeafHost(): Promise<number> {
  const host = spawn(process.execPath, ['-e', listener], { stdio: ['ignore', 'pipe', 'inherit'] });
  const sockets: Socket[] = [];
  open.add(() => {
    host.kill('SIGKILL');
    for (const socket of sockets) socket.destroy();
    open.clear();
  });
  const [said] = await once(host.stdout, 'data');
  const port = Number(String(said));
  // The system queues one more than it was told.
  for (let count = 0; count < 2; count++) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    sockets.push(socket);
    await once(socket, 'connect');
  }
  return port;
}
