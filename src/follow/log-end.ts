import { countOf, isInBytes, type Lines, newline, type PlainLines, textsOf } from '../plain-lines.ts';

/** Of the end of a log so much is kept for whoever looks for a cause: it stands near the end, and memory stays bounded. */
const keptLines = 400;
const keptCharacters = 262_144;
/** A longer line is cut: what tells a cause stands at its beginning. */
const longestLine = 4096;

/** Some lines in one, which keeps nothing else in memory: in bytes as they came, or as a text. */
interface Piece {
  text: Buffer | string;
  count: number;
}

/** The end of a log, kept while it passes by: the last pieces of it that hold so many lines, or so many characters. */
export class LogEnd {
  readonly #pieces: Piece[] = [];
  #count = 0;
  #characters = 0;

  add(lines: Lines): void {
    if (countOf(lines) === 0) return;
    const piece = isInBytes(lines) && areShort(lines.bytes) ? kept(lines) : joined(endOf(textsOf(lines)));
    this.#pieces.push(piece);
    this.#count += piece.count;
    this.#characters += piece.text.length;
    for (let first = this.#pieces[0]; first !== undefined; first = this.#pieces[0]) {
      const isEnough = this.#count - first.count >= keptLines || this.#characters - first.text.length >= keptCharacters;
      if (!isEnough) break;
      this.#pieces.shift();
      this.#count -= first.count;
      this.#characters -= first.text.length;
    }
  }

  /** The last lines, in order: at most 400, and at most 256 Ki characters. */
  get lines(): readonly string[] {
    return endOf(this.#pieces.flatMap(linesOf));
  }
}

/** Whether there is nothing to be cut: looked at in steps of the longest line, and not line by line. */
function areShort(bytes: Buffer): boolean {
  if (bytes.length > keptCharacters) return false;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.lastIndexOf(newline, from + longestLine);
    if (end < from) return false;
    from = end + 1;
  }
  return true;
}

/** Bytes that lie in memory which is much larger, as those of a few lines do, are copied. */
function kept({ bytes, count }: PlainLines): Piece {
  return { text: bytes.buffer.byteLength > 2 * bytes.length ? bytes.toString('latin1') : bytes, count };
}

/**
 * Lines that were cut out of a longer text keep all of it in memory. To join them makes a new text, for a fraction of what it costs to copy each; a
 * single line needs another beside it for that.
 */
function joined(lines: readonly string[]): Piece {
  return { text: (lines.length === 1 ? [...lines, ''] : lines).join('\n'), count: lines.length };
}

function linesOf({ text, count }: Piece): readonly string[] {
  return (typeof text === 'string' ? text : text.toString('latin1')).split('\n', count);
}

/** The last of these lines, as much as is kept, each cut. */
function endOf(lines: readonly string[]): readonly string[] {
  const last = lines.length > keptLines ? lines.slice(-keptLines) : lines;
  if (!last.some(isLong) && lengthOf(last) <= keptCharacters) return last;
  const short = last.map(cut);
  let room = keptCharacters;
  const tooMuch = short.findLastIndex(line => {
    room -= line.length;
    return room < 0;
  });
  return short.slice(tooMuch + 1);
}

function isLong(line: string): boolean {
  return line.length > longestLine;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function cut(line: string): string {
  return isLong(line) ? line.slice(0, longestLine).toWellFormed() : line;
}
