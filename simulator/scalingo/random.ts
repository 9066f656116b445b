/** Repeatable randomness: the same seed gives the same ids, tokens and choices. */

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number between two bounds, both included. */
  integer(least: number, most: number): number;
  hexadecimal(digits: number): string;
  /** Shaped as version 4. */
  uuid(): string;
}

/** Mulberry32: 32 bits of state, good enough for ids and for choosing. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hexadecimal = (digits: number) => Array.from({ length: digits }, () => integer(0, 15).toString(16)).join('');
  const uuid = () =>
    [
      hexadecimal(8),
      hexadecimal(4),
      `4${hexadecimal(3)}`,
      `${integer(8, 11).toString(16)}${hexadecimal(3)}`,
      hexadecimal(12)
    ].join('-');
  return { next, integer, hexadecimal, uuid };
}
