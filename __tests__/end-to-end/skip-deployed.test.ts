import { expect, test } from '@jest/globals';
import type { Scalingo } from '../../simulator/scalingo/index.ts';
import { type DeploymentOptions, deployOnce } from '../support/deployment.ts';
import { annotationsOf, callsOf, deploymentOf } from '../support/page.ts';

const gitRef = '89abcdef0123456789abcdef0123456789abcdef';
const other = '0123456789abcdef0123456789abcdef89abcdef';

function deployUnlessDeployed(before: (scalingo: Scalingo) => void, options: DeploymentOptions = {}) {
  return deployOnce({ before, ...options, inputs: { git_ref: gitRef, skip_deployed: 'true' } });
}

test('what runs already is not deployed again: a notice, and the outputs of that deployment', async () => {
  let running = '';
  const { result, scalingo } = await deployUnlessDeployed(scalingo => {
    running = scalingo.deploy('my-app', { gitRef, finished: 'success' }).id;
  });

  expect(result.exitCode).toBe(0);
  expect(scalingo.deployments.filter(({ createdBy }) => createdBy === 'request')).toEqual([]);
  expect(scalingo.connections).toEqual([]);
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment']);
  expect(annotationsOf(result, 'error')).toEqual([]);
  const [notice] = annotationsOf(result, 'notice');
  expect(notice).toContain(gitRef);
  expect(notice).toContain(running);
  expect(result.outputs).toMatchObject({
    skipped: 'true',
    status: 'success',
    git_ref: gitRef,
    deployment_id: running,
    app_url: 'https://my-app.osc-fr1.scalingo.io',
    deployment_url: expect.stringContaining(running),
    duration: '60',
    image_size: expect.stringMatching(/^\d+$/)
  });
  expect(result.summary).toContain('Skipped');
});

test('the same where the commit is written in other letters', async () => {
  const { result, scalingo } = await deployUnlessDeployed(
    scalingo => void scalingo.deploy('my-app', { gitRef: gitRef.toUpperCase(), finished: 'success' })
  );

  expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: 'true' } });
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment']);
});

const past: [what: string, before: (scalingo: Scalingo) => void][] = [
  ['nothing was ever deployed', () => {}],
  ['another commit runs', scalingo => void scalingo.deploy('my-app', { gitRef: other, finished: 'success' })],
  ['it only failed', scalingo => void scalingo.deploy('my-app', { gitRef, finished: 'build-error' })],
  ['it is under way', scalingo => void scalingo.deploy('my-app', { gitRef, status: 'building' })],
  [
    'another one took its place',
    scalingo => {
      scalingo.deploy('my-app', { gitRef, finished: 'success' });
      scalingo.deploy('my-app', { gitRef: other, finished: 'success' });
    }
  ]
];

test.each(past)('where %s, it is deployed', async (_, before) => {
  const { result, scalingo } = await deployUnlessDeployed(before);

  expect(result.exitCode).toBe(0);
  expect(deploymentOf(scalingo)).toMatchObject({ gitRef, status: 'success' });
  expect(result.outputs).toMatchObject({ skipped: 'false', git_ref: gitRef, deployment_id: deploymentOf(scalingo).id });
});

test.each(['absent', 'last of any'] as const)(
  'newer failures do not hide it, however many, where the app names the last one %s',
  async lastDeploymentId => {
    const { result, scalingo } = await deployUnlessDeployed(
      scalingo => {
        scalingo.deploy('my-app', { gitRef, finished: 'success' });
        for (let count = 0; count < 45; count++) scalingo.deploy('my-app', { gitRef: other, finished: 'build-error' });
      },
      { settings: { lastDeploymentId } }
    );

    expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: 'true', git_ref: gitRef } });
    expect(callsOf(scalingo).filter(call => call === 'deployments')).toHaveLength(3);
  }
);

test('where it is not asked for, nothing is skipped and nothing more is asked', async () => {
  const { result, scalingo } = await deployOnce({
    before: scalingo => void scalingo.deploy('my-app', { gitRef, finished: 'success' }),
    inputs: { git_ref: gitRef }
  });

  expect(result.outputs.skipped).toBe('false');
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create', 'deployment', 'output']);
});

test('a deployment that is not skipped costs one request more', async () => {
  const { scalingo } = await deployUnlessDeployed(
    scalingo => void scalingo.deploy('my-app', { gitRef: other, finished: 'success' })
  );

  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment', 'create', 'deployment', 'output']);
});
