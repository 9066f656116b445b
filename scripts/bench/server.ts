/**
 * The Scalingo of the benchmark, in a process of its own: answers what one deployment asks, and replays a log from memory as fast as it
 * is read. It checks nothing; that is the simulator's work. Takes orders from the process that started it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf } from './answers.ts';
import { nowMs, type Order, type Report } from './orders.ts';
import { type Recording, record } from './recording.ts';
import { acceptStream, playLog } from './stream.ts';

let order: Order;
let recording: Recording;
let report: { -readonly [name in keyof Report]: Report[name] } & { requests: string[] };
let hasEnded = false;
let made = Promise.withResolvers<void>();

const server = createServer(async (request, response) => {
  note(`${request.method} ${request.url}`);
  request.resume();
  if (order.latencyMs > 0) await new Promise(resolve => setTimeout(resolve, order.latencyMs));
  await answerOf(request, response, { recording, hasEnded, port: portOf() });
  if (request.method === 'POST' && request.url?.endsWith('/deployments')) made.resolve();
});

server.on('upgrade', async (request, socket) => {
  note(`STREAM ${request.url}`);
  acceptStream(request, socket);
  // Who makes no deployment gets the log at once.
  if (request.url === '/log') made.resolve();
  await playLog(socket, recording, {
    made: made.promise,
    idleMs: order.idleMs,
    sent: () => {
      report.logSentAtMs = nowMs();
    },
    ended: () => {
      hasEnded = true;
      report.endSentAtMs = nowMs();
    }
  });
});

process.on('message', (message: Order | 'report') => {
  if (message === 'report') return process.send?.(report);
  if (order === undefined || JSON.stringify(order.shape) !== JSON.stringify(message.shape)) {
    recording = record(message.shape);
  }
  order = message;
  hasEnded = false;
  made = Promise.withResolvers();
  report = { requests: [], firstRequestAtMs: 0, logSentAtMs: 0, endSentAtMs: 0 };
  process.send?.({ textBytes: recording.textBytes, sha256: recording.sha256 });
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.(portOf()));

function note(request: string): void {
  report.firstRequestAtMs ||= nowMs();
  report.requests.push(request);
}

function portOf(): number {
  return (server.address() as AddressInfo).port;
}
