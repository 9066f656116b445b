import type { Digest, Digests } from './digests.ts';

/**
 * So many lines in a row must be found again, with so many different ones among them. A stream whose replay does not reach back to what was
 * printed last, and which goes on with lines that were logged before, looks the same as one that replays them: a log repeats
 * itself, but hardly ever that exactly.
 */
export const windowLines = 64;
const differentLines = 24;
/** An announced replay needs less: so many different lines would have to come again in the very order. */
const differentRepeatedLines = 8;
/** Windows that are tried, and how often each line may be compared: a log made to be slow to search is left to `output`. */
const triedWindows = 1000;
const comparisonsPerLine = 8;

/**
 * Where a run of lines begins in what was printed, when there is exactly one place at which all that they share agrees.
 * @param printed what was printed
 * @param heard lines in order and without holes, of which the first ones may have been printed
 * @returns the position of the first heard line in `printed`; undefined where there is none or more than one, or too little to tell
 */
export function findOverlap(printed: Digests, heard: Digests): number | undefined {
  const window = tellingWindow(heard);
  if (window === undefined) return undefined;
  let budget = comparisonsPerLine * (printed.length + heard.length);
  let found: number | undefined;
  for (let position = window; position + windowLines <= printed.length; position++) {
    if (printed.at(position) !== heard.at(window)) continue;
    const start = position - window;
    const shared = Math.min(heard.length, printed.length - start);
    const agreed = agreement(printed, heard, start, shared);
    budget -= agreed;
    if (budget < 0) return undefined;
    if (agreed < shared) continue;
    if (found !== undefined) return undefined;
    found = start;
  }
  return found;
}

/**
 * Whether lines that a connection announced as a replay are one from the log's first line on. The last lines alone may be announced the same
 * way, and where what was printed repeats itself both look alike: then it takes more than the announcement.
 */
export function isReplayFromStart(printed: Digests, heard: Digests): boolean {
  const shared = Math.min(heard.length, printed.length);
  return shared > 0 && agreement(printed, heard, 0, shared) === shared && isTelling(printed);
}

/**
 * How many of a connection's first lines were printed, when it is known as well as it will ever be, and nothing else is left to ask.
 * @param isAnnounced whether they may be a replay from the log's first line on
 * @param areLikelyPrinted whether they count as printed where all of them are found anywhere
 * @returns undefined where some of them may have been, but so few that others could be like them, or in more ways than one
 */
export function printedShare(
  printed: Digests,
  heard: Digests,
  isAnnounced: boolean,
  areLikelyPrinted: boolean
): number | undefined {
  const shared = Math.min(heard.length, printed.length);
  if (isAnnounced && agreement(printed, heard, 0, shared) === shared) return shared;
  const shares = possibleShares(printed, heard);
  if (areLikelyPrinted && shares.includes(heard.length)) return heard.length;
  const [share = 0, another] = shares;
  if (share === 0) return 0;
  return another === undefined && isDifferent(heard, 0, share) ? share : undefined;
}

/** Whether other lines may be among these: all of them anywhere, or their first ones at the end. */
export function mayHold(lines: Digests, others: Digests): boolean {
  return possibleShares(lines, others).length > 0;
}

/** How many of the first heard lines can be the last printed ones, or all of them any: each way in which both agree. Two of them say as much as more. */
function possibleShares(printed: Digests, heard: Digests): readonly number[] {
  const shares: number[] = [];
  const borders = bordersOf(heard);
  let matched = 0;
  for (let position = 0; position < printed.length && shares.length < 2; position++) {
    if (matched === heard.length) {
      shares.push(matched);
      matched = borders[matched] as number;
    }
    while (matched >= 0 && heard.at(matched) !== printed.at(position)) matched = borders[matched] as number;
    matched++;
  }
  for (; matched > 0 && shares.length < 2; matched = borders[matched] as number) shares.push(matched);
  return shares;
}

/** Whether a log that goes on as it went before would have to repeat lines of many kinds, and so hardly does. */
function isTelling(printed: Digests): boolean {
  const shortestPeriod = printed.length - (bordersOf(printed)[printed.length] as number);
  return isDifferent(printed, printed.length - shortestPeriod, printed.length);
}

/** Whether so many of the lines from one position up to another differ that they hardly come again in the same order. */
function isDifferent(lines: Digests, from: number, to: number): boolean {
  const different = new Set<Digest | undefined>();
  for (let position = from; position < to; position++) {
    if (different.add(lines.at(position)).size >= differentRepeatedLines) return true;
  }
  return false;
}

/** For each number of first lines, how many of them are their last ones as well, but not all; -1 for none. Knuth, Morris and Pratt's failure function. */
function bordersOf(lines: Digests): Int32Array {
  const borders = new Int32Array(lines.length + 1);
  borders[0] = -1;
  let border = -1;
  for (let position = 0; position < lines.length; position++) {
    while (border >= 0 && lines.at(border) !== lines.at(position)) border = borders[border] as number;
    borders[position + 1] = ++border;
  }
  return borders;
}

/** The first run of lines that is worth searching for. */
function tellingWindow(heard: Digests): number | undefined {
  const counts = new Map<Digest | undefined, number>();
  for (let index = 0; index < Math.min(heard.length, windowLines + triedWindows); index++) {
    const entering = heard.at(index);
    counts.set(entering, (counts.get(entering) ?? 0) + 1);
    const start = index - windowLines + 1;
    if (start > 0) leave(counts, heard.at(start - 1));
    if (start >= 0 && counts.size >= differentLines) return start;
  }
  return undefined;
}

function leave(counts: Map<Digest | undefined, number>, line: Digest | undefined): void {
  const count = counts.get(line) ?? 0;
  if (count > 1) counts.set(line, count - 1);
  else counts.delete(line);
}

/** How many of the shared lines agree, from the first on. */
function agreement(printed: Digests, heard: Digests, start: number, shared: number): number {
  for (let index = 0; index < shared; index++) {
    if (printed.at(start + index) !== heard.at(index)) return index;
  }
  return shared;
}
