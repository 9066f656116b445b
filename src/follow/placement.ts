import { type Digest, Digests } from './digests.ts';
import { HeldLines } from './held-lines.ts';
import { findOverlap, isReplayFromStart, windowLines } from './overlap.ts';
import type { Unplaced } from './unplaced.ts';

/**
 * Where the lines of one connection stand in the log. As long as that is not certain they are held; then each is either one that
 * was printed already, and must agree with it, or comes next.
 */
export class Placement {
  readonly #printed: Digests;
  /** Position in what was printed of the next line; undefined while it is not known. */
  #next: number | undefined;
  #isAnnounced = false;
  #heard = new Digests();
  #held = new HeldLines();
  #searchAt = 0;

  /**
   * @param printed what was printed, which others add to as well
   * @param start position of the connection's first line, where it is known beforehand
   */
  constructor(printed: Digests, start: number | undefined) {
    this.#printed = printed;
    this.#next = start;
  }

  /** Whether a line that comes now would be printed at once. */
  get isCertain(): boolean {
    return this.#next === this.#printed.length;
  }

  /** Whether it is known where its lines stand. */
  get isKnown(): boolean {
    return this.#next !== undefined;
  }

  /** Whether the connection said that its lines may begin the log. */
  get isAnnounced(): boolean {
    return this.#isAnnounced;
  }

  /** The lines that are held, where there are any. */
  get unplaced(): Pick<Unplaced, 'heard' | 'held'> | undefined {
    return this.#heard.length === 0 ? undefined : { heard: this.#heard, held: this.#held };
  }

  /** The connection says that the deployment was made: the lines which follow begin the log, or are its last ones. Counts only before the first of them. */
  announce(): void {
    if (this.#next === undefined && this.#heard.length === 0) this.#isAnnounced = true;
  }

  /** Gives the place up: it is searched anew, by the lines from now on. */
  lose(): void {
    this.#next = undefined;
    this.#isAnnounced = false;
    this.#forget();
  }

  /** So many lines come next and are printed, for a place that is certain. */
  pass(lines: number): void {
    if (this.#next !== undefined) this.#next += lines;
  }

  /** @returns whether this line comes next and is to be printed; where not, it was printed already or is held */
  hear(line: string, digest: Digest): boolean {
    if (this.#next === this.#printed.length) {
      this.#next++;
      return true;
    }
    if (this.#next !== undefined) {
      if (this.#printed.at(this.#next) === digest) {
        this.#next++;
        return false;
      }
      // Not the place that it seemed to be.
      this.lose();
    }
    this.#heard.append(digest);
    this.#held.push(line);
    return false;
  }

  /**
   * Searches the place of the held lines.
   * @param more whether there is more to compare with than the last time; else only more held lines make a search worth its while
   * @returns those of the held lines that come next, to be printed now
   */
  settle(more: boolean): readonly string[] {
    if (this.#next !== undefined || (!more && !this.#isWorthSearching())) return [];
    this.#searchAt = Math.max(windowLines, Math.ceil(this.#heard.length * 1.5));
    const start = this.#startOfHeard();
    if (start === undefined) return [];
    const known = this.#printed.length - start;
    const lines = this.#heard.length <= known ? [] : this.#held.from(known);
    if (lines === undefined) return [];
    this.#next = start + this.#heard.length;
    this.#forget();
    return lines;
  }

  /** The first line of an announced replay may settle it; any other takes many, and more of them each time that it was searched in vain. */
  #isWorthSearching(): boolean {
    if (this.#heard.length === 0) return false;
    return this.#heard.length >= this.#searchAt && (this.#isAnnounced || this.#heard.length >= windowLines);
  }

  #startOfHeard(): number | undefined {
    if (this.#isAnnounced && isReplayFromStart(this.#printed, this.#heard)) return 0;
    return findOverlap(this.#printed, this.#heard);
  }

  #forget(): void {
    this.#heard = new Digests();
    this.#held = new HeldLines();
    this.#searchAt = 0;
  }
}
