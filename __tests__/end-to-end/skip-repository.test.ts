import { expect, test } from '@jest/globals';
import { deploymentOf } from '../support/page.ts';
import { host } from '../support/repositories.ts';
import { deploySource } from '../support/sources.ts';

test('a branch whose commit runs already is not even fetched', async () => {
  const { github, commit } = await host('private');
  const { result, scalingo, calls } = await deploySource({
    inputs: { git_ref: 'main', skip_deployed: 'true' },
    github,
    before: scalingo => void scalingo.deploy('my-app', { gitRef: commit, finished: 'success' })
  });

  expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: 'true', git_ref: commit } });
  expect(calls).toEqual(['exchange', 'app', 'deployment']);
  expect(github.requests.some(({ call }) => call === 'tarball' || call === 'codeload')).toBe(false);
  expect(scalingo.connections).toEqual([]);
});

test('a branch that has gone on is deployed', async () => {
  const { github, repository, commit } = await host('private');
  const newer = await repository.commitMore({ 'newer.txt': 'new' });
  const { result, scalingo } = await deploySource({
    inputs: { git_ref: 'main', skip_deployed: 'true' },
    github,
    before: scalingo => void scalingo.deploy('my-app', { gitRef: commit, finished: 'success' })
  });

  expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: 'false', git_ref: newer } });
  expect(deploymentOf(scalingo).gitRef).toBe(newer);
});
