import { expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import {
  deployRecorded,
  gitHubCallsOf,
  hostEnvironment,
  runPage,
  startRecorded,
  statesOf,
  untilAsked
} from '../support/environment.ts';
import { annotationsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { jobToken } from '../support/repositories.ts';
import { closing } from '../support/scripts.ts';

const calls = {
  list: 'deployments',
  make: 'create_deployment',
  tell: 'create_deployment_status',
  look: 'deployment_statuses'
} as const;

/** A build that waits at each stage until GitHub has heard of it. */
const stepwise: Scenario = {
  name: 'stepwise',
  description: 'each stage waits to be released',
  script: [
    { kind: 'hold', name: 'queued' },
    { kind: 'status', status: 'building' },
    { kind: 'hold', name: 'building' },
    { kind: 'status', status: 'pushing' },
    { kind: 'status', status: 'starting' },
    closing('success'),
    { kind: 'status', status: 'success' }
  ]
};

test('a deployment is recorded once, at its commit, and GitHub is told each state in order', async () => {
  const hosted = await hostEnvironment();
  const { github, commit } = hosted;
  const deploying = await startRecorded(hosted, { scenario: stepwise });
  await untilAsked(github, calls.tell);
  deploying.scalingo.release('queued');
  await untilAsked(github, calls.tell, 2);
  deploying.scalingo.release('building');
  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(github.deployments).toMatchObject([
    {
      ...{ repository: 'octocat/my-app', sha: commit, ref: commit, task: 'deploy', environment: 'staging' },
      ...{ isProduction: false, isTransient: false, description: 'my-app at Scalingo, osc-fr1' }
    }
  ]);
  expect(statesOf(github)).toEqual([['queued', 'in_progress', 'success']]);
  expect(gitHubCallsOf(github)).toEqual([calls.list, calls.make, calls.tell, calls.tell, calls.tell]);
  const [made] = github.deployments;
  for (const { logUrl, environmentUrl } of made?.statuses ?? []) {
    expect([logUrl, environmentUrl]).toEqual([runPage(github), result.outputs.app_url]);
  }
  const page = `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${deploymentOf(scalingo).id}`;
  expect(made?.statuses.at(-1)?.description).toBe(`my-app is deployed: ${page}`);
  expect(github.requests.every(({ status = 0 }) => status < 300)).toBe(true);
});

const failing = Object.values(scenarios).filter(({ name }) => /-error$|^aborted$/.test(name));

test.each(failing.map(scenario => [scenario.name, scenario] as const))('%s is a failure', async (_, scenario) => {
  const hosted = await hostEnvironment();
  // One that was aborted is waited for: nobody knows how its log ends.
  const { result } = await deployRecorded(hosted, { scenario, ...(scenario.name === 'aborted' && { stepSpeed: 4 }) });

  expect(result.exitCode).toBe(1);
  const [states = []] = statesOf(hosted.github);
  expect(states.at(-1)).toBe('failure');
  expect(states.filter(state => !['queued', 'in_progress', 'failure'].includes(state))).toEqual([]);
  expect(hosted.github.deployments[0]?.statuses.at(-1)?.description).toContain(`ended as "${result.outputs.status}"`);
});

test('what never ends in time is an error, and it is said that it goes on', async () => {
  const hosted = await hostEnvironment();
  const { result, scalingo } = await deployRecorded(hosted, {
    scenario: stepwise,
    stepSpeed: 4,
    inputs: { timeout: '0.2' }
  });

  expect(result.exitCode).toBe(1);
  const last = hosted.github.deployments[0]?.statuses.at(-1);
  expect(last).toMatchObject({ state: 'error', description: expect.stringContaining('it goes on: https://dashboard') });
  expect(last?.description).toContain(deploymentOf(scalingo).id);
});

test('what Scalingo refuses is an error', async () => {
  const hosted = await hostEnvironment();
  const { result } = await deployRecorded(hosted, {
    faults: [{ on: 'rest', call: 'create', effect: { kind: 'status', status: 422, body: { error: 'no' } } }]
  });

  expect(result.exitCode).toBe(1);
  expect(statesOf(hosted.github).map(states => states.at(-1))).toEqual(['error']);
});

test('without `wait` it ends in progress', async () => {
  const hosted = await hostEnvironment();
  const { result } = await deployRecorded(hosted, { inputs: { wait: 'false' } });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  const [states = []] = statesOf(hosted.github);
  expect(states.at(-1)).toBe('in_progress');
});

test.each<[string, Record<string, string>]>([
  ['wrong inputs', { app: '' }],
  ['a source that cannot be used', { source_url: '', source_path: 'missing' }],
  ['no environment', { environment: '' }]
])('%s: GitHub is asked for nothing', async (_, inputs) => {
  const hosted = await hostEnvironment();
  await deployRecorded(hosted, { inputs });

  expect(hosted.github.requests).toEqual([]);
});

test('a step that is skipped records nothing', async () => {
  const hosted = await hostEnvironment();
  const { result } = await deployRecorded(hosted, {
    inputs: { skip_deployed: 'true' },
    before: scalingo => void scalingo.deploy('my-app', { gitRef: hosted.commit, finished: 'success' })
  });

  expect(result.outputs.skipped).toBe('true');
  expect(hosted.github.requests).toEqual([]);
});

test.each<[string, Record<string, string>, boolean, boolean]>([
  ['production', { environment: 'production' }, true, false],
  ['a name with spaces and an accent', { environment: 'My App / é' }, false, false],
  ['a review app', { app: 'my-app-pr12', environment: 'review' }, false, true],
  ['production in a review app', { app: 'my-app-pr12', environment: 'prod' }, true, false]
])('%s', async (_, inputs, isProduction, isTransient) => {
  const hosted = await hostEnvironment();
  const { result } = await deployRecorded(hosted, {
    inputs,
    apps: [{ name: inputs.app ?? 'my-app', id: '0123456789abcdef01234567' }]
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(hosted.github.deployments).toMatchObject([{ environment: inputs.environment, isProduction, isTransient }]);
});

test.each([
  ['opened', true],
  ['closed', false]
])('a run for a pull request that was %s: transient is %s', async (action, isTransient) => {
  const hosted = await hostEnvironment();
  const { commit, github } = hosted;
  const head = { sha: commit, ref: 'x', repo: { full_name: 'octocat/my-app' } };
  const payload = { action, pull_request: { number: 7, head, base: { ref: 'main' } } };
  await deployRecorded(hosted, { step: { sha: 'f'.repeat(40), event: { name: 'pull_request', payload } } });

  expect(github.deployments).toMatchObject([{ sha: commit, isTransient }]);
});

test('a `git_ref` that is a whole commit is the one, and one that is none is not', async () => {
  const hosted = await hostEnvironment();
  const { github, commit, repository } = hosted;
  const newer = await repository.commitMore({ 'newer.txt': '1' });
  await deployRecorded(hosted, { inputs: { git_ref: newer } });
  await deployRecorded(hosted, { inputs: { git_ref: 'v1.2.3' } });

  expect(github.deployments.map(({ sha }) => sha)).toEqual([newer, commit]);
});

test('an address of the app that is none of the web is left out', async () => {
  const hosted = await hostEnvironment();
  const body = {
    app: { id: '0123456789abcdef01234567', name: 'my-app', url: 'javascript:alert(1)', links: {} }
  };
  const { result } = await deployRecorded(hosted, {
    faults: [{ on: 'rest', call: 'app', effect: { kind: 'json', body } }]
  });

  expect(annotationsOf(result, 'warning').filter(text => text.includes('environment'))).toEqual([]);
  const statuses = hosted.github.deployments.flatMap(made => made.statuses);
  expect(new Set(statuses.map(({ environmentUrl }) => environmentUrl))).toEqual(new Set(['']));
});

test('no secret reaches GitHub but its own token, and that only as a header', async () => {
  const hosted = await hostEnvironment();
  const { scalingo, result } = await deployRecorded(hosted);

  const { requests } = hosted.github;
  expect(requests.length).toBeGreaterThan(2);
  expect(new Set(requests.map(({ tokenPresented }) => tokenPresented))).toEqual(new Set(['token 1']));
  const sent = JSON.stringify(requests);
  for (const secret of [scalingo.token, jobToken, ...result.masks]) expect(sent).not.toContain(secret);
  expect(JSON.stringify([scalingo.requests, scalingo.connections])).not.toContain(jobToken);
});

test('the end of the log says nothing of it', async () => {
  const hosted = await hostEnvironment();
  const recorded = await deployRecorded(hosted);
  const plain = await deployRecorded(hosted, { inputs: { environment: '' } });

  const shape = (lines: string[]) => lines.map(line => line.replace(/[0-9a-f-]{36}|\d+/g, '#'));
  expect(shape(ownLinesOf(recorded.result))).toEqual(shape(ownLinesOf(plain.result)));
});

test('the last state is told in one attempt, although the step ends', async () => {
  for (let count = 0; count < 4; count++) {
    const { result } = await deployRecorded(await hostEnvironment(), { step: { debug: true } });
    expect(result.lines.filter(({ text }) => text.includes('did not answer as it should'))).toEqual([]);
  }
});
