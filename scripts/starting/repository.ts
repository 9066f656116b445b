import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startGitHub } from '../../simulator/github/index.ts';
import type { StepOptions } from '../../simulator/runner/index.ts';

const name = 'octocat/my-app';
const token = 'ghs_0123456789abcdef0123456789abcdef0123';

/** Makes a repository of the folder `app` in a scratch folder, and lets a step find it at a GitHub that seems to be github.com. */
export async function withRepository(scratch: string, use: (step: StepOptions) => Promise<void>): Promise<void> {
  const folder = join(scratch, 'app');
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-C', folder, ...parameters], {
      encoding: 'utf8'
    }).trim();
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  const github = await startGitHub({
    repositories: { [name]: { path: folder, visibility: 'public' } },
    tokens: { [token]: { repositories: 'all', contents: true } }
  });
  const env = { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: 'https://github.com' };
  try {
    await use({ sha: git('rev-parse', 'HEAD'), repository: name, githubToken: token, env });
  } finally {
    await github.stop();
  }
}
