/** So many lines from the end of a log are kept for whoever looks for a cause: it stands near the end, and memory stays bounded. */
const keptLines = 200;

/** The end of a log, kept while it passes by. */
export class LogEnd {
  #lines: string[] = [];

  add(lines: readonly string[]): void {
    this.#lines = [...this.#lines, ...lines.slice(-keptLines)].slice(-keptLines);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
