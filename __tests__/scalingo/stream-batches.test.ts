import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Server, startServer } from '../../scripts/bench/start-server.ts';
import { monotonicClock } from '../../src/clock.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';
import { Connection } from '../../src/scalingo/stream.ts';

const shape = { lines: 50_000, lineBytes: 80 };
/** What waits before the socket is no longer read, and one read more of it; each line is 166 bytes there. */
const mostLines = (2 * 64 * 1024) / 80;

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Each is one event of the stream. */
function linesIn(event: StreamEvent): number {
  return event.type === 'lines' ? event.lines.count : event.type === 'log' ? 1 : 0;
}

test('however fast a log comes, little of it waits at a time and nothing is lost', async () => {
  await server.prepare({ shape });
  const throughWs = jest.spyOn(WebSocket.prototype, 'emit');
  const { signal } = new AbortController();
  const connection = await Connection.open(`ws://127.0.0.1:${server.port}/log`, 'bearer', monotonicClock(), signal);
  const batches: number[] = [];
  for (;;) {
    const heard = await connection.listen(signal);
    if (heard.kind === 'ended') throw new Error(heard.why.kind);
    batches.push(heard.events.reduce((sum, event) => sum + linesIn(event), 0));
    if (heard.events.some(event => event.type === 'status' && event.status === 'success')) break;
    // Whoever takes long over it does not make more of it wait.
    if (batches.length === 3) await server.report();
  }
  connection.close();
  const messages = throughWs.mock.calls.filter(([event]) => event === 'message').length;
  throughWs.mockRestore();

  // The last one is Scalingo's own.
  expect(batches.reduce((sum, lines) => sum + lines, 0)).toBe(shape.lines + 1);
  expect(Math.max(...batches)).toBeLessThan(mostLines);
  // Nearly all of them are taken before: what is left are those at the end of what was read at once.
  expect(messages).toBeLessThan(shape.lines / 20);
  // Handed over together, and not one by one.
  expect(batches.length).toBeLessThan(shape.lines / 20);
});
