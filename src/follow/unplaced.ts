import type { Digest, Digests } from './digests.ts';
import type { HeldLines } from './held-lines.ts';
import { printedShare } from './overlap.ts';

/** Lines that one connection brought, and whose place in the log never became certain. */
export interface Unplaced {
  /** All of them, in order. */
  heard: Digests;
  /** Those of them that are kept. */
  held: HeldLines;
  /** Whether the connection said first that the deployment was made. */
  isAnnounced: boolean;
  /** Whether it may be one that delivers everything twice. */
  mayBeDoubled: boolean;
  /** Whether a later connection found its place: what it brought may have been these. */
  isFollowed: boolean;
}

/** What is to be shown of such lines in the end. */
export interface Rest {
  lines: readonly string[];
  /** Whether some of them may be shown already. */
  mayRepeat: boolean;
}

/**
 * Those of the lines that were not printed, as far as that is known: where in doubt, all of them, since a line that is lost is worse than one that
 * is shown twice.
 * @param blank the digest of a line that says nothing, wherever it stands
 */
export function restOf(unplaced: Unplaced, printed: Digests, blank: Digest): Rest {
  const { heard, held, isAnnounced, mayBeDoubled, isFollowed } = unplaced;
  const share = printedShare(printed, heard, isAnnounced, isFollowed);
  const from = Math.max(share ?? 0, held.first);
  const lines = held.from(from) ?? [];
  // Where a connection leaves lines out its first ones may have been printed without being the last of them.
  const isDoubtful = () =>
    share === undefined || mayBeDoubled || (share === 0 && areSomeIn(printed, heard, from, blank));
  return { lines, mayRepeat: lines.length > 0 && isDoubtful() };
}

/** Whether any of the heard lines from a position on, but for blank ones, was printed anywhere. */
function areSomeIn(printed: Digests, heard: Digests, from: number, blank: Digest): boolean {
  const wanted = new Set<Digest | undefined>();
  for (let position = from; position < heard.length; position++) wanted.add(heard.at(position));
  wanted.delete(blank);
  for (let position = 0; position < printed.length; position++) if (wanted.has(printed.at(position))) return true;
  return false;
}
