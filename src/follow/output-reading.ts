import { splitLines } from '../scalingo/log-lines.ts';
import type { Digest, Digests } from './digests.ts';

/** What can be said of the printed log once it was compared with Scalingo's. It never decides how the step ends. */
export type Verdict =
  /** Every line that Scalingo kept was printed, in its order. */
  | 'whole'
  /** Every line was printed, some of them after later ones. */
  | 'completed late'
  /** Lines were printed that Scalingo's log does not hold (any more). */
  | 'more than kept'
  /** Scalingo gave no log to compare with. */
  | 'not verifiable';

/** What is still to be printed at the very end, and what the log is worth then. */
export interface Completion {
  /** They belong somewhere before what was printed last. */
  late: readonly string[];
  /** They continue the log. */
  next: readonly string[];
  verdict: Verdict;
}

/**
 * One pass over a deployment's `output`, piece by piece as it arrives: what was printed already is passed over, what continues it
 * is given out. Nothing of what agrees is kept, however long the log is.
 */
export class OutputReading {
  readonly #printed: Digests;
  readonly #digest: (line: string) => Digest;
  readonly #lastHeard: Digest | undefined;
  #unfinished = '';
  #position = 0;
  #sizeCharacters = 0;
  #holdsLastHeard: boolean;
  #difference: Difference | undefined;

  /**
   * @param printed what was printed; what this reading gives out is added
   * @param lastHeard the last line that a stream brought, printed or not
   */
  constructor(printed: Digests, digest: (line: string) => Digest, lastHeard: Digest | undefined) {
    this.#printed = printed;
    this.#digest = digest;
    this.#lastHeard = lastHeard;
    this.#holdsLastHeard = lastHeard === undefined;
  }

  /** How much was read so far, in characters: two readings that read the same may well have read all there is. */
  get sizeCharacters(): number {
    return this.#sizeCharacters;
  }

  /** Whether what the stream brought last is there: where not, the output is still on its way. */
  get holdsLastHeard(): boolean {
    return this.#holdsLastHeard;
  }

  /**
   * Takes the next piece.
   * @returns lines that continue what was printed, and count as printed now
   */
  take(piece: string): readonly string[] {
    this.#sizeCharacters += piece.length;
    // Looked for in this piece alone: a line may be so long that it comes in thousands of them.
    const end = piece.lastIndexOf('\n') + 1;
    const begun = this.#unfinished;
    // What stands behind the last end of line may go on.
    this.#unfinished = end === 0 ? begun + piece : piece.slice(end);
    return end === 0 ? [] : this.#takeLines(splitLines(begun + piece.slice(0, end)));
  }

  /** The output is over, and so is the deployment: what is still missing, which counts as printed now. */
  complete(): Completion {
    const rest = this.#unfinished === '' ? [] : this.#takeLines(splitLines(this.#unfinished));
    this.#unfinished = '';
    if (this.#difference !== undefined) return this.#difference.completion();
    return { late: [], next: rest, verdict: this.#position < this.#printed.length ? 'more than kept' : 'whole' };
  }

  #takeLines(lines: readonly string[]): string[] {
    const next: string[] = [];
    for (const line of lines) {
      const digest = this.#digest(line);
      if (digest === this.#lastHeard) this.#holdsLastHeard = true;
      const printed = this.#difference === undefined ? this.#printed.at(this.#position) : undefined;
      if (this.#difference === undefined && printed === undefined) {
        this.#printed.append(digest);
        next.push(line);
      } else if (printed !== digest) {
        this.#difference ??= new Difference(this.#printed, this.#position);
        this.#difference.take(line, digest);
      }
      this.#position++;
    }
    return next;
  }
}

/**
 * The output from the first line on that is not the printed one. There order proves nothing: the printed lines are counted, and
 * what is in none of them is missing. What stands behind the last one that was printed continues the log all the same.
 */
class Difference {
  readonly #unmatched = new Map<Digest, number>();
  readonly #late: string[] = [];
  #surplus: number;
  #next: string[] = [];

  constructor(printed: Digests, from: number) {
    this.#surplus = printed.length - from;
    for (let position = from; position < printed.length; position++) {
      const digest = printed.at(position) as Digest;
      this.#unmatched.set(digest, (this.#unmatched.get(digest) ?? 0) + 1);
    }
  }

  take(line: string, digest: Digest): void {
    const count = this.#unmatched.get(digest) ?? 0;
    if (count === 0) {
      this.#next.push(line);
      return;
    }
    this.#unmatched.set(digest, count - 1);
    this.#surplus--;
    for (const missed of this.#next) this.#late.push(missed);
    this.#next = [];
  }

  completion(): Completion {
    return { late: this.#late, next: this.#next, verdict: this.#surplus > 0 ? 'more than kept' : 'completed late' };
  }
}
