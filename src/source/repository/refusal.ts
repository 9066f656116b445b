import { record, text } from '../../json.ts';
import { shortened } from '../../shortened.ts';
import type { GitHub, GitHubAnswer } from '../github.ts';
import { UnusableSource } from '../unusable.ts';

/** The error for an answer of GitHub's that is no success, where its status means the same for every call. */
export function refusalOf(answer: GitHubAnswer, github: GitHub, repository: string): UnusableSource {
  const { status, waitMs, problem } = answer;
  const { hasToken, host } = github;
  const message = text(record(answer.data).message);
  const said = message && shortened(message, longestSaid);
  if (waitMs !== undefined) {
    return new UnusableSource({ code: 'github_rate_limited', hasToken, waitSeconds: Math.ceil(waitMs / 1000) });
  }
  if (status === 401) return new UnusableSource({ code: 'github_token_refused', said });
  if (status === 404) return new UnusableSource({ code: 'repository_unknown', repository, hasToken });
  if (status === 403 || status === 451)
    return new UnusableSource({ code: 'github_forbidden', repository, status, said });
  return new UnusableSource({
    code: 'github_trouble',
    host,
    problem: problem ?? `HTTP ${status}${said ? `: ${said}` : ''}`
  });
}

/** So much of what GitHub says is shown, in characters. */
const longestSaid = 300;
