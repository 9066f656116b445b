import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openPipe } from '../../simulator/runner/pipe.ts';
import type { CommonTime } from '../../simulator/time/common-time.ts';
import { nowMs } from './orders.ts';
import { type Comparison, type Heard, readLog } from './reader.ts';

/** A process to measure. */
export interface Subject {
  /** Script and parameters. */
  script: readonly string[];
  env: Readonly<Record<string, string>>;
  nodeFlags?: readonly string[];
  /** How its log is compared; an empty one where there should be none. */
  comparison?: Comparison;
  bytesPerSecond?: number | undefined;
  /** What its time goes by, where it is one that joins it. */
  time?: CommonTime;
  /** Told when it runs. */
  started?: (child: ChildProcess) => void;
}

/** What it took. */
export interface Cost {
  startedAtMs: number;
  tookMs: number;
  endedAtMs: number;
  /** Of this process alone. */
  cpuMs: number;
  peakBytes: number;
  heard: Heard;
}

const atExit = join(import.meta.dirname, 'at-exit.cjs');

/**
 * Runs a process to its end. Its stdout is a pipe, as on GitHub's runner, read by this process.
 * @throws where it fails
 */
export async function measure(subject: Subject): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { read, writeEnd, closeWriteEnd } = openPipe(join(folder, 'stdout'));
  try {
    const startedAtMs = nowMs();
    const child = spawn(process.execPath, ['--require', atExit, ...(subject.nodeFlags ?? []), ...subject.script], {
      env: { ...subject.env, ...(subject.time && { SIMULATED_TIME: '4' }) },
      stdio: ['ignore', writeEnd, 'pipe', 'pipe', ...(subject.time ? ['pipe' as const] : [])]
    });
    subject.time?.admit(child.stdio[4] as unknown as Duplex, child);
    closeWriteEnd();
    const said = text(child.stderr as Readable);
    const left = text(child.stdio[3] as Readable);
    const heard = readLog(read, subject.comparison ?? { textBytes: 0, after: '' }, subject.bytesPerSecond);
    const hasRead = once(read, 'close');
    subject.started?.(child);
    const [exitCode] = await once(child, 'exit');
    const endedAtMs = nowMs();
    await hasRead;
    if (exitCode !== 0) throw new Error(`${subject.script.join(' ')} ended with ${exitCode}: ${await said}`);
    const { cpuMs, peakBytes } = JSON.parse(await left) as { cpuMs: number; peakBytes: number };
    return { startedAtMs, tookMs: endedAtMs - startedAtMs, endedAtMs, cpuMs, peakBytes, heard: heard() };
  } finally {
    read.destroy();
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
