import { closeOf } from '../scalingo/log-close.ts';
import type { LogRead } from './closing.ts';

const pauseMs = 2_500;
/** Where nothing is known to be missing any more, one looks again after twice the pause each time: less often than the contract lets one ask. */
const longestPauseMs = 10_000;

/** What is known of the deployment's end before its log is read. */
export interface End {
  /** Whether it ended a moment ago, so that its log may still lag. */
  isFresh: boolean;
  /** Whether it is known that the stream did not bring everything up to the end, so that a log that lags is worth waiting for. */
  somethingIsMissing: boolean;
  /** What REST says that it ended as. */
  status: string | undefined;
}

/**
 * Watches Scalingo's log of a deployment that is over, and that may lag. Where it ends shows by what the stream brought last, and by how
 * Scalingo closes it: without that it may stand still for some seconds and go on.
 */
export class Standstill {
  readonly #end: End;
  #sizeBytes: number | undefined;
  #isLikelyWhole = false;
  #isWhole = false;
  #pauseMs = pauseMs;

  constructor(end: End) {
    this.#end = end;
  }

  /**
   * Takes what came of one more reading; what failed says nothing.
   * @param lastShown the last lines that are shown by now, as they are compared
   */
  see({ reading, error }: LogRead, lastShown: readonly string[]): void {
    if (error !== undefined) return;
    const stands = reading !== undefined && reading.sizeBytes === this.#sizeBytes;
    this.#sizeBytes = reading?.sizeBytes ?? this.#sizeBytes;
    const holdsAll = reading?.holdsWhatWasHeard === true;
    const { isFresh, somethingIsMissing, status } = this.#end;
    const closes = [reading?.lastLines ?? [], lastShown].map(lines => closeOf(lines, status));
    // The end may have overtaken the last lines, also where nothing else is wrong with the stream.
    const lacksItsClose = isFresh && closes.every(close => close === 'open');
    // A stream that left lines out may have left out the last ones, too.
    const anyWillDo = !somethingIsMissing && !lacksItsClose && (holdsAll || reading?.hasLateLines !== true);
    this.#isLikelyWhole = anyWillDo || (stands && holdsAll);
    this.#isWhole = anyWillDo || (this.#isLikelyWhole && closes[0] === 'closed');
    this.#pauseMs = this.#isLikelyWhole ? Math.min(2 * this.#pauseMs, longestPauseMs) : pauseMs;
  }

  /** Whether the last log that could be read held all that was heard, and stood still: it counts as whole where there is no time for another look. */
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
