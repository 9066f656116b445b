import { isLogClosed } from '../scalingo/log-closure.ts';
import { comparable } from '../scalingo/log-lines.ts';
import type { LogRead } from './closing.ts';

const pauseMs = 2_500;
/** Where nothing is known to be missing any more, one looks again after twice the pause each time: less often than the contract lets one ask. */
const longestPauseMs = 10_000;
/** So often in a row a log must be the same to count as whole without having been closed: it has stood still for five seconds and more then. */
const equalReadings = 3;

/** What is known of the deployment's end before its log is read. */
export interface End {
  /** Whether it ended a moment ago, so that its log may still lag. */
  isFresh: boolean;
  /** Whether it is known that the stream did not bring everything up to the end, so that a log that lags is worth waiting for. */
  somethingIsMissing: boolean;
  /** What REST says that it ended as. */
  status: string | undefined;
  /** The last lines that are shown by now. */
  lastShown(): readonly string[];
}

/**
 * Watches Scalingo's log of a deployment that is over, and that may lag. Where it ends shows by what the stream brought last, and by how
 * Scalingo closes it: without that it may stand still for some seconds and go on.
 */
export class Standstill {
  readonly #end: End;
  #sizeBytes: number | undefined;
  /** How many readings in a row have been the same. */
  #equal = 0;
  #isLikelyWhole = false;
  #isSettled = false;
  #isWhole = false;
  #pauseMs = pauseMs;

  constructor(end: End) {
    this.#end = end;
  }

  /**
   * Whether lines may be missing: that is known, or what is shown is not known to be closed. The end may have overtaken the last ones, whatever the
   * stream is like. One that was aborted without a line may have been so before its build.
   */
  get mayLackLines(): boolean {
    const { isFresh, somethingIsMissing, status, lastShown } = this.#end;
    if (somethingIsMissing || !isFresh) return somethingIsMissing;
    const lastLines = lastShown().map(comparable);
    return !isLogClosed(lastLines, status) && !(status === 'aborted' && lastLines.length === 0);
  }

  /** Takes what came of one more reading; what failed says nothing. */
  see({ reading, error }: LogRead): void {
    if (error !== undefined) return;
    this.#count(reading?.sizeBytes);
    const { somethingIsMissing, status } = this.#end;
    const holdsAll = reading?.holdsWhatWasHeard === true;
    const isClosed = isLogClosed(reading?.lastLines ?? [], status);
    const isComplete = !somethingIsMissing && (isClosed || !this.mayLackLines);
    // A stream that left lines out may have left out the last ones, too.
    const anyWillDo = isComplete && (holdsAll || reading?.hasLateLines !== true);
    this.#isLikelyWhole = anyWillDo || (this.#equal > 1 && holdsAll);
    this.#isWhole = anyWillDo || (this.#isLikelyWhole && isClosed);
    this.#isSettled = this.#isWhole || (this.#equal >= equalReadings && holdsAll);
    const isStill = this.#isLikelyWhole || (reading === undefined && this.#equal > 1);
    this.#pauseMs = isStill ? Math.min(2 * this.#pauseMs, longestPauseMs) : pauseMs;
  }

  #count(sizeBytes: number | undefined): void {
    this.#equal = sizeBytes === this.#sizeBytes ? this.#equal + 1 : 1;
    this.#sizeBytes = sizeBytes ?? this.#sizeBytes;
  }

  /** Whether the last log that could be read held all that was heard, and stood still: no more is known to be on its way. */
  get isLikelyWhole(): boolean {
    return this.#isLikelyWhole;
  }

  /** Whether it counts as whole where there is no time for another look. */
  get isSettled(): boolean {
    return this.#isSettled;
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
