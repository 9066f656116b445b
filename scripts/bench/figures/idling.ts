import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { runAction } from '../subjects.ts';
import { inMilliseconds, type Row } from '../table.ts';
import type { Bench } from './bench.ts';

/** So small a share of the time that no tool shows it: a thousandth. */
const notMeasurable = 0.001;
/** After that long it has settled: once, eight seconds after the last garbage, V8 tidies up. */
const settledMs = 12_000;

/** The CPU time of a minute in which nothing happens. Linux alone tells it of a process that runs. */
export async function idling({ server, quick }: Bench): Promise<Row[]> {
  if (process.platform !== 'linux') return [];
  const idleMs = quick ? 10_000 : 60_000;
  const expected = await server.prepare({ shape: { lines: 100, lineBytes: 80 }, idleMs: idleMs + 2 * settledMs });
  const readings: number[] = [];
  const started = (child: ChildProcess) => {
    for (const atMs of [settledMs, settledMs + idleMs]) setTimeout(() => readings.push(cpuMs(child.pid ?? 0)), atMs);
  };
  await runAction(server.port, expected, { started });
  const value = (readings[1] ?? 0) - (readings[0] ?? 0);
  const note = 'of all threads; a silent stream is asked about once in it';
  return [
    {
      what: `CPU of ${idleMs / 1000} s of nothing`,
      value,
      shown: inMilliseconds(value),
      most: idleMs * notMeasurable,
      note
    }
  ];
}

/** CPU time of a process and all its threads so far. */
function cpuMs(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = tasks.map(task =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0])
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}
