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

/** Whether a log that goes on as it went before would have to repeat lines of many kinds, and so hardly does. */
function isTelling(printed: Digests): boolean {
  const different = new Set<Digest | undefined>();
  const repeatedFrom = printed.length - shortestPeriod(printed);
  for (let position = repeatedFrom; position < printed.length; position++) {
    if (different.add(printed.at(position)).size >= differentRepeatedLines) return true;
  }
  return false;
}

/** After how many lines all that was printed repeats itself; their number where it does not. By Knuth, Morris and Pratt's failure function. */
function shortestPeriod(printed: Digests): number {
  const borders = new Int32Array(printed.length + 1);
  borders[0] = -1;
  let border = -1;
  for (let position = 0; position < printed.length; position++) {
    while (border >= 0 && printed.at(border) !== printed.at(position)) border = borders[border] as number;
    borders[position + 1] = ++border;
  }
  return printed.length - border;
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
