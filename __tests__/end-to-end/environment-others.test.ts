import { expect, test } from '@jest/globals';
import {
  deployRecorded,
  gitHubCallsOf,
  hostEnvironment,
  runId,
  runPage,
  startRecorded,
  statesOf
} from '../support/environment.ts';
import { ownLinesOf } from '../support/page.ts';
import { ownName } from '../support/repositories.ts';
import { closing } from '../support/scripts.ts';

const repository = ownName;
const made = ['deployments', 'create_deployment'];

test.each(['job', 'run'] as const)(
  'a job that has `environment:` itself gets no second record, and one line says so (its status leads to the %s)',
  async jobLogUrl => {
    const hosted = await hostEnvironment({ settings: { jobLogUrl } });
    const { github, commit } = hosted;
    github.startJob({ repository, environment: 'staging', sha: commit, runId });
    const { result } = await deployRecorded(hosted);

    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(statesOf(github)).toEqual([['in_progress']]);
    expect(gitHubCallsOf(github)).toEqual(['deployments', 'deployment_statuses']);
    expect(ownLinesOf(result).filter(line => line.includes('no second record'))).toHaveLength(1);
  }
);

test('it is found too where another commit is deployed than the one that the job is for', async () => {
  const hosted = await hostEnvironment();
  const { github, commit } = hosted;
  const newer = await hosted.repository.commitMore({ a: 'b' });
  github.startJob({ repository, environment: 'staging', sha: commit, runId });
  await deployRecorded(hosted, { inputs: { git_ref: newer } });

  expect(github.deployments).toHaveLength(1);
});

test.each([
  ['of another run', { runId: '16588214930' }],
  ['of a job that is over', { state: 'success' }],
  ['without any status', { state: 'none' }],
  ['to another environment', { environment: 'production' }],
  ['at another commit', { sha: 'f'.repeat(40) }]
] as const)('a deployment %s is not the job’s own', async (_, other) => {
  const hosted = await hostEnvironment();
  const { github, commit } = hosted;
  github.startJob({ repository, environment: 'staging', sha: commit, runId, ...other });
  const { result } = await deployRecorded(hosted);

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(github.deployments).toHaveLength(2);
  expect(statesOf(github).at(-1)?.at(-1)).toBe('success');
});

test('an earlier step of the same run that records too is not taken for the job’s own', async () => {
  const hosted = await hostEnvironment({ settings: { payloadForm: 'text' } });
  await deployRecorded(hosted, { inputs: { wait: 'false' } });
  await deployRecorded(hosted);

  expect(hosted.github.deployments).toHaveLength(2);
  expect(gitHubCallsOf(hosted.github)).not.toContain('deployment_statuses');
});

test('a success lets GitHub set the earlier ones inactive, without a question more', async () => {
  const hosted = await hostEnvironment();
  const { github } = hosted;
  github.deployed({ repository, environment: 'staging', sha: 'f'.repeat(40) }, 'in_progress', 'success');
  await deployRecorded(hosted);
  await deployRecorded(hosted);

  const last = statesOf(github).map(states => states.at(-1));
  expect(last).toEqual(['inactive', 'inactive', 'success']);
  expect(gitHubCallsOf(github)).not.toContain('deployment_statuses');
});

test.each([
  ['production', { isProduction: true }, {}],
  ['review', { isTransient: true }, { app: 'my-app-pr12' }]
] as const)('of %s the earlier ones are set inactive by the step', async (environment, traits, inputs) => {
  const hosted = await hostEnvironment();
  const { github } = hosted;
  const place = { repository, environment, sha: 'f'.repeat(40), ...traits };
  github.deployed(place, 'success');
  github.deployed(place, 'success', 'inactive');
  github.deployed(place, 'success');
  github.deployed(place);
  github.deployed(place, 'in_progress', 'failure');
  github.deployed({ ...place, isProduction: false, isTransient: false }, 'success');
  github.deployed({ ...place, environment: 'else' }, 'success');
  const { result } = await deployRecorded(hosted, {
    inputs: { environment, ...inputs },
    apps: [{ name: 'app' in inputs ? inputs.app : 'my-app', id: '0123456789abcdef01234567' }]
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  const last = statesOf(github).map(states => states.at(-1));
  // Behind an inactive one nothing is looked for.
  expect(last).toEqual(['success', 'inactive', 'inactive', undefined, 'failure', 'inactive', 'success', 'success']);
  const calls = gitHubCallsOf(github);
  expect(calls.slice(0, 2)).toEqual(made);
  expect(calls.filter(call => call === 'deployment_statuses')).toHaveLength(4);
});

test('what fails leaves the earlier ones as they are', async () => {
  const hosted = await hostEnvironment();
  const { github } = hosted;
  github.deployed({ repository, environment: 'production', sha: 'f'.repeat(40), isProduction: true }, 'success');
  await deployRecorded(hosted, {
    inputs: { environment: 'production' },
    scenario: {
      name: 'failing',
      description: '',
      script: [closing('build-error'), { kind: 'status', status: 'build-error' }]
    }
  });

  expect(statesOf(github).map(states => states.at(-1))).toEqual(['success', 'failure']);
});

test('where one that is replaced cannot be set inactive, the success stands and one warning tells it', async () => {
  const hosted = await hostEnvironment({ faults: [{ call: 'deployment_statuses', effect: { kind: 'html' } }] });
  const { github } = hosted;
  github.deployed({ repository, environment: 'production', sha: 'f'.repeat(40), isProduction: true }, 'success');
  const { result } = await deployRecorded(hosted, { inputs: { environment: 'production' } });

  expect(result.exitCode).toBe(0);
  expect(result.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('not fully, recorded') }
  ]);
  expect(statesOf(github).map(states => states.at(-1))).toEqual(['success', 'success']);
});

test.each([
  ['at the commit that Scalingo names', (commit: string) => commit, 0],
  ['at the commit of the run where Scalingo names none', () => 'main', 1]
] as const)('a deployment that is only followed is recorded %s', async (_, gitRef, index) => {
  const hosted = await hostEnvironment();
  const { github, commit } = hosted;
  const newer = await hosted.repository.commitMore({ a: 'b' });
  const deploying = await startRecorded(hosted, {
    step: { sha: newer },
    inputs: scalingo => ({
      source_url: '',
      deployment_id: scalingo.deploy('my-app', { gitRef: gitRef(commit) }).id
    })
  });
  const { result } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' }, annotations: [] });
  expect(github.deployments).toMatchObject([{ sha: [commit, newer][index], environment: 'staging' }]);
  expect(statesOf(github)[0]?.at(-1)).toBe('success');
});

test('one that is over already is recorded as it ended', async () => {
  const hosted = await hostEnvironment();
  const { result } = await deployRecorded(hosted, {
    inputs: scalingo => ({
      source_url: '',
      deployment_id: scalingo.deploy('my-app', { gitRef: hosted.commit, finished: 'crashed-error' }).id
    })
  });

  expect(result.exitCode).toBe(1);
  expect(statesOf(hosted.github)[0]?.at(-1)).toBe('failure');
});

test('what is deployed once more is recorded at its own commit', async () => {
  const hosted = await hostEnvironment();
  const { github, commit } = hosted;
  const newer = await hosted.repository.commitMore({ a: 'b' });
  const { result } = await deployRecorded(hosted, {
    step: { sha: newer },
    inputs: { source_url: '', redeploy: 'true' },
    before: scalingo => void scalingo.deploy('my-app', { gitRef: commit, finished: 'success' })
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(github.deployments).toMatchObject([{ sha: commit }]);
  expect(github.deployments[0]?.statuses.at(-1)?.logUrl).toBe(runPage(github));
});

test('a repository at a branch is recorded at the commit that the branch means', async () => {
  const hosted = await hostEnvironment();
  const { result } = await deployRecorded(hosted, {
    step: { sha: 'f'.repeat(40) },
    inputs: { source_url: '', git_ref: 'main' }
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(hosted.github.deployments).toMatchObject([{ sha: hosted.commit }]);
});
