import { comparable, splitLines } from '../scalingo/log-lines.ts';

/** What Scalingo says last is the app's address, or what failed, the reason and some links: a few lines of less than 250 bytes. */
const keptBytes = 2_048;

/** The last bytes of Scalingo's log, by which one sees whether it was closed. */
export class LogTail {
  #bytes = Buffer.alloc(0);

  /** Takes the next piece of the log; keeps none of it alive. */
  take(piece: Buffer): void {
    const end = piece.subarray(Math.max(0, piece.length - keptBytes));
    this.#bytes = Buffer.concat([this.#bytes.subarray(Math.max(0, this.#bytes.length + end.length - keptBytes)), end]);
  }

  /** The last lines, as they are compared. The first of them may be the end of a line alone. */
  get lines(): readonly string[] {
    return splitLines(this.#bytes.toString()).map(comparable);
  }
}
