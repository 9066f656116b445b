/** Of the end of a log so much is kept for whoever looks for a cause: it stands near the end, and memory stays bounded. */
const keptLines = 400;
const keptCharacters = 262_144;
/** A longer line is cut: what tells a cause stands at its beginning. */
const longestLine = 4096;

/** The end of a log, kept while it passes by: a ring, since a million lines may. */
export class LogEnd {
  readonly #ring: string[] = [];
  /** Where the oldest line of a full ring stands, and the next one goes. */
  #oldest = 0;

  add(lines: readonly string[]): void {
    for (let index = Math.max(0, lines.length - keptLines); index < lines.length; index++) {
      this.#ring[this.#oldest] = cut(lines[index] ?? '');
      this.#oldest = (this.#oldest + 1) % keptLines;
    }
  }

  /** The last lines, in order: at most 400, and at most 256 Ki characters. */
  get lines(): readonly string[] {
    const oldest = this.#ring.length < keptLines ? 0 : this.#oldest;
    const lines = [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
    let room = keptCharacters;
    const tooMuch = lines.findLastIndex(line => {
      room -= line.length;
      return room < 0;
    });
    return lines.slice(tooMuch + 1);
  }
}

function cut(line: string): string {
  if (line.length <= longestLine) return line;
  // A slice alone would keep all of the line in memory.
  return Buffer.from(line.slice(0, longestLine)).toString();
}
