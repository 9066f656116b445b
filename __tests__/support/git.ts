import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Content = string | Uint8Array;
/** What is at a path: a file, an executable one, a symbolic link, or a submodule at a commit. */
export type Entry = Content | { content: Content; mode: number } | { link: string } | { submodule: string };
export type Files = Readonly<Record<string, Entry>>;

export interface RepositoryOptions {
  /** The first commit's; without any there is no commit at all. */
  files?: Files;
  /** Branches besides `main`, each with a commit that adds these files to the first one's. */
  branches?: Readonly<Record<string, Files>>;
  /** Tags and what they are on, a branch or a SHA: a string for a light one, else an annotated one. */
  tags?: Readonly<Record<string, string | { on: string; message: string }>>;
}

export interface Repository {
  /** The working copy. */
  readonly path: string;
  /** The SHA of the commit that a ref means. */
  commit(ref?: string): string;
  /** Commits more files to `main`, and gives the new SHA. */
  commitMore(files: Files, message?: string): Promise<string>;
  /** Runs git in the repository, and gives what it wrote. Throws where git fails. */
  git(...parameters: string[]): string;
  remove(): Promise<void>;
}

/** Makes a git repository in a temporary folder, the same at any time and on any machine: author, dates and configuration are fixed. */
export async function makeRepository(options: RepositoryOptions = {}): Promise<Repository> {
  const path = await mkdtemp(join(tmpdir(), 'repository-'));
  const git = (...parameters: string[]) => runGit(path, parameters);
  const commitFiles = async (files: Files, message: string) => {
    for (const [name, entry] of Object.entries(files)) await put(path, name, entry, git);
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  if (options.files !== undefined) await commitFiles(options.files, 'First commit');
  for (const [branch, files] of Object.entries(options.branches ?? {})) {
    git('checkout', '--quiet', '-b', branch, 'main');
    await commitFiles(files, `Begin ${branch}`);
    git('checkout', '--quiet', 'main');
  }
  for (const [tag, on] of Object.entries(options.tags ?? {})) {
    if (typeof on === 'string') git('tag', tag, on);
    else git('tag', '--annotate', '--message', on.message, tag, on.on);
  }
  return {
    path,
    commit: (ref = 'main') => git('rev-parse', '--verify', `${ref}^{commit}`),
    commitMore: (files, message = 'More') => commitFiles(files, message),
    git,
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 })
  };
}

async function put(path: string, name: string, entry: Entry, git: Repository['git']): Promise<void> {
  const file = join(path, name);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { recursive: true, force: true, maxRetries: 3 });
  if (typeof entry === 'string' || entry instanceof Uint8Array) {
    await writeFile(file, entry);
  } else if ('link' in entry) {
    // By git alone, without a working copy of it: on Windows a link is not what was written.
    const blob = runGit(path, ['hash-object', '-w', '--stdin'], entry.link);
    git('update-index', '--add', '--cacheinfo', `120000,${blob},${name}`);
    return;
  } else if ('submodule' in entry) {
    git('update-index', '--add', '--cacheinfo', `160000,${entry.submodule},${name}`);
    await mkdir(file);
    return;
  } else {
    await writeFile(file, entry.content);
    await chmod(file, entry.mode);
  }
  git('add', '--force', '--', name);
  // Whatever the file system keeps of it.
  if (hasMode(entry) && (entry.mode & 0o100) !== 0) git('update-index', '--chmod=+x', '--', name);
}

function hasMode(entry: Entry): entry is { content: Content; mode: number } {
  return typeof entry === 'object' && 'mode' in entry;
}

const person = { NAME: 'Ada Example', EMAIL: 'ada@example.com', DATE: '2026-01-02T03:04:05Z' };

function runGit(path: string, parameters: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', path, ...parameters], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Nothing of this process's own (`/dev/null` is git's word for that on Windows, too): in a git hook GIT_DIR leads elsewhere, and who signs commits signs none here.
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_CEILING_DIRECTORIES: dirname(path),
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap(role =>
          Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value])
        )
      )
    }
  });
  if (status !== 0) throw new Error(`git ${parameters[0]}: ${stderr || error?.message}`);
  return stdout.trim();
}
