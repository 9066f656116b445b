import type { Clock } from '../clock.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import { Cancelled, TimedOut } from '../stopping.ts';
import { askLogAfterMs } from './asking.ts';
import { GivenUp } from './given-up.ts';

export interface LogQuestionPorts {
  /**
   * Reads the log and takes what it brings.
   * @param signal ends it; what was taken by then stays
   * @returns whether that was anything new
   */
  readLog(signal: AbortSignal): Promise<boolean>;
  clock: Clock;
}

/** The question for the log while the deployment runs: when it is due, and what became of it. */
export class LogQuestion {
  readonly #ports: LogQuestionPorts;
  #dueAtMs = Number.POSITIVE_INFINITY;
  #inVain = 0;
  /** To read it once more would be of no use. */
  #isSpoilt = false;
  #open: { sinceMs: number; stop: AbortController; reading: Promise<boolean> } | undefined;

  constructor(ports: LogQuestionPorts) {
    this.#ports = ports;
  }

  /** When it is due, on the clock; never while it is open. */
  get dueAtMs(): number {
    return this.#open === undefined ? this.#dueAtMs : Number.POSITIVE_INFINITY;
  }

  /** Since when it is open, on the clock. */
  get openSinceMs(): number | undefined {
    return this.#open?.sinceMs;
  }

  /** There are lines whose place is not certain, or no stream to bring any. */
  want(): void {
    if (this.#dueAtMs === Number.POSITIVE_INFINITY && !this.#isSpoilt)
      this.#dueAtMs = this.#ports.clock.now() + askLogAfterMs(this.#inVain);
  }

  /** The stream brings the log again. */
  forget(): void {
    this.#dueAtMs = Number.POSITIVE_INFINITY;
    this.#inVain = 0;
  }

  /** Scalingo asks to wait longer than there is time. */
  postpone(untilMs: number): void {
    this.#dueAtMs = untilMs;
  }

  /** @returns whether it brought anything new @throws what reading fails with */
  async ask(): Promise<boolean> {
    const { clock, readLog } = this.#ports;
    this.#dueAtMs = Number.POSITIVE_INFINITY;
    const stop = new AbortController();
    const reading = readLog(stop.signal);
    this.#open = { sinceMs: clock.now(), stop, reading };
    try {
      const broughtLines = await reading;
      this.#inVain = broughtLines ? 0 : this.#inVain + 1;
      return broughtLines;
    } finally {
      this.#open = undefined;
    }
  }

  /**
   * Takes note of what reading it failed with. A log that is refused says nothing of the deployment, nor does a mistake of our own in reading it,
   * which is told when the log is closed.
   * @throws what stops the step
   */
  fail(error: unknown): void {
    if (error instanceof Cancelled || error instanceof TimedOut) throw error;
    if (error instanceof ScalingoError) this.#inVain++;
    else this.#isSpoilt = true;
  }

  /** The deployment is over: one that is open is given up. Resolves when nothing of it is taken any more. */
  async end(): Promise<void> {
    this.#open?.stop.abort(new GivenUp());
    await this.#open?.reading.catch(() => undefined);
  }
}
