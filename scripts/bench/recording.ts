import { createHash } from 'node:crypto';
import { encodeFrame } from '../../simulator/scalingo/frames.ts';

/** A log to replay. */
export interface LogShape {
  lines: number;
  /** Of each line, without its end. */
  lineBytes: number;
}

/** A piece of a log, as the stream and as `output` bring it. */
interface Piece {
  frames: Buffer;
  text: Buffer;
}

/** A log made beforehand, so that a server that replays it has nothing to do but to write. */
export interface Recording {
  /** The pieces in their order; most of them are one and the same piece of memory. */
  pieces: readonly Piece[];
  textBytes: number;
  sha256: string;
}

export const deploymentId = '5f0e8c1a-9d3b-4c7e-8a52-0b6d1f2e3c4d';

/** So much text is made; a longer log repeats it. */
const madeBytes = 4 * 1024 * 1024;

/** Makes a recording. */
export function record({ lines, lineBytes }: LogShape): Recording {
  const linesOfPiece = Math.max(1, Math.min(lines, Math.floor(madeBytes / lineBytes)));
  const piece = pieceOf(linesOfPiece, lineBytes);
  const rest = lines % linesOfPiece;
  const pieces = [
    ...Array<Piece>(Math.floor(lines / linesOfPiece)).fill(piece),
    ...(rest > 0 ? [pieceOf(rest, lineBytes)] : [])
  ];
  const hash = createHash('sha256');
  for (const { text } of pieces) hash.update(text);
  const textBytes = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return { pieces, textBytes, sha256: hash.digest('hex') };
}

/** A line of a build log of exactly so many bytes. Every fourth is like the one four before it, as real logs repeat themselves. */
export function lineOf(index: number, lineBytes: number): string {
  const number = index % 4 === 3 ? 'warning' : index;
  const words = `       [${number}] CC build/objects/module-${number}.o -O2 -Wall -fPIC `;
  if (lineBytes < 8) return 'abcdefgh'.charAt(index % 8).repeat(lineBytes);
  return words
    .repeat(Math.ceil(lineBytes / words.length))
    .slice(0, lineBytes - 1)
    .concat('.');
}

/** A log event as Scalingo's stream brings it: a line, without its end. */
export function logFrame(line: string): Buffer {
  return encodeFrame(JSON.stringify({ type: 'log', id: deploymentId, data: { content: line } }));
}

function pieceOf(lines: number, lineBytes: number): Piece {
  const texts = Array.from({ length: lines }, (_, index) => lineOf(index, lineBytes));
  return { frames: Buffer.concat(texts.map(logFrame)), text: Buffer.from(`${texts.join('\n')}\n`) };
}
