import { expect } from '@jest/globals';
import type { StepOptions } from '../../simulator/runner/index.ts';
import { runJob } from '../support/job.ts';
import { annotationsOf } from '../support/page.ts';
import { asGitHubDotCom, host } from '../support/repositories.ts';
import { temporaryFolder } from '../support/sources.ts';
import { testWith } from '../support/systems.ts';
import { root } from '../support/workflows.ts';

// What these jobs say is run here step by step, in the stand-in for the runner; what they say of systems is not.
const onUnix = testWith('bash');

async function inRepository(visibility: 'public' | 'private'): Promise<StepOptions> {
  const { github, commit } = await host(visibility);
  const { apiUrl, serverUrl } = asGitHubDotCom(github);
  // The runner's own temporary folder is there for the whole job; the stand-in's is not.
  const temporary = temporaryFolder();
  const folders = { TMPDIR: temporary, TEMP: temporary, TMP: temporary, RUNNER_TEMP: temporary };
  return { sha: commit, workspace: root, env: { GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl, ...folders } };
}

onUnix.each(['public', 'private'] as const)(
  'the job of CI that uses the action passes, in a %s repository',
  async visibility => {
    const { ended, posts } = await runJob('.github/workflows/ci.yml', 'use', await inRepository(visibility));

    expect(ended.failing?.outcome).toBe('failure');
    const errors = Object.values(ended).flatMap(({ result }) => annotationsOf(result, 'error'));
    expect(errors).toEqual([expect.stringContaining('build-error')]);
    expect(posts.map(({ lines }) => lines.at(-1)?.text)).toEqual([
      expect.stringMatching(/^The simulated Scalingo got \d+ requests and 1 deployment\.$/),
      expect.stringMatching(/^The simulated Scalingo got \d+ requests and 2 deployments\.$/)
    ]);
    for (const post of posts) expect(post).toMatchObject({ exitCode: 0, annotations: [] });
  }
);

onUnix('the example that tries it without an account passes', async () => {
  const { ended, posts } = await runJob('examples/try-without-account.yml', 'try', await inRepository('public'));

  expect(ended.deploy?.outputs.status).toBe('success');
  expect(ended.failing?.outputs.status).toBe('build-error');
  expect(posts).toHaveLength(2);
  for (const post of posts) expect(post).toMatchObject({ exitCode: 0, annotations: [] });
});
