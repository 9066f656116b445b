import { comparable } from '../scalingo/log-lines.ts';

/** A line's digest: 53 bits, so many as a number holds exactly. */
export type Digest = number;

/**
 * Makes digests of lines that are the same for lines that only differ in colours and outer blanks. Keyed, since a build that could
 * foresee them could make two of its lines look the same.
 * @param key any 32-bit number that the log's writer does not know
 */
export function createDigest(key: number): (line: string) => Digest {
  return line => {
    const text = comparable(line);
    let first = 0xdeadbeef ^ key;
    let second = 0x41c6ce57 ^ key;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      first = Math.imul(first ^ unit, 0x9e3779b1);
      second = Math.imul(second ^ unit, 0x5f356495);
    }
    // Mixed at the end, so that each half depends on every unit.
    const high = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
    const low = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  };
}

/** A growing list of digests in eight bytes a line, however long the lines were. */
export class Digests {
  #items = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(digest: Digest): void {
    if (this.#length === this.#items.length) {
      const larger = new Float64Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = digest;
  }

  /** The digest at a position; undefined behind the end. */
  at(position: number): Digest | undefined {
    return position < this.#length ? this.#items[position] : undefined;
  }
}
