import type { Digest, Digests } from './digests.ts';
import type { Unplaced } from './unplaced.ts';

/** So many of the last lines of each connection are looked for: what a log lacks that lags is its end. */
const mostLines = 10_000;

/**
 * What Scalingo's log must hold before it counts as whole: what the stream brought last, printed or not, and each line that it brought and
 * that has no place yet. Neither how often nor where is asked: a connection may leave lines out, or bring some twice.
 */
export class Awaited {
  readonly #last: Digest | undefined;
  #hasSeenLast: boolean;
  /** Of the lines without a place; undefined where each has one, as nearly always. */
  readonly #unseen: Set<Digest> | undefined;

  /**
   * @param last the last line that a stream brought, but for blank ones
   * @param blank the digest of a line that says nothing, wherever it stands
   */
  constructor(last: Digest | undefined, unplaced: readonly Unplaced[], blank: Digest) {
    this.#last = last;
    this.#hasSeenLast = last === undefined;
    this.#unseen = unplaced.length === 0 ? undefined : new Set(unplaced.flatMap(({ heard }) => lastOf(heard)));
    this.#unseen?.delete(blank);
  }

  /** The log holds this line. */
  see(line: Digest): void {
    if (line === this.#last) this.#hasSeenLast = true;
    if (this.#unseen !== undefined) this.#unseen.delete(line);
  }

  /** Whether the log, with these lines at its end, holds it all. */
  isSeenWith(end: readonly Digest[]): boolean {
    if (!this.#hasSeenLast && !end.includes(this.#last as Digest)) return false;
    for (const line of this.#unseen ?? []) if (!end.includes(line)) return false;
    return true;
  }
}

function lastOf(heard: Digests): Digest[] {
  const lines: Digest[] = [];
  for (let position = Math.max(0, heard.length - mostLines); position < heard.length; position++) {
    lines.push(heard.at(position) as Digest);
  }
  return lines;
}
