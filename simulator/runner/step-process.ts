import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { openPipe, type Pipe } from './pipe.ts';
import type { PreparedStep } from './prepare.ts';
import type { StepOptions } from './step.ts';

const fastTime = ['--disable-warning=ExperimentalWarning', '--import', new URL('./fast-time.ts', import.meta.url).href];

/** A step's process and the runner's ends of its streams. */
export interface StepProcess {
  process: ChildProcess;
  stdout: Readable;
  stderr: Readable;
}

/**
 * Starts the script by this same Node, with the step's environment alone and an empty stdin
 * (actions/runner, src/Runner.Sdk/ProcessInvoker.cs). Throws where the workspace is no folder.
 */
export function startProcess(
  prepared: PreparedStep,
  { nodeFlags = [], ownProcessGroup = false, speed = 1, time }: StepOptions
): StepProcess {
  const pipes = openPipes(prepared.home);
  const stdio: StdioOptions = ['pipe', pipes?.stdout.writeEnd ?? 'pipe', pipes?.stderr.writeEnd ?? 'pipe'];
  const isTimed = speed !== 1 || time !== undefined;
  const timing = { SIMULATED_SPEED: `${speed}`, ...(time && { SIMULATED_TIME: `${stdio.length}` }) };
  const process_ = spawn(process.execPath, [...(isTimed ? fastTime : []), ...nodeFlags, prepared.script], {
    cwd: prepared.facts.workspace,
    env: isTimed ? { ...prepared.environment, ...timing } : prepared.environment,
    // Windows lets a process read from a plain pipe or write to it, the one only when the other is done; elsewhere both kinds are the same.
    stdio: time === undefined ? stdio : [...stdio, 'overlapped'],
    detached: ownProcessGroup && process.platform !== 'win32',
    windowsHide: true
  });
  time?.admit(process_.stdio[stdio.length] as Duplex, process_);
  process_.stdin?.on('error', () => undefined).end();
  for (const pipe of pipes === null ? [] : [pipes.stdout, pipes.stderr]) pipe.closeWriteEnd();
  const stdout = pipes?.stdout.read ?? process_.stdout;
  const stderr = pipes?.stderr.read ?? process_.stderr;
  if (stdout === null || stderr === null) throw new Error('The process was started without its streams');
  return { process: process_, stdout, stderr };
}

/** Null on Windows, where what Node calls a pipe is one. */
function openPipes(folder: string): { stdout: Pipe; stderr: Pipe } | null {
  if (process.platform === 'win32') return null;
  return { stdout: openPipe(join(folder, 'stdout')), stderr: openPipe(join(folder, 'stderr')) };
}
