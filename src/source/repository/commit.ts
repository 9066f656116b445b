import { isWholeSha } from '../../commit-name.ts';
import { record, text } from '../../json.ts';
import { partsOf } from '../../repository-name.ts';
import type { GitHub, GitHubAnswer } from '../github.ts';
import { UnusableSource } from '../unusable.ts';
import { refusalOf } from './refusal.ts';

/**
 * The whole SHA of the commit that a ref means now.
 * @param repository `owner/name`
 * @param ref a branch, a tag, a whole or short SHA, or `refs/…`
 * @throws UnusableSource; the signal's reason
 * Source: https://docs.github.com/rest/commits/commits#get-a-commit
 */
export async function resolveCommit(github: GitHub, repository: string, ref: string): Promise<string> {
  const answer = await ask(github, repository, await named(github, repository, ref));
  // 404 comes for a ref too, where GitHub takes it for a path; that the repository is there was asked before.
  if (answer.status === 422 || answer.status === 404) throw unknown(github, repository, ref);
  if (answer.status === 409) throw new UnusableSource({ code: 'repository_empty', repository });
  if (answer.status !== 200) throw refusalOf(answer, github, repository);
  const commit = text(answer.data)?.trim() ?? '';
  if (!isWholeSha(commit)) {
    throw new UnusableSource({ code: 'github_trouble', host: github.host, problem: 'it named no commit' });
  }
  if (isWholeSha(ref) && ref.toLowerCase() !== commit) {
    throw new UnusableSource({ code: 'other_commit', repository, ref, commit });
  }
  return commit;
}

/** What the call for a commit is documented to take: no `refs/` in front, and of other refs than branches and tags only their SHA. */
async function named(github: GitHub, repository: string, ref: string): Promise<string> {
  if (!ref.startsWith('refs/')) return ref;
  const short = ref.slice('refs/'.length);
  if (/^(heads|tags)\//.test(short)) return short;
  // No ref has dots like these, and in an address they would lead elsewhere.
  if (short.includes('..')) throw unknown(github, repository, ref);
  const path = short.split('/').map(encodeURIComponent).join('/');
  const answer = await github.get('/repos/{owner}/{repo}/git/ref/{+ref}', { ...partsOf(repository), ref: path });
  if (answer.status === 404) throw unknown(github, repository, ref);
  if (answer.status === 409) throw new UnusableSource({ code: 'repository_empty', repository });
  if (answer.status !== 200) throw refusalOf(answer, github, repository);
  return text(record(record(answer.data).object).sha) ?? ref;
}

function unknown({ hasToken }: GitHub, repository: string, ref: string): UnusableSource {
  return new UnusableSource({ code: 'ref_unknown', repository, ref, hasToken });
}

function ask(github: GitHub, repository: string, ref: string): Promise<GitHubAnswer> {
  // Only the name: a whole commit can be megabytes.
  return github.get(
    '/repos/{owner}/{repo}/commits/{ref}',
    { ...partsOf(repository), ref },
    'application/vnd.github.sha'
  );
}
