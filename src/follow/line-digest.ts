import { comparable } from '../scalingo/log-lines.ts';
import type { Digest } from './digests.ts';

/**
 * Makes digests of lines that are the same for lines that only differ in colours and outer blanks. Keyed, since a build that could
 * foresee them could make two of its lines look the same.
 */
export class LineDigest {
  readonly #key: number;
  #first = 0;
  #second = 0;
  /** The bytes of a text while they are looked at. */
  readonly #text = Buffer.allocUnsafeSlow(4096);

  /** @param key any 32-bit number that the log's writer does not know */
  constructor(key: number) {
    this.#key = key;
  }

  of(line: string): Digest {
    const text = comparable(line);
    const bytes = text.length <= this.#text.length / mostBytesOfUnit ? this.#text : Buffer.from(text);
    return this.#mix(bytes, 0, bytes === this.#text ? bytes.write(text) : bytes.length);
  }

  /** The same of a line in bytes. They have to be ASCII without colours, as those that can be printed all are. */
  ofBytes(bytes: Buffer, from: number, to: number): Digest {
    let first = from;
    let end = to;
    while (first < end && isBlank(bytes[first] as number)) first++;
    while (first < end && isBlank(bytes[end - 1] as number)) end--;
    return this.#mix(bytes, first, end);
  }

  #mix(bytes: Buffer, from: number, to: number): Digest {
    this.#first = 0xdeadbeef ^ this.#key;
    this.#second = 0x41c6ce57 ^ this.#key;
    let index = from;
    while (index + 4 <= to) index = this.#mixWords(bytes, index, Math.min(index + pieceBytes, to));
    let first = this.#first;
    let second = this.#second;
    // What is left, and how much that is: or a NUL at the end would count for nothing.
    let word = to - index + 1;
    for (; index < to; index++) word = (word << 8) | (bytes[index] as number);
    first = Math.imul(first ^ word, 0x9e3779b1);
    second = Math.imul(second ^ word, 0x5f356495);
    // Mixed at the end, so that each half depends on every byte.
    const high = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
    const low = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  }

  /** Four bytes at a time, by multiplication and shifts; two halves that know nothing of each other. @returns where the rest begins */
  #mixWords(bytes: Buffer, from: number, to: number): number {
    let first = this.#first;
    let second = this.#second;
    let index = from;
    for (; index + 4 <= to; index += 4) {
      const word = wordAt(bytes, index);
      first = Math.imul(first ^ word, 0x9e3779b1);
      first ^= first >>> 15;
      second = Math.imul(second ^ word, 0x5f356495);
      second ^= second >>> 13;
    }
    this.#first = first;
    this.#second = second;
    return index;
  }
}

/** So much is mixed in one call: what V8 makes of a function that is called again and again is twice as fast as of a loop that takes long. */
const pieceBytes = 16_384;

const mostBytesOfUnit = 3;

/** Put together by hand: what reads whole words of a buffer takes longer. */
function wordAt(bytes: Buffer, index: number): number {
  return (
    (bytes[index] as number) |
    ((bytes[index + 1] as number) << 8) |
    ((bytes[index + 2] as number) << 16) |
    ((bytes[index + 3] as number) << 24)
  );
}

/** What `String.prototype.trim` takes off, as far as it is ASCII. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
