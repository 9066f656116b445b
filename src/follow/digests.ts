/** A line's digest: 53 bits, so many as a number holds exactly. */
export type Digest = number;

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
