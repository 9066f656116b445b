import { shown } from './shown.ts';

/** So many folders are told apart; an archive can name as many as it likes. */
const mostNames = 10_000;
const mostShown = 5;

/** Adds up what lies in each folder, or file, right below the root. */
export class Sizes {
  #bytes = new Map<string, number>();

  /** @param path relative to the root, with slashes */
  add(path: string, sizeBytes: number): void {
    const name = shown(path.split('/', 1)[0] ?? '');
    this.#bytes.set(name, (this.#bytes.get(name) ?? 0) + sizeBytes);
    // The smallest are forgotten: a large folder may well come last.
    if (this.#bytes.size > mostNames) this.#bytes = new Map(this.#sorted().slice(0, mostNames / 10));
  }

  /** The largest first. */
  largest(): { name: string; sizeBytes: number }[] {
    return this.#sorted()
      .filter(([, sizeBytes]) => sizeBytes > 0)
      .slice(0, mostShown)
      .map(([name, sizeBytes]) => ({ name, sizeBytes }));
  }

  #sorted(): [string, number][] {
    return [...this.#bytes].sort(([, one], [, other]) => other - one);
  }
}
