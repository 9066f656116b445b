import type { Clock } from '../clock.ts';

/** Answers differ by so much as it is. */
const muchLongerMs = 2_000;

/** What time it is at Scalingo. The machine's own date may be hours off, so only the dates of answers count, and the time since. */
export class ServerClock {
  readonly #clock: Clock;
  #known: { serverMs: number; atMs: number; tookMs: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Takes the `Date` of an answer that has just come. Source: https://www.rfc-editor.org/rfc/rfc9110#name-date
   * @param askedAtMs when it was asked for, on the clock: since then the answer may have been written at any time
   */
  set(date: string | undefined, askedAtMs: number): void {
    const serverMs = Date.parse(date ?? '');
    const atMs = this.#clock.now();
    const tookMs = atMs - askedAtMs;
    // One that was long on its way tells less than the one before.
    const tellsLess = tookMs > (this.#known?.tookMs ?? Number.POSITIVE_INFINITY) + muchLongerMs;
    if (Number.isFinite(serverMs) && !tellsLess) this.#known = { serverMs, atMs, tookMs };
  }

  /** By how many milliseconds it may be behind: a date is one of a whole second. */
  get mostBehindMs(): number {
    return 1_000 + (this.#known?.tookMs ?? 0);
  }

  /** Milliseconds since 1970, behind by no more than that, never ahead; undefined where no answer told: the machine's own would be a guess. */
  now(): number | undefined {
    return this.#known && this.#known.serverMs + this.#clock.now() - this.#known.atMs;
  }
}
