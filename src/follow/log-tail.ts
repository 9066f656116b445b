import { comparable, lastLineOfSuccess, splitLines } from '../scalingo/log-lines.ts';

/** The last line of a success is the app's address, with a colour before and behind it: longer is none. */
const keptBytes = 512;

/** The last bytes of Scalingo's log, by which one sees whether it ends as the log of a deployment that succeeded does. */
export class LogTail {
  #bytes = Buffer.alloc(0);

  /** Takes the next piece of the log; keeps none of it alive. */
  take(piece: Buffer): void {
    const end = piece.subarray(Math.max(0, piece.length - keptBytes));
    this.#bytes = Buffer.concat([this.#bytes.subarray(Math.max(0, this.#bytes.length + end.length - keptBytes)), end]);
  }

  /** Whether Scalingo closed the log: nothing comes behind the app's address. The log of a failure has no such last line. */
  get isClosed(): boolean {
    const last = splitLines(this.#bytes.toString()).map(comparable).findLast(Boolean);
    return last !== undefined && lastLineOfSuccess.test(last);
  }
}
