import type { LogRead } from './closing.ts';

const pauseMs = 2_500;
/** Where nothing is known to be missing any more, one looks again after twice the pause each time: less often than the contract lets one ask. */
const longestPauseMs = 10_000;

/**
 * Watches Scalingo's log of a deployment that is over, and that may lag. Nothing says where it ends, but for what the stream brought last and, of a
 * success, the last line that Scalingo itself writes: without that it may stand still for some seconds and go on.
 */
export class Standstill {
  readonly #somethingIsMissing: boolean;
  #sizeBytes: number | undefined;
  #isLikelyWhole = false;
  #isWhole = false;
  #pauseMs = pauseMs;

  /** @param somethingIsMissing whether the stream did not bring everything up to the end; where it did, any log will do */
  constructor(somethingIsMissing: boolean) {
    this.#somethingIsMissing = somethingIsMissing;
  }

  /** Takes what came of one more reading. */
  see({ reading, error }: LogRead): void {
    const sizeBytes = error === undefined ? reading?.sizeBytes : undefined;
    const stands = sizeBytes !== undefined && sizeBytes === this.#sizeBytes;
    this.#sizeBytes = sizeBytes ?? this.#sizeBytes;
    const anyWillDo = error === undefined && !this.#somethingIsMissing;
    this.#isLikelyWhole = anyWillDo || (stands && reading?.holdsWhatWasHeard === true);
    this.#pauseMs = this.#isLikelyWhole ? Math.min(2 * this.#pauseMs, longestPauseMs) : pauseMs;
    this.#isWhole = anyWillDo || (this.#isLikelyWhole && reading?.isClosed === true);
  }

  /** Whether it holds all that was heard, and stands still: it counts as whole, but is worth another look while there is time. */
  get isLikelyWhole(): boolean {
    return this.#isLikelyWhole;
  }

  /** Whether no more is to be waited for. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** How long to wait before it is read again, in milliseconds. */
  get pauseMs(): number {
    return this.#pauseMs;
  }
}
