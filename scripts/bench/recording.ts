import { createHash } from 'node:crypto';
import { encodeFrame } from '../../simulator/scalingo/frames.ts';
import { closingLines } from '../../simulator/scalingo/scenarios/log-lines.ts';

/** A log to replay. */
export interface LogShape {
  lines: number;
  /** Of each line, without its end. */
  lineBytes: number;
  /** Whether its lines are as builds write them, colours, quotes, arrows and empty ones among them; else all of them are plain. */
  isMixed?: boolean;
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

/** How Scalingo closes the log of a success. */
const close = closingLines('success');

/** Makes a recording: those lines, and Scalingo's own last one. */
export function record({ lines, lineBytes, isMixed = false }: LogShape): Recording {
  const line = isMixed ? mixedLineOf : lineOf;
  const linesOfPiece = Math.max(1, Math.min(lines, Math.floor(madeBytes / lineBytes)));
  const piece = pieceOf(linesOfPiece, index => line(index, lineBytes));
  const rest = lines % linesOfPiece;
  const pieces = [
    ...Array<Piece>(Math.floor(lines / linesOfPiece)).fill(piece),
    ...(rest > 0 ? [pieceOf(rest, index => line(index, lineBytes))] : []),
    pieceOf(close.length, index => close[index] ?? '')
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

/** Of twenty lines of a build as many are so as in the logs that diagnosis is tested with; the others are plain. */
const oddLines: Readonly<Record<number, (line: string) => string>> = {
  0: line => `\u001b[1m----->\u001b[0m${line}`,
  4: line => ` >${line}`,
  7: line => `"dependencies":${line}`,
  11: () => '',
  13: line => ` \u2713${line}`,
  16: line => ` <--${line}`
};

function mixedLineOf(index: number, lineBytes: number): string {
  const line = lineOf(index, lineBytes);
  return oddLines[index % 20]?.(line) ?? line;
}

/** A log event as Scalingo's stream brings it, if that is written in Go: a line, without its end. Source: https://pkg.go.dev/encoding/json#Marshal */
export function logFrame(line: string): Buffer {
  const json = JSON.stringify({ type: 'log', id: deploymentId, data: { content: line } });
  return encodeFrame(json.replace(/[<>&]/g, character => `\\u00${character.charCodeAt(0).toString(16)}`));
}

function pieceOf(lines: number, lineOf: (index: number) => string): Piece {
  const texts = Array.from({ length: lines }, (_, index) => lineOf(index));
  return { frames: Buffer.concat(texts.map(logFrame)), text: Buffer.from(`${texts.join('\n')}\n`) };
}
