import { isAscii } from 'node:buffer';
import { newline } from '../plain-lines.ts';
import { splitLines } from '../scalingo/log-lines.ts';
import type { Awaited } from './awaited.ts';
import type { Digest, Digests } from './digests.ts';
import type { LineDigest } from './line-digest.ts';
import { LogTail } from './log-tail.ts';

/** What can be said of the printed log once it was compared with Scalingo's. It never decides how the step ends. */
export type Verdict =
  /** Every line that Scalingo kept was printed, in its order. */
  | 'whole'
  /** Every line was printed, some of them after later ones. */
  | 'completed late'
  /** Lines were printed that Scalingo's log does not hold (any more). */
  | 'more than kept'
  /** Scalingo gave no log to compare with, or not all of it. */
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
  readonly #digest: LineDigest;
  readonly #awaited: Awaited;
  /** The pieces of a line that has not ended: it may be so long that it comes in thousands of them. */
  #unfinished: Buffer[] = [];
  #isUnfinishedBare = true;
  readonly #tail = new LogTail();
  #position = 0;
  #sizeBytes = 0;
  #difference: Difference | undefined;

  /**
   * @param printed what was printed; what this reading gives out is added
   * @param awaited told of each line that the output holds
   */
  constructor(printed: Digests, digest: LineDigest, awaited: Awaited) {
    this.#printed = printed;
    this.#digest = digest;
    this.#awaited = awaited;
  }

  /** How much was read so far: two readings that read the same may well have read all there is. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Whether it holds all that was printed, and nothing that disagrees. */
  get agrees(): boolean {
    const unfinished = this.#unfinished.length > 0 ? 1 : 0;
    return this.#difference === undefined && this.#position + unfinished >= this.#printed.length;
  }

  /** Whether what the stream brought last, and what it brought that has no place, is there: where not, the output is still on its way. */
  get holdsWhatWasHeard(): boolean {
    return this.#awaited.isSeenWith(this.#unfinishedLines().map(line => this.#digest.of(line)));
  }

  /** Whether lines came to light that belong before others which were printed: the stream left some out. */
  get hasLateLines(): boolean {
    return this.#difference?.hasLateLines === true;
  }

  /** Its last lines, as they are compared, by which one sees whether Scalingo has closed it. */
  get lastLines(): readonly string[] {
    return this.#tail.lines;
  }

  /**
   * Takes the next piece.
   * @returns lines that continue what was printed, and count as printed now
   */
  take(piece: Buffer): readonly string[] {
    this.#sizeBytes += piece.length;
    this.#tail.take(piece);
    const isBare = isBareText(piece);
    const end = piece.lastIndexOf(newline) + 1;
    const lines = end === 0 ? [] : this.#takeEnded(piece.subarray(0, end), isBare);
    if (end < piece.length) this.#unfinished.push(piece.subarray(end));
    this.#isUnfinishedBare = isBare && (end > 0 || this.#isUnfinishedBare);
    return lines;
  }

  /** The output is over, and so is the deployment: what is still missing, which counts as printed now. */
  complete(): Completion {
    const rest = this.#takeTexts(this.#unfinishedLines());
    this.#unfinished = [];
    if (this.#difference !== undefined) return this.#counted(this.#difference.completion());
    return { late: [], next: rest, verdict: this.#position < this.#printed.length ? 'more than kept' : 'whole' };
  }

  /**
   * The output could not be read to its end, and so it is not known what else it holds: what is known to be missing, which counts as printed
   * now. A line that may not be all there is none.
   */
  completePart(): Completion {
    if (this.#difference === undefined) return { late: [], next: [], verdict: 'not verifiable' };
    const { late, next, verdict } = this.#counted(this.#difference.completion());
    const nothingIsBehind = verdict !== 'more than kept';
    // Behind it there may yet be some of those that were printed.
    if (nothingIsBehind) return { late, next, verdict: 'not verifiable' };
    return { late: [...late, ...next], next: [], verdict: 'not verifiable' };
  }

  /** What comes to light at the end counts as printed, too. */
  #counted(completion: Completion): Completion {
    for (const line of completion.late) this.#printed.append(this.#digest.of(line));
    for (const line of completion.next) this.#printed.append(this.#digest.of(line));
    return completion;
  }

  /** What stands behind the last newline: where the output is over, that is a line, too. */
  #unfinishedLines(): readonly string[] {
    const unfinished = Buffer.concat(this.#unfinished).toString();
    return unfinished === '' ? [] : splitLines(unfinished);
  }

  #takeEnded(lines: Buffer, areBare: boolean): readonly string[] {
    if (this.#unfinished.length === 0) return this.#takeLines(lines, areBare);
    // The first line alone: to put all of the piece together with what was there would take as much memory once more.
    const first = lines.indexOf(newline) + 1;
    const line = Buffer.concat([...this.#unfinished, lines.subarray(0, first)]);
    this.#unfinished = [];
    const next = this.#takeLines(line, areBare && this.#isUnfinishedBare);
    return first === lines.length ? next : [...next, ...this.#takeLines(lines.subarray(first), areBare)];
  }

  #takeLines(lines: Buffer, areBare: boolean): readonly string[] {
    const agreed = areBare ? this.#passOver(lines) : 0;
    return agreed === lines.length ? [] : this.#takeTexts(splitLines(lines.toString('utf8', agreed)));
  }

  /** Passes over what agrees with what was printed, without decoding it where that would change nothing. @returns up to where it does */
  #passOver(ended: Buffer): number {
    let from = 0;
    if (this.#difference !== undefined) return from;
    while (from < ended.length) {
      const end = ended.indexOf(newline, from);
      const digest = this.#digest.ofBytes(ended, from, end);
      if (digest !== this.#printed.at(this.#position)) break;
      this.#awaited.see(digest);
      this.#position++;
      from = end + 1;
    }
    return from;
  }

  #takeTexts(lines: readonly string[]): string[] {
    const next: string[] = [];
    for (const line of lines) {
      const digest = this.#digest.of(line);
      this.#awaited.see(digest);
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

/** A line without the piece that it was cut out of, which it would keep in memory. To join it with something makes a new text. */
function alone(line: string): string {
  return ['', line].join('\n').slice(1);
}

/** Whether all ends of lines are newlines, and what stands between them is ASCII without colours. */
function isBareText(bytes: Buffer): boolean {
  // Looked at as a text, which lies where V8 collects often. The pieces themselves do not count there, and would pile up beside it.
  const text = bytes.toString('latin1');
  return isAscii(bytes) && !text.includes('\u001b') && !text.includes('\r');
}

/**
 * The output from the first line on that is not the printed one. There order proves nothing: the printed lines are counted, and
 * what is in none of them is missing. What stands behind the last one that was printed continues the log all the same.
 */
class Difference {
  /** Of the lines that were printed from there on, in the order of their values: a map of millions would take ten times the memory. */
  readonly #printed: Float64Array;
  /** At the place of the first of equal ones how many of them the output has held. */
  readonly #matched: Uint32Array;
  readonly #late: string[] = [];
  #surplus: number;
  #next: string[] = [];

  constructor(printed: Digests, from: number) {
    this.#surplus = printed.length - from;
    this.#printed = new Float64Array(this.#surplus);
    for (let index = 0; index < this.#surplus; index++) this.#printed[index] = printed.at(from + index) as Digest;
    this.#printed.sort();
    this.#matched = new Uint32Array(this.#surplus);
  }

  take(line: string, digest: Digest): void {
    if (!this.#match(digest)) {
      this.#next.push(alone(line));
      return;
    }
    this.#surplus--;
    for (const missed of this.#next) this.#late.push(missed);
    this.#next = [];
  }

  get hasLateLines(): boolean {
    return this.#late.length > 0;
  }

  completion(): Completion {
    return { late: this.#late, next: this.#next, verdict: this.#surplus > 0 ? 'more than kept' : 'completed late' };
  }

  /** Whether there is one more such line that was printed; it counts as found from then on. */
  #match(digest: Digest): boolean {
    let first = 0;
    for (let end = this.#printed.length; first < end; ) {
      const middle = (first + end) >>> 1;
      if ((this.#printed[middle] as Digest) < digest) first = middle + 1;
      else end = middle;
    }
    const matched = this.#matched[first] ?? 0;
    if (this.#printed[first + matched] !== digest) return false;
    this.#matched[first] = matched + 1;
    return true;
  }
}
