import type { Clock } from '../clock.ts';
import { isPassing, ScalingoError } from './errors.ts';
import { pauseToldBy } from './retry.ts';

/** The longest pause that can be told in seconds; a date can be further away. */
const mostSeconds = 999_999_999;

/** Remembers that a question was answered with a pause: until that is over nobody asks it, whoever wants to know. */
export class ToldToWait {
  readonly #clock: Clock;
  #error: ScalingoError | undefined;
  #untilMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes note of what the question was answered with. */
  heed(error: unknown): void {
    // Who hears what does not pass does not wait, but takes it for a mistake a few times: each of these has to be an answer of its own.
    if (!(error instanceof ScalingoError) || !isPassing(error)) return;
    this.#error = error;
    this.#untilMs = this.#clock.now() + pauseToldBy(error);
  }

  /** @throws ScalingoError the last answer, where it is too early to ask again, with what is left of its pause */
  throwIfEarly(): void {
    const leftSeconds = Math.ceil((this.#untilMs - this.#clock.now()) / 1000);
    if (this.#error === undefined || leftSeconds <= 0) return;
    const retryAfter = String(Math.min(mostSeconds, leftSeconds));
    throw new ScalingoError({ ...this.#error.facts, retryAfter }, this.#error);
  }
}
