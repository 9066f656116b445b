import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { watch } from '../scalingo/cli/watch.ts';
import { startScalingo } from '../scalingo/index.ts';
import { optionsOf } from './asked.ts';
import { reportOf } from './report.ts';
import type { Listening, Order } from './start.ts';

// The process that stays. It ends when somebody who knows the key asks for its report, and has it.
const [{ asked, token, key }] = (await once(process, 'message')) as [Order];
const scalingo = await startScalingo(optionsOf(asked, token));
const lines: string[] = [];
const watched = watch(scalingo, line => lines.push(line));
// Half open: the other end says by its own end that it has the report, and hears by ours that this process is gone.
const server = createServer({ allowHalfOpen: true }, socket => {
  socket.on('error', () => {});
  const reader = createInterface({ input: socket }).on('error', () => {});
  reader.once('line', line => (line === key ? void end(socket, reader) : socket.destroy()));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const listening: Listening = {
  apiUrl: scalingo.apiUrl,
  authUrl: scalingo.authUrl,
  port: (server.address() as AddressInfo).port
};
process.send?.(listening);

/** Stops, tells what there was, and leaves nothing open, so that the process ends. */
async function end(socket: Socket, reader: Interface): Promise<void> {
  server.close();
  await scalingo.stop();
  await watched;
  reader.once('close', () => socket.unref());
  socket.write(`${JSON.stringify(reportOf(scalingo, lines))}\n`);
}
