import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { placeOf } from './long/scenario.ts';
import { nowMs } from './orders.ts';

/** What a process wrote to its stdout. */
export interface Heard {
  /** Of the log alone: as long as it should be. */
  sha256: string;
  bytes: number;
  /** Lines that tell their place, if each came once and in order. */
  linesInOrder: number;
  /** How much had been read at a moment. */
  readUntil(atMs: number): number;
}

/** How the log in an output is compared: as one piece of so many bytes, or by lines that tell their place. */
export type Comparison = { textBytes: number; after: string } | { places: true };

/** Reads a stdout as fast as it is written, or slower. @returns what is called when it has ended */
export function readLog(stdout: Readable, comparison: Comparison, bytesPerSecond?: number): () => Heard {
  const hash = createHash('sha256');
  const marks: [atMs: number, bytes: number][] = [];
  const counter = new PlaceCounter();
  const piecewise = 'places' in comparison ? undefined : cutOut(comparison, piece => hash.update(piece));
  let bytes = 0;
  stdout.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytesPerSecond !== undefined) {
      marks.push([nowMs(), bytes]);
      stdout.pause();
      setTimeout(() => stdout.resume(), (piece.length / bytesPerSecond) * 1000);
    }
    if (piecewise) piecewise(piece);
    else counter.take(piece.toString('latin1'));
  });
  // It was opened paused.
  stdout.resume();
  return () => ({
    sha256: hash.digest('hex'),
    bytes,
    linesInOrder: counter.count,
    readUntil: atMs => marks.findLast(([readAtMs]) => readAtMs <= atMs)?.[1] ?? 0
  });
}

/**
 * Cuts a log out of what comes in pieces.
 * @param after where it begins: behind the line that holds this; at once where it is empty
 */
function cutOut(log: { textBytes: number; after: string }, take: (piece: Buffer) => void): (piece: Buffer) => void {
  let left = log.textBytes;
  let hasBegun = log.after === '';
  let head = Buffer.alloc(0);
  const takeSome = (piece: Buffer) => {
    const part = piece.subarray(0, left);
    left -= part.length;
    take(part);
  };
  return piece => {
    if (hasBegun) return takeSome(piece);
    head = Buffer.concat([head, piece]);
    const line = head.indexOf(log.after);
    const end = line < 0 ? -1 : head.indexOf('\n', line);
    if (end < 0) return;
    hasBegun = true;
    takeSome(head.subarray(end + 1));
  };
}

/** Counts lines that tell their place. */
class PlaceCounter {
  count = 0;
  #unfinished = '';

  /** @throws where one is missing, comes again or too early */
  take(piece: string): void {
    const lines = (this.#unfinished + piece).split('\n');
    this.#unfinished = lines.pop() ?? '';
    for (const line of lines) {
      const place = placeOf(line);
      if (place === undefined) continue;
      if (place !== this.count) throw new Error(`Line ${place} was printed where ${this.count} should be`);
      this.count++;
    }
  }
}
