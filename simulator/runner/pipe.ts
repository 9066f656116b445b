import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** A pipe: this process reads, another one gets the end to write to. */
export interface Pipe {
  read: Readable;
  /** A file descriptor. */
  writeEnd: number;
  /** To be called as soon as the other process has it: else the pipe never ends. */
  closeWriteEnd(): void;
}

/**
 * Opens a pipe as .NET opens them. What Node calls a pipe is a pair of sockets, which hold more than twice as much:
 * a step that cuts its own output off by `process.exit()`, or waits for a slow reader, would do so later than on GitHub.
 * Not on Windows.
 * @param path where nothing is yet, and where nothing is left
 */
export function openPipe(path: string): Pipe {
  execFileSync('mkfifo', [path]);
  // The reader first and without waiting, as each end would else wait for the other.
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writeEnd = openSync(path, constants.O_WRONLY);
  rmSync(path);
  const read = new Socket({ fd: readEnd, readable: true, writable: false, pauseOnCreate: true } as SocketOptions);
  return { read, writeEnd, closeWriteEnd: () => closeSync(writeEnd) };
}

/** `pauseOnCreate` is missing from the types of `net`: nothing is read before it is asked for. */
type SocketOptions = ConstructorParameters<typeof Socket>[0] & { pauseOnCreate: boolean };
