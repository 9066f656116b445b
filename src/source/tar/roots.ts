import { UnusableSource } from '../unusable.ts';
import { shown } from './shown.ts';

const mostShown = 5;
/** So many are told apart; an archive can have as many as it likes. */
const mostCounted = 1_000;

/** What lies at the root of an archive, while its entries pass by. */
export class Roots {
  readonly #names = new Set<string>();
  #isFolder = false;
  #unsafe: string | undefined;

  /**
   * Takes note of an entry.
   * @param name as the archive has it
   * @returns its path below the root; undefined for a root itself
   */
  enter(name: string, isFolder: boolean): string | undefined {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    if (name.startsWith('/') || parts.includes('..')) this.#unsafe ??= shown(name);
    const [root, ...below] = parts;
    // `tar -C folder .` begins with the entry `./`, which is no root.
    if (root === undefined) return undefined;
    if (this.#names.size < mostCounted) this.#names.add(shown(root));
    if (isFolder || below.length > 0) this.#isFolder = true;
    return below.length > 0 ? below.join('/') : undefined;
  }

  /** The one folder at the root. @throws UnusableSource where there is none, or more */
  only(archive: string): string {
    if (this.#unsafe !== undefined) throw new UnusableSource({ code: 'unsafe_name', archive, name: this.#unsafe });
    const [root, ...others] = this.#names;
    if (root === undefined) throw new UnusableSource({ code: 'empty_archive', archive });
    if (others.length > 0) {
      const roots = [...this.#names].slice(0, mostShown);
      throw new UnusableSource({ code: 'several_roots', archive, roots, count: this.#names.size });
    }
    if (!this.#isFolder) throw new UnusableSource({ code: 'root_is_no_folder', archive, root });
    return root;
  }
}
