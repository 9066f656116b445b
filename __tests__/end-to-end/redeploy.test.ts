import { expect, test } from '@jest/globals';
import type { Scalingo } from '../../simulator/scalingo/index.ts';
import { annotationsOf, deploymentOf } from '../support/page.ts';
import { asGitHubDotCom, type Hosted, host, ownName } from '../support/repositories.ts';
import { deploySource, type SourceOptions } from '../support/sources.ts';

function redeploy({ github }: Hosted, before: (scalingo: Scalingo) => void, options: Partial<SourceOptions> = {}) {
  return deploySource({
    ...options,
    inputs: { redeploy: 'true', ...options.inputs },
    github: asGitHubDotCom(github),
    before
  });
}

test('what runs now is deployed again, although the branch has gone on', async () => {
  const hosted = await host('public');
  const { commit, repository } = hosted;
  await repository.commitMore({ 'newer.txt': 'not yet' });
  let running = '';
  const { result, scalingo, calls } = await redeploy(
    hosted,
    scalingo => {
      running = scalingo.deploy('my-app', { gitRef: commit, finished: 'success' }).id;
    },
    { step: { sha: repository.commit() }, inputs: { cache_reset: 'true' } }
  );

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit, status: 'success', skipped: 'false' } });
  expect(deploymentOf(scalingo)).toMatchObject({
    gitRef: commit,
    sourceUrl: expect.stringContaining(`${commit}.tar.gz`)
  });
  expect(result.outputs.deployment_id).not.toBe(running);
  expect(calls).toEqual(['exchange', 'app', 'deployment', 'cache_reset', 'create', 'deployment', 'output']);
  // In the summary it has its page, but not the first line of the commit that triggered the run; and it is compared with what ran.
  expect(result.summary).toContain(`href="https://github.com/octocat/my-app/commit/${commit}"`);
  expect(result.summary).not.toContain('Change');
  expect(result.summary).toMatch(/ than the last successful deployment \(/);
});

test('a private repository is fetched at that commit', async () => {
  const hosted = await host('private');
  const { result, calls } = await redeploy(
    hosted,
    scalingo => void scalingo.deploy('my-app', { gitRef: hosted.commit, finished: 'success' })
  );

  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: hosted.commit } });
  expect(calls).toEqual(['exchange', 'app', 'deployment', 'source', 'upload', 'create', 'deployment', 'output']);
});

test('it is found behind any number of pages of failed ones', async () => {
  const hosted = await host('public');
  const { result, calls } = await redeploy(
    hosted,
    scalingo => {
      scalingo.deploy('my-app', { gitRef: hosted.commit, finished: 'success' });
      for (let count = 0; count < 65; count++)
        scalingo.deploy('my-app', { gitRef: 'f'.repeat(40), finished: 'crashed-error' });
    },
    { settings: { lastDeploymentId: 'absent' } }
  );

  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: hosted.commit } });
  expect(calls.filter(call => call === 'deployments')).toHaveLength(4);
});

const impossible: [what: string, before: (scalingo: Scalingo) => void, ...holds: string[]][] = [
  ['nothing was ever deployed', () => {}, 'my-app', 'never', '`redeploy`'],
  [
    'it only ever failed',
    scalingo => void scalingo.deploy('my-app', { gitRef: 'f'.repeat(40), finished: 'build-error' }),
    'never'
  ],
  [
    'an archive with a name of its own runs',
    scalingo => void scalingo.deploy('my-app', { gitRef: 'v1.2.3', finished: 'success' }),
    '"v1.2.3"',
    '`source_path`'
  ],
  [
    'a branch was deployed',
    scalingo => void scalingo.deploy('my-app', { gitRef: 'main', finished: 'success' }),
    '"main"'
  ],
  [
    'the commit of another repository runs',
    scalingo => void scalingo.deploy('my-app', { gitRef: 'f'.repeat(40), finished: 'success' }),
    'f'.repeat(40),
    ownName
  ]
];

test.each(impossible)('where %s, nothing is deployed, and it is said why', async (_, before, ...holds) => {
  const { result, scalingo, calls } = await redeploy(await host('public'), before);

  expect(result.exitCode).toBe(1);
  const errors = annotationsOf(result, 'error');
  expect(errors).toHaveLength(1);
  for (const part of holds) expect(errors[0]).toContain(part);
  expect(calls).not.toContain('create');
  expect(scalingo.deployments.filter(({ createdBy }) => createdBy === 'request')).toEqual([]);
});

test('where Scalingo does not say what it deployed, that is said, and no empty name', async () => {
  const { result } = await redeploy(
    await host('public'),
    scalingo => void scalingo.deploy('my-app', { finished: 'success' }),
    { settings: { answeredGitRef: 'absent' } }
  );

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/deployment [0-9a-f-]{36} has no name/)]);
});
