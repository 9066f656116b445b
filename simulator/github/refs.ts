/** What a name means in a repository: a branch, a tag, a SHA, or nothing. */
import { gitText } from './git.ts';
import type { Settings } from './settings.ts';

export interface FoundCommit {
  /** Its SHA. */
  readonly commit: string;
  /** The ref that it was found by, with `refs/` in front; absent for a SHA. */
  readonly ref?: string;
}

/**
 * The commit that a name means, as the call for a commit takes it.
 * @param name a whole or short SHA, `HEAD`, a branch, a tag, `heads/…`, `tags/…`, and as the settings have it `refs/…` and `pull/…`
 */
export async function findCommit(
  gitFolder: string,
  name: string,
  settings: Pick<Settings, 'fullRefs' | 'ambiguousName'>
): Promise<FoundCommit | undefined> {
  if (isWholeSha(name)) return bySha(gitFolder, name);
  if (!isPlainName(name)) return undefined;
  for (const ref of meanings(name, settings)) {
    const commit = await commitOf(gitFolder, ref);
    if (commit !== undefined) return { commit, ref };
  }
  return /^[0-9a-f]{4,39}$/i.test(name) ? bySha(gitFolder, name) : undefined;
}

/** What a ref points at itself: a commit, or the tag object of an annotated tag. @param ref with `refs/` in front */
export async function findRef(gitFolder: string, ref: string): Promise<{ sha: string; type: string } | undefined> {
  if (!isPlainName(ref)) return undefined;
  const format = '--format=%(refname)%00%(objectname)%00%(objecttype)';
  const lines = (await gitText(gitFolder, 'for-each-ref', format, ref)) ?? '';
  for (const line of lines.split('\n')) {
    const [name, sha = '', type = ''] = line.split('\0');
    if (name === ref) return { sha, type };
  }
  return undefined;
}

/** The default branch, with `refs/heads/` in front. */
export async function headOf(gitFolder: string): Promise<string> {
  return (await gitText(gitFolder, 'symbolic-ref', 'HEAD')) ?? 'refs/heads/main';
}

/** Whether a repository has not a single ref. */
export async function isEmpty(gitFolder: string): Promise<boolean> {
  return (await gitText(gitFolder, 'for-each-ref', '--count=1')) === '';
}

export function isWholeSha(name: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(name);
}

async function bySha(gitFolder: string, name: string): Promise<FoundCommit | undefined> {
  const commit = await commitOf(gitFolder, name);
  return commit === undefined ? undefined : { commit };
}

function meanings(name: string, { fullRefs, ambiguousName }: Pick<Settings, 'fullRefs' | 'ambiguousName'>): string[] {
  if (name === 'HEAD') return ['HEAD'];
  const branch = `refs/heads/${name}`;
  const tag = `refs/tags/${name}`;
  const found = ambiguousName === 'branch' ? [branch, tag] : [tag, branch];
  if (name.startsWith('refs/')) return fullRefs === 'accepted' ? [...found, name] : found;
  return fullRefs === 'accepted' || /^(?:heads|tags)\//.test(name) ? [...found, `refs/${name}`] : found;
}

async function commitOf(gitFolder: string, name: string): Promise<string | undefined> {
  return gitText(gitFolder, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`);
}

/** What can be the name of a ref, and is no expression of git's such as `main~1`. Source: git-check-ref-format(1) */
function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: just these no ref's name has
  if (name === '' || name === '@' || /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\//.test(name)) return false;
  return name.split('/').every(part => part !== '' && !/^[.-]|\.lock$|\.$/.test(part));
}
