import type { Clock } from '../clock.ts';

/** What time it is at Scalingo. The machine's own date may be hours off, so only the dates of answers count, and the time since. */
export class ServerClock {
  readonly #clock: Clock;
  #known: { serverMs: number; atMs: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes the `Date` of an answer that has just come. Source: https://www.rfc-editor.org/rfc/rfc9110#name-date */
  set(date: string | undefined): void {
    const serverMs = Date.parse(date ?? '');
    if (Number.isFinite(serverMs)) this.#known = { serverMs, atMs: this.#clock.now() };
  }

  /** Milliseconds since 1970, at most a second behind, never ahead; the machine's own where no answer told. */
  now(): number {
    return this.#known ? this.#known.serverMs + this.#clock.now() - this.#known.atMs : Date.now();
  }
}
