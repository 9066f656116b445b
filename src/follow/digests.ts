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

/** So many digests are in a block: half a mebibyte. A position is the block's number and, in its lower bits, the place there. */
const blockBits = 16;
const blockLength = 2 ** blockBits;
const placeMask = blockLength - 1;
const shortLength = 1024;

/**
 * A growing list of digests in eight bytes a line, however long the lines were. It grows by blocks: nothing has to be copied into something
 * larger, but for the first block, since most lists are short.
 */
export class Digests {
  readonly #blocks = [new Float64Array(shortLength)];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(digest: Digest): void {
    if (this.#length === shortLength) this.#lengthenFirst();
    const place = this.#length & placeMask;
    if (place === 0 && this.#length > 0) this.#blocks.push(new Float64Array(blockLength));
    (this.#blocks[this.#length >>> blockBits] as Float64Array)[place] = digest;
    this.#length++;
  }

  /** The digest at a position; undefined behind the end. */
  at(position: number): Digest | undefined {
    if (position >= this.#length) return undefined;
    return this.#blocks[position >>> blockBits]?.[position & placeMask];
  }

  #lengthenFirst(): void {
    const first = new Float64Array(blockLength);
    first.set(this.#blocks[0] as Float64Array);
    this.#blocks[0] = first;
  }
}
