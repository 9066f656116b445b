import { Writable } from 'node:stream';
import { type Command, parseCommand } from '../../simulator/runner/command.ts';
import { handlers } from '../../simulator/runner/command-handlers.ts';
import { LineReader } from '../../simulator/runner/line-reader.ts';

/** A stdout that keeps what it is given, write by write, and takes more only when it is told to. */
export class StdoutByHand extends Writable {
  readonly writes: string[] = [];
  #taken: (() => void)[] = [];

  /** @param slow whether each write has to be taken by `take` before `drain` comes */
  constructor(slow = false) {
    super({ decodeStrings: false, highWaterMark: slow ? 1 : 1024 * 1024 * 1024 });
    this._write = (chunk, _encoding, done) => {
      this.writes.push(String(chunk));
      if (slow) this.#taken.push(done);
      else done();
    };
  }

  /** Takes the write that waits. */
  take(): void {
    this.#taken.shift()?.();
  }

  get text(): string {
    return this.writes.join('');
  }

  get lines(): string[] {
    return this.text.split('\n').slice(0, -1);
  }
}

/**
 * Puts a stdout in the place of the process's own while something runs: the toolkit writes its commands there.
 * Both writers then leave their marks in one order.
 */
export async function inPlaceOfStdout<T>(stdout: Writable, run: () => T | Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(process, 'stdout');
  Object.defineProperty(process, 'stdout', { configurable: true, value: stdout });
  try {
    return await run();
  } finally {
    if (own) Object.defineProperty(process, 'stdout', own);
  }
}

const registered = new Set([...Object.keys(handlers), 'stop-commands']);

/** What GitHub's runner makes of a text: the commands that it carries out, and the lines that it shows. */
export interface Reading {
  commands: Command[];
  shown: string[];
  /** Whether commands are stopped in the end. */
  stopped: boolean;
}

/** Reads as the runner does, in the worst case: characters without width or meaning are overlooked in front of a command. */
export function readAsRunner(text: string): Reading {
  const reader = new LineReader();
  const reading: Reading = { commands: [], shown: [], stopped: false };
  let resumeToken: string | undefined;
  for (const line of [...reader.read(Buffer.from(text)), ...reader.end()]) {
    const known = resumeToken === undefined ? registered : new Set([...registered, resumeToken]);
    const command = parseCommand(line, known, 'ignored');
    if (resumeToken !== undefined) {
      if (command?.name === resumeToken) resumeToken = undefined;
      else reading.shown.push(line);
    } else if (command?.name === 'stop-commands') resumeToken = command.data.toLowerCase();
    else if (command) reading.commands.push(command);
    else reading.shown.push(line);
  }
  return { ...reading, stopped: resumeToken !== undefined };
}
