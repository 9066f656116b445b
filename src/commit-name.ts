/** Whether a text is a commit's whole name, by SHA-1 or SHA-256. */
export function isWholeSha(name: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(name);
}

/** Whether two names surely mean the same: letter by letter, or as the whole SHAs of a commit, whose letters may be of either case. */
export function isSameName(one: string, other: string): boolean {
  return one === other || (isWholeSha(one) && isWholeSha(other) && one.toLowerCase() === other.toLowerCase());
}

/** Whether a name is the beginning of a commit's whole SHA, as whoever shortens it writes it. */
export function isShortOf(sha: string, name: string): boolean {
  return isWholeSha(sha) && isHex(name) && isBeginning(name.toLowerCase(), sha.toLowerCase());
}

/**
 * Whether two names may mean the same: the answered one is the beginning of the one that was asked for, or, where both may be commits,
 * either is that of the other, in whichever letters. Numbers and dates look like commits, too: it is never certain.
 */
export function mayBeSameName(asked: string, answered: string): boolean {
  if (isSameName(asked, answered) || isBeginning(answered, asked)) return true;
  const [one, other] = [asked.toLowerCase(), answered.toLowerCase()];
  return isHex(one) && isHex(other) && (isBeginning(one, other) || isBeginning(other, one));
}

/** Git itself never shortens a commit by more. Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreabbrev */
const shortestName = 7;

function isBeginning(short: string, whole: string): boolean {
  return short.length >= shortestName && whole.startsWith(short);
}

function isHex(name: string): boolean {
  return /^[0-9a-f]+$/i.test(name);
}
