import { expect, test } from '@jest/globals';
import { annotationsOf, deploymentOf } from '../support/page.ts';
import { asGitHubDotCom, host, ownName } from '../support/repositories.ts';
import { deploySource } from '../support/sources.ts';

async function deployAfterTests(inputs: (tested: string) => Record<string, string>) {
  const { github, repository, commit: tested } = await host('public');
  const head = await repository.commitMore({ 'newer.txt': 'not tested yet' });
  const payload = {
    workflow_run: { event: 'push', head_sha: tested, head_repository: { full_name: ownName } }
  };
  const deployed = await deploySource({
    inputs: inputs(tested),
    github: asGitHubDotCom(github),
    step: { sha: head, event: { name: 'workflow_run', payload } }
  });
  return { ...deployed, tested, head };
}

test('a run after the tests of an older commit deploys its own, and warns of it', async () => {
  const { result, scalingo, tested, head } = await deployAfterTests(() => ({}));

  expect(result.exitCode).toBe(0);
  expect(deploymentOf(scalingo).gitRef).toBe(head);
  const warning = `git_ref: \${{ github.event.workflow_run.head_sha }}`;
  expect(annotationsOf(result, 'warning')).toEqual([expect.stringContaining(warning)]);
  expect(annotationsOf(result, 'warning')[0]).toContain(tested);
});

test('told which commit was tested, it deploys that one, and has nothing to warn of', async () => {
  const { result, scalingo, tested } = await deployAfterTests(commit => ({ git_ref: commit }));

  expect(deploymentOf(scalingo).gitRef).toBe(tested);
  expect(annotationsOf(result, 'warning')).toEqual([]);
});
