import { type Digest, Digests } from './digests.ts';
import type { HeldLines } from './held-lines.ts';
import { mayHold, printedShare } from './overlap.ts';

/** Lines that one connection brought, and whose place in the log never became certain. */
export interface Unplaced {
  /** All of them, or the last ones, in order. */
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
 * @param all of each connection, the oldest first: a later one may have brought the same again
 * @param blank the digest of a line that says nothing, wherever it stands
 */
export function restOf(all: readonly Unplaced[], printed: Digests, blank: Digest): Rest {
  const lines: string[] = [];
  const shown = new Digests();
  const earlier: Digests[] = [];
  let mayRepeat = false;
  for (const { heard, held, isAnnounced, mayBeDoubled, isFollowed } of all) {
    const beside = unshownOf(heard, printed, { isAnnounced, areLikelyShown: isFollowed, blank });
    const left = from(heard, Math.max(beside.from, held.first - (held.end - heard.length)));
    const anew = unshownOf(left, shown, { isAnnounced, areLikelyShown: true, blank });
    const rest = held.from(held.end - left.length + anew.from) ?? [];
    // Where the log repeats itself, what is taken for shown may as well have begun before what was shown; not so where it began with all of that.
    const beginsWithIt = isAnnounced && anew.from === shown.length;
    const mayBeginBefore = anew.from > 0 && !beginsWithIt && earlier.some(one => mayHold(from(left, 1), one));
    const isDoubtful = beside.isDoubtful || anew.isDoubtful || mayBeginBefore;
    mayRepeat ||= rest.length > 0 && (mayBeDoubled || isDoubtful);
    earlier.push(left);
    for (const line of rest) lines.push(line);
    for (let position = anew.from; position < left.length; position++) shown.append(left.at(position) as Digest);
  }
  return { lines, mayRepeat };
}

interface Circumstances {
  /** Whether they may be a replay from the first shown line on. */
  isAnnounced: boolean;
  /** Whether they count as shown where all of them are found anywhere. */
  areLikelyShown: boolean;
  blank: Digest;
}

/** From which position on heard lines are not shown, and whether some of them may be all the same. */
function unshownOf(
  heard: Digests,
  shown: Digests,
  { isAnnounced, areLikelyShown, blank }: Circumstances
): { from: number; isDoubtful: boolean } {
  const share = printedShare(shown, heard, isAnnounced, areLikelyShown);
  // Where a connection leaves lines out its first ones may have been shown without being the last of them.
  const isDoubtful = share === undefined || (share === 0 && areSomeIn(shown, heard, blank));
  return { from: share ?? 0, isDoubtful };
}

/** The lines from a position on. */
function from(heard: Digests, first: number): Digests {
  if (first === 0) return heard;
  const rest = new Digests();
  for (let position = first; position < heard.length; position++) rest.append(heard.at(position) as Digest);
  return rest;
}

/** Whether any of the heard lines, but for blank ones, was shown anywhere. */
function areSomeIn(shown: Digests, heard: Digests, blank: Digest): boolean {
  const wanted = new Set<Digest | undefined>();
  for (let position = 0; position < heard.length; position++) wanted.add(heard.at(position));
  wanted.delete(blank);
  for (let position = 0; position < shown.length; position++) if (wanted.has(shown.at(position))) return true;
  return false;
}
