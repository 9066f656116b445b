import { expect, test } from '@jest/globals';
import type { Settings } from '../../simulator/scalingo/index.ts';
import { appId, deployOnce } from '../support/deployment.ts';
import { commonSpeed } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf } from '../support/page.ts';

const commit = '89abcdef0123456789abcdef0123456789abcdef';
const other = '0123456789abcdef0123456789abcdef89abcdef';

function deployAnswered(settings: Partial<Settings>, gitRef = commit) {
  return deployOnce({ settings, inputs: { git_ref: gitRef } });
}

test.each([
  ['another commit', { answeredGitRef: { other } }, commit, other],
  ['another app', { answeredAppId: { other: '5343eccd646173000a140000' } }, 'app', '5343eccd646173000a140000']
] as const)(
  'a deployment of %s fails the step at once, and says where it goes on',
  async (_, settings, asked, answered) => {
    const { result, scalingo } = await deployAnswered(settings);

    expect(result.exitCode).toBe(1);
    const [error] = annotationsOf(result, 'error');
    expect(error).toContain(asked);
    expect(error).toContain(answered);
    expect(error).toContain(deploymentOf(scalingo).id);
    expect(result.outputs.deployment_id).toBe(deploymentOf(scalingo).id);
    expect(result.summary).toContain('❌ Other code');
  }
);

test.each([
  ['a short form of the commit', { answeredGitRef: 'shortened' }, commit, commit.slice(0, 15)],
  ['another name', { answeredGitRef: { other: 'v2' } }, 'v1', 'v2'],
  ['a commit where a name was asked for', { answeredGitRef: { other } }, 'v1', other]
] as const)('%s is a warning, and the output is what Scalingo says', async (_, settings, asked, answered) => {
  const { result } = await deployAnswered(settings, asked);

  expect(result.exitCode).toBe(0);
  const warnings = annotationsOf(result, 'warning');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(asked);
  expect(warnings[0]).toContain(answered);
  expect(result.outputs).toMatchObject({ status: 'success', git_ref: answered });
});

test('where Scalingo does not say what it deploys, nobody can compare it', async () => {
  const { result } = await deployAnswered({ answeredGitRef: 'absent' });

  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit } });
  expect(annotationsOf(result, 'warning')).toEqual([]);
});

const otherApp = { name: 'other-app', id: 'fedcba9876543210fedcba98' };

function deployToApp(times: number | 'always', app = 'my-app') {
  return deployOnce({
    apps: [{ name: 'my-app', id: appId }, otherApp],
    faults: [{ on: 'rest', call: 'app', when: { times }, effect: { kind: 'json', body: { app: otherApp } } }],
    inputs: { app },
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
}

test('where another app is answered nothing is done to it: one error', async () => {
  const { result, scalingo } = await deployToApp('always');

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('it is about another app')]);
  expect(scalingo.deployments).toEqual([]);
  expect(new Set(callsOf(scalingo))).toEqual(new Set(['exchange', 'app']));
});

test.each(['my-app', appId])('where it was answered once, it is asked for again, by name or id (%s)', async app => {
  const { result, scalingo } = await deployToApp(1, app);

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(deploymentOf(scalingo).app).toBe('my-app');
});
