import { expect, test } from '@jest/globals';
import type { StepOptions } from '../../simulator/runner/index.ts';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { type DeploymentOptions, deployOnce, sourceUrl } from '../support/deployment.ts';
import { callsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { stateOf } from '../support/state.ts';

const pushed = '1111111111111111111111111111111111111111';
const merged = '2222222222222222222222222222222222222222';
const headOfPull = '3333333333333333333333333333333333333333';

/** Never ends: who waits for it waits for ever. */
const endless: Scenario = {
  name: 'endless',
  description: 'a deployment that is held in its build',
  script: [
    { kind: 'status', status: 'building' },
    { kind: 'log', line: 'a line that nobody waits for' },
    { kind: 'hold', name: 'for ever' }
  ]
};

test('wait: false ends the step once Scalingo has accepted the deployment', async () => {
  const { result, scalingo } = await deployOnce({ scenario: endless, inputs: { wait: 'false' } });

  const { id } = deploymentOf(scalingo);
  expect(result).toMatchObject({ exitCode: 0, annotations: [], groups: [] });
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create']);
  expect(scalingo.connections).toEqual([]);
  expect(result.outputs).toMatchObject({
    deployment_id: id,
    status: 'queued',
    app_url: 'https://my-app.osc-fr1.scalingo.io',
    deployment_url: `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`,
    duration: '',
    image_size: '',
    skipped: 'false'
  });
  expect(result.state).toEqual(stateOf({ id }, 'queued', 'Accepted'));
  expect(result.summary).toContain('✅ Accepted: <code>my-app</code>');
  // The app still runs what it ran before.
  expect(ownLinesOf(result).at(-1)).toMatch(new RegExp(`^Accepted: my-app, after .*/my-app/deploy/${id}$`));
});

test('wait: false tells the status that the create was answered with', async () => {
  const { result } = await deployOnce({
    scenario: endless,
    inputs: { wait: 'False' },
    settings: { initialStatus: 'building', createStatus: 200 }
  });

  expect(result.outputs.status).toBe('building');
});

test('cache_reset: true empties the cache before the deployment is made', async () => {
  const { result, scalingo } = await deployOnce({ inputs: { cache_reset: 'true' } });

  expect(result.exitCode).toBe(0);
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'cache_reset', 'create', 'deployment', 'output']);
  expect(scalingo.requests[2]).toMatchObject({ method: 'DELETE', status: 204 });
});

test('the archive that Scalingo downloads is the one of source_url', async () => {
  const signed = 'https://example.com/a%20b.tar.gz?signature=abc%2Fdef&expires=1';

  const { scalingo } = await deployOnce({ inputs: { source_url: signed } });

  expect(deploymentOf(scalingo).sourceUrl).toBe(signed);
});

test('the app can be given by its id', async () => {
  const id = '0123456789abcdef01234567';

  const { result, scalingo } = await deployOnce({ apps: [{ name: 'my-app', id }], inputs: { app: id } });

  expect(result.exitCode).toBe(0);
  expect(result.state.app).toBe('my-app');
  expect(deploymentOf(scalingo).app).toBe('my-app');
});

const refs: [name: string, asked: DeploymentOptions, gitRef: string][] = [
  ['the commit that was pushed', { step: { sha: pushed } }, pushed],
  ["a pull request's head, not its merge commit", { step: pullRequest('pull_request') }, headOfPull],
  ["a review's pull request's head", { step: pullRequest('pull_request_review') }, headOfPull],
  ['the one that is given', { step: pullRequest('pull_request'), inputs: { git_ref: 'v2.7.1' } }, 'v2.7.1'],
  ['the commit, where it is given empty', { step: { sha: pushed }, inputs: { git_ref: '' } }, pushed]
];

test.each(refs)('git_ref is %s', async (_, asked, gitRef) => {
  const { result, scalingo } = await deployOnce(asked);

  expect(result.exitCode).toBe(0);
  expect(deploymentOf(scalingo).gitRef).toBe(gitRef);
  expect(result.outputs.git_ref).toBe(gitRef);
});

test('without any commit Scalingo makes a git_ref up, and the output tells it', async () => {
  const { result, scalingo } = await deployOnce({ step: { env: { GITHUB_SHA: '' } } });

  expect(scalingo.requests.find(request => request.call === 'create')?.body).toEqual({
    deployment: { source_url: sourceUrl }
  });
  expect(result.outputs.git_ref).toBe(deploymentOf(scalingo).gitRef);
});

test('the summary links a commit of this repository, and no other ref', async () => {
  const commit = await deployOnce({ step: { sha: pushed, repository: 'octocat/hello' } });
  const tag = await deployOnce({ step: { sha: pushed }, inputs: { git_ref: 'v2.7.1' } });

  expect(commit.result.summary).toContain(`https://github.com/octocat/hello/commit/${pushed}`);
  expect(tag.result.summary).not.toContain('/commit/');
  expect(tag.result.summary).toContain('<code>v2.7.1</code>');
});

test('an empty input counts as absent', async () => {
  const empty = { region: '', git_ref: '', cache_reset: '', wait: '', timeout: '' };

  const { result, scalingo } = await deployOnce({ inputs: empty });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(result.state.region).toBe('osc-fr1');
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create', 'deployment', 'output']);
});

test('API, auth API and stream can be behind hosts of their own', async () => {
  const { result } = await deployOnce({ hosts: 'separate' });

  expect(result.exitCode).toBe(0);
});

test.each(['/', '/v1', '/v1/'])('an endpoint can end with %s', async end => {
  const { result } = await deployOnce({
    inputs: ({ apiUrl, authUrl }) => ({ api_url: `${apiUrl}${end}`, auth_url: `${authUrl}${end}` })
  });

  expect(result.exitCode).toBe(0);
});

function pullRequest(name: string): StepOptions {
  const payload = { number: 7, pull_request: { head: { sha: headOfPull, ref: 'topic' }, base: { ref: 'main' } } };
  return { sha: merged, ref: 'refs/pull/7/merge', event: { name, payload } };
}
