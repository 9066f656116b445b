import { shown } from './shown.ts';

/** What a source has in place of what it should have. */
export interface Findings {
  /** Whether submodules are named whose folders are empty. */
  submodules: boolean;
  /** Pointers of Git LFS in place of files, and the names of the first ones. */
  pointers: { count: number; names: readonly string[] };
  /** Whether a folder of git's own goes along. */
  git: boolean;
}

const mostNames = 3;
/** A pointer is never longer. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export const longestPointerBytes = 1024;
const pointerStart = 'version https://git-lfs.github.com/spec/v1\n';

/** So many folders are told apart, and none with a longer path: an archive can name as many as it likes. */
const mostFolders = 100_000;
const longestFolder = 1024;

/** Collects what a source lacks, while its files pass by. */
export class Lacks {
  readonly #folders = new Set<string>();
  readonly #names: string[] = [];
  #count = 0;
  #submodules: readonly string[] = [];
  #git = false;

  /** Takes note of a file: the folders that it lies in are not empty. @param path relative to the root, with slashes */
  file(path: string): void {
    if (/(^|\/)\.git\//.test(path)) this.#git = true;
    if (path.length > longestFolder) return;
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (this.#folders.has(folder) || this.#folders.size >= mostFolders) break;
      this.#folders.add(folder);
    }
  }

  /** Takes note of a small file's content. */
  content(path: string, content: Buffer): void {
    if (path === '.gitmodules') this.#submodules = submodulesOf(content.toString());
    if (!content.subarray(0, pointerStart.length).equals(Buffer.from(pointerStart))) return;
    this.#count++;
    if (this.#names.length < mostNames) this.#names.push(shown(path));
  }

  found(): Findings {
    // Where not all folders are known, nobody knows which are empty.
    const isKnown = this.#folders.size < mostFolders;
    const submodules = isKnown && this.#submodules.some(folder => !this.#folders.has(folder));
    return { submodules, pointers: { count: this.#count, names: this.#names }, git: this.#git };
  }
}

function submodulesOf(modules: string): string[] {
  return [...modules.matchAll(/^\s*path\s*=\s*"?(.*?)"?\s*$/gm)].flatMap(([, path]) => (path ? [path] : []));
}
