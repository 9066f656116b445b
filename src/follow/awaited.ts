import type { Digest } from './digests.ts';
import type { Unplaced } from './unplaced.ts';

/** So many of the last lines that have no place are looked for: what a log lacks that lags is its end. */
const mostLines = 10_000;

/**
 * What Scalingo's log must hold before it counts as whole: what the stream brought last, printed or not, and each line that it brought and
 * that has no place yet, as often as one connection brought it. Where it comes is not asked: a connection may leave lines out, or bring everything twice.
 */
export class Awaited {
  readonly #last: Digest | undefined;
  #hasSeenLast: boolean;
  /** How often each of the lines without a place is still to be seen. */
  readonly #unseen: Map<Digest, number> | undefined;

  /**
   * @param last the last line that a stream brought, but for blank ones
   * @param blank the digest of a line that says nothing, wherever it stands
   */
  constructor(last: Digest | undefined, unplaced: readonly Unplaced[], blank: Digest) {
    this.#last = last;
    this.#hasSeenLast = last === undefined;
    this.#unseen = unplaced.length === 0 ? undefined : mostOf(unplaced.map(one => countsOf(one, blank)));
  }

  /** The log holds this line. */
  see(line: Digest): void {
    if (line === this.#last) this.#hasSeenLast = true;
    if (this.#unseen !== undefined) take(this.#unseen, line);
  }

  /** Whether the log, with these lines at its end, holds it all. */
  isSeenWith(end: readonly Digest[]): boolean {
    if (!this.#hasSeenLast && !end.includes(this.#last as Digest)) return false;
    const unseen = new Map(this.#unseen);
    for (const line of end) take(unseen, line);
    return unseen.size === 0;
  }
}

function countsOf({ heard, mayBeDoubled }: Unplaced, blank: Digest): Map<Digest, number> {
  const counts = new Map<Digest, number>();
  for (let position = Math.max(0, heard.length - mostLines); position < heard.length; position++) {
    const line = heard.at(position) as Digest;
    if (line !== blank) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  if (mayBeDoubled) for (const [line, times] of counts) counts.set(line, Math.ceil(times / 2));
  return counts;
}

/** Each line as often as the connection brought it that brought it most often: another one may have brought the same lines again. */
function mostOf(all: readonly Map<Digest, number>[]): Map<Digest, number> {
  const most = new Map<Digest, number>();
  for (const counts of all) {
    for (const [line, times] of counts) most.set(line, Math.max(times, most.get(line) ?? 0));
  }
  return most;
}

/** One of a line less. */
function take(counts: Map<Digest, number>, line: Digest): void {
  const times = counts.get(line);
  if (times === undefined) return;
  if (times > 1) counts.set(line, times - 1);
  else counts.delete(line);
}
