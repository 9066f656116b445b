/** What lies in a repository at a commit. */
import { git } from './git.ts';

export interface Entry {
  /** Six octal digits: `100644`, `100755`, `120000` for a link, `160000` for a submodule, `040000` for a folder. */
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** 0 where it is no file. */
  readonly sizeBytes: number;
  readonly path: string;
}

/**
 * The entry at a path, or with a slash at its end all that are directly below it; with an empty path, all at the root.
 * @returns none where nothing is there, or the path leads out
 */
export async function list(gitFolder: string, commit: string, path: string): Promise<Entry[]> {
  const names = path.replace(/\/$/, '').split('/');
  if (path !== '' && names.some(name => name === '' || name === '.' || name === '..')) return [];
  const command = ['ls-tree', '--full-tree', '-z', '--long', commit, ...(path === '' ? [] : ['--', path])];
  const listed = (await git(gitFolder, ...command))?.toString('utf8') ?? '';
  return listed.split('\0').flatMap(line => {
    const [, mode, type, sha, size, found] = /^(\d+) (blob|tree|commit) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (mode === undefined || sha === undefined || found === undefined) return [];
    return [{ mode, type: type as Entry['type'], sha, sizeBytes: Number(size) || 0, path: found }];
  });
}
