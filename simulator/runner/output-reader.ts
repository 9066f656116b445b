import type { Readable } from 'node:stream';
import { LineReader } from './line-reader.ts';
import type { StepOptions } from './step.ts';

type Pace = NonNullable<StepOptions['readStdout']>;

/** Reads one stream of a process at a pace, keeps all of it and gives its lines. */
export class OutputReader {
  /** Reads so far: one for each write, unless the process wrote faster than it was read. */
  chunks = 0;
  /** Resolves when there is nothing more to come. */
  readonly closed: Promise<void>;
  readonly #lines = new LineReader();
  readonly #kept: Buffer[] = [];
  readonly #stream: Readable;
  readonly #onLine: (line: string) => void;
  #pace: Pace;
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: Readable, pace: Pace, onLine: (line: string) => void) {
    this.#stream = stream;
    this.#pace = pace;
    this.#onLine = onLine;
    this.closed = new Promise(resolve => stream.once('close', () => resolve()));
    // A stream that is cut is one that ended: what became of the process tells the rest.
    stream.on('error', () => undefined);
    if (pace !== 'paused') this.#read();
  }

  /** False while this reader, not the process, decides how fast the stream empties. */
  get atOnce(): boolean {
    return this.#pace === 'at-once';
  }

  get text(): string {
    return Buffer.concat(this.#kept).toString('utf8');
  }

  /** Reads on at full speed. */
  resume(): void {
    const paused = this.#pace === 'paused';
    this.#pace = 'at-once';
    clearTimeout(this.#timer);
    if (paused) this.#read();
    else this.#stream.resume();
  }

  /** Reads no more, so that the process's next write fails. */
  close(): void {
    clearTimeout(this.#timer);
    this.#pace = 'at-once';
    this.#stream.destroy();
  }

  /** Gives what is left of a line, once the stream has ended. */
  end(): void {
    for (const line of this.#lines.end()) this.#onLine(line);
  }

  #read(): void {
    this.#stream.on('data', (chunk: Buffer) => {
      this.chunks += 1;
      this.#kept.push(chunk);
      if (typeof this.#pace === 'object') this.#rest(chunk.length, this.#pace.bytesPerSecond);
      for (const line of this.#lines.read(chunk)) this.#onLine(line);
    });
    this.#stream.resume();
  }

  #rest(bytes: number, bytesPerSecond: number): void {
    this.#stream.pause();
    this.#timer = setTimeout(() => this.#stream.resume(), (bytes / bytesPerSecond) * 1_000);
  }
}
