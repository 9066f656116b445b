/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/**
 * Measures several things in turns, so that whatever else the machine does meets all of them alike.
 * @param measured what to measure, by names; each gives a result for each round
 */
export async function inRounds<Name extends string, T>(
  rounds: number,
  measured: Readonly<Record<Name, () => Promise<T>>>
): Promise<Record<Name, T[]>> {
  const names = Object.keys(measured) as Name[];
  const results = Object.fromEntries(names.map(name => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round++) {
    // Who comes second finds the machine warm; so it is in turns.
    for (const name of round % 2 === 0 ? names : names.toReversed()) results[name].push(await measured[name]());
  }
  return results;
}

/** How one compares with the other: the middle of what each round says. */
export function ratio<T>(ones: readonly T[], others: readonly T[], figure: (one: T) => number): number {
  return median(ones.map((one, round) => figure(one) / figure(others[round] as T)));
}
