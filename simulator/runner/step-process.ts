import { type ChildProcess, execFileSync, type StdioOptions, spawn } from 'node:child_process';
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import type { PreparedStep } from './prepare.ts';
import type { StepOptions } from './step.ts';

const fastTime = ['--no-warnings', '--import', new URL('./fast-time.ts', import.meta.url).href];

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
    stdio: time === undefined ? stdio : [...stdio, 'pipe'],
    detached: ownProcessGroup && process.platform !== 'win32',
    windowsHide: true
  });
  time?.admit(process_.stdio[stdio.length] as Duplex);
  process_.stdin?.on('error', () => undefined).end();
  for (const pipe of pipes === null ? [] : [pipes.stdout, pipes.stderr]) closeSync(pipe.writeEnd);
  const stdout = pipes?.stdout.read ?? process_.stdout;
  const stderr = pipes?.stderr.read ?? process_.stderr;
  if (stdout === null || stderr === null) throw new Error('The process was started without its streams');
  return { process: process_, stdout, stderr };
}

interface Pipe {
  read: Readable;
  writeEnd: number;
}

/**
 * Opens two pipes as .NET opens them. What Node calls a pipe is a pair of sockets, which hold more than twice as much:
 * a step that cuts its own output off by `process.exit()`, or waits for a slow reader, would do so later than on GitHub.
 * Null on Windows, where both are the same.
 */
function openPipes(folder: string): { stdout: Pipe; stderr: Pipe } | null {
  if (process.platform === 'win32') return null;
  const paths = [join(folder, 'stdout'), join(folder, 'stderr')] as const;
  execFileSync('mkfifo', paths);
  const [stdout, stderr] = [openPipe(paths[0]), openPipe(paths[1])];
  for (const path of paths) rmSync(path);
  return { stdout, stderr };
}

function openPipe(path: string): Pipe {
  // The reader first and without waiting, as each end would else wait for the other.
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writeEnd = openSync(path, constants.O_WRONLY);
  const read = new Socket({ fd: readEnd, readable: true, writable: false, pauseOnCreate: true } as SocketOptions);
  return { read, writeEnd };
}

/** `pauseOnCreate` is missing from the types of `net`: nothing is read before it is asked for. */
type SocketOptions = ConstructorParameters<typeof Socket>[0] & { pauseOnCreate: boolean };
