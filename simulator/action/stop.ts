import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Report } from './report.ts';

/** So long a simulator may take for its end; it has nothing to wait for. */
const longestMs = 30_000;

/**
 * Stops a simulator and resolves with its report once its process is gone.
 * @param port where it listens for that
 * @throws Error where it is not there any more, or does not end
 */
export async function stop(port: number, key: string): Promise<Report> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(longestMs, () => socket.destroy(new Error(`it did not end within ${longestMs / 1000} s`)));
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()));
  socket.write(`${key}\n`);
  const line = await new Promise<string>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it ended without a report')));
    createInterface({ input: socket }).on('error', reject).once('line', resolve);
  });
  const report: Report = JSON.parse(line);
  // Windows tells the end of a process as a reset.
  socket.on('error', () => {});
  socket.end();
  await closed;
  return report;
}
