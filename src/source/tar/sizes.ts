/** So many folders are told apart; an archive can name as many as it likes. */
const mostNames = 10_000;
const mostShown = 5;
const longestName = 200;

/** Adds up what lies in each folder, or file, right below the root. */
export class Sizes {
  readonly #bytes = new Map<string, number>();

  /** @param path relative to the root, with slashes */
  add(path: string, sizeBytes: number): void {
    const [name = ''] = path.split('/', 1);
    const before = this.#bytes.get(name);
    if (before !== undefined || this.#bytes.size < mostNames) this.#bytes.set(name, (before ?? 0) + sizeBytes);
  }

  /** The largest first. */
  largest(): { name: string; sizeBytes: number }[] {
    return [...this.#bytes]
      .filter(([, sizeBytes]) => sizeBytes > 0)
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostShown)
      .map(([name, sizeBytes]) => ({ name: name.slice(0, longestName).toWellFormed(), sizeBytes }));
  }
}
