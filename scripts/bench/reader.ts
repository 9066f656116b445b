import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { nowMs } from './orders.ts';

/** What a process wrote to its stdout. */
export interface Heard {
  /** Of the log alone: as long as it should be. */
  sha256: string;
  bytes: number;
  /** How much had been read at a moment. */
  readUntil(atMs: number): number;
}

/**
 * Reads a stdout as fast as it is written, or slower.
 * @param textBytes how long the log in it should be
 * @param after where the log begins: behind the line that begins like this; at once where it is empty
 */
export function readLog(stdout: Readable, textBytes: number, after: string, bytesPerSecond?: number): () => Heard {
  const hash = createHash('sha256');
  const marks: [atMs: number, bytes: number][] = [];
  let bytes = 0;
  let left = textBytes;
  let begun = after === '';
  let head = Buffer.alloc(0);
  const take = (piece: Buffer) => {
    const part = left < piece.length ? piece.subarray(0, left) : piece;
    hash.update(part);
    left -= part.length;
  };
  stdout.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytesPerSecond !== undefined) {
      marks.push([nowMs(), bytes]);
      stdout.pause();
      setTimeout(() => stdout.resume(), (piece.length / bytesPerSecond) * 1000);
    }
    if (begun) return take(piece);
    head = Buffer.concat([head, piece]);
    const line = head.indexOf(after);
    const end = line < 0 ? -1 : head.indexOf('\n', line);
    if (end < 0) return;
    begun = true;
    take(head.subarray(end + 1));
  });
  // It was opened paused.
  stdout.resume();
  return () => ({
    sha256: hash.digest('hex'),
    bytes,
    readUntil: atMs => marks.findLast(([readAtMs]) => readAtMs <= atMs)?.[1] ?? 0
  });
}
