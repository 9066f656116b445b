/** The first time at once, but not all in the same instant. */
const firstJitterMs = 250;
const shortestMs = 500;
const longestMs = 15_000;
/** A connection that lived so long was a good one. */
const goodLifeMs = 10_000;

/** How long to wait before the next connection: longer and longer, until one was good. */
export class Backoff {
  readonly #random: () => number;
  #failures = 0;

  /** @param random gives numbers from 0 up to 1 */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /**
   * @param livedMs how long the connection lived that is no more; 0 where none came about
   * @returns milliseconds to wait, of which any share is as likely, so that many steps do not come back together
   */
  afterMs(livedMs: number): number {
    if (livedMs >= goodLifeMs) this.#failures = 0;
    const failures = this.#failures++;
    const mostMs = failures === 0 ? firstJitterMs : Math.min(longestMs, shortestMs * 2 ** (failures - 1));
    return mostMs * this.#random();
  }
}
