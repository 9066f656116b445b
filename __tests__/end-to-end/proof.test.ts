import { expect, test } from '@jest/globals';
import type { Settings } from '../../simulator/scalingo/index.ts';
import { deployOnce } from '../support/deployment.ts';
import { annotationsOf, deploymentOf } from '../support/page.ts';

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
