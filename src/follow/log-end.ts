import { countOf, isInBytes, type Lines, textsOf } from '../plain-lines.ts';

/** Of the end of a log so much is kept for whoever looks for a cause: it stands near the end, and memory stays bounded. */
const keptLines = 400;
const keptCharacters = 262_144;
/** A longer line is cut: what tells a cause stands at its beginning. */
const longestLine = 4096;

/** The end of a log, kept while it passes by: the last pieces of it that hold so many lines. */
export class LogEnd {
  readonly #pieces: Lines[] = [];
  #count = 0;

  add(lines: Lines): void {
    const piece = areShort(lines) ? lines : lastOf(textsOf(lines)).map(cut);
    this.#pieces.push(piece);
    this.#count += countOf(piece);
    for (let first = this.#pieces[0]; first !== undefined; first = this.#pieces[0]) {
      if (this.#count - countOf(first) < keptLines) break;
      this.#pieces.shift();
      this.#count -= countOf(first);
    }
  }

  /** The last lines, in order: at most 400, and at most 256 Ki characters. */
  get lines(): readonly string[] {
    const lines = lastOf(this.#pieces.flatMap(textsOf)).map(cut);
    let room = keptCharacters;
    const tooMuch = lines.findLastIndex(line => {
      room -= line.length;
      return room < 0;
    });
    return lines.slice(tooMuch + 1);
  }
}

/** Whether they can be kept as they are: in bytes, and not longer in the mean than what is kept of a line. */
function areShort(lines: Lines): boolean {
  return isInBytes(lines) && lines.bytes.length <= lines.count * longestLine;
}

function lastOf(lines: readonly string[]): readonly string[] {
  return lines.length > keptLines ? lines.slice(-keptLines) : lines;
}

function cut(line: string): string {
  if (line.length <= longestLine) return line;
  // A slice alone would keep all of the line in memory.
  return Buffer.from(line.slice(0, longestLine)).toString();
}
