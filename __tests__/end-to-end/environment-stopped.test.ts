import { describe, expect, test } from '@jest/globals';
import type { Deploying } from '../support/deployment.ts';
import {
  afterJob,
  deployRecorded,
  gitHubCallsOf,
  hostEnvironment,
  runPage,
  startRecorded,
  statesOf,
  untilAsked
} from '../support/environment.ts';
import { annotationsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { following, unanswered } from '../support/phases.ts';
import { jobToken } from '../support/repositories.ts';
import { isHere, testWith } from '../support/systems.ts';

const signalDelays = { termMs: 600_000, killMs: 600_000 };

type Way = [name: string, stop: (deploying: Deploying) => void, cut: boolean];
const killed: Way = ['Killed', ({ step }) => step.kill(), true];
const cancelled: Way = ['Cancelled', ({ step }) => step.cancel(), false];
const ways = isHere('signals') ? [cancelled, killed] : [killed];

describe.each(ways)('%s, a step', (how, stop, cut) => {
  test('while it follows asks GitHub for nothing more, and after the job the record says that it goes on', async () => {
    const hosted = await hostEnvironment();
    const { github } = hosted;
    const { options, reached } = following();
    const deploying = await startRecorded(hosted, { ...options, cut, step: { signalDelays } });
    await reached(deploying);
    await untilTold(github, 'in_progress');
    const asked = github.requests.length;
    stop(deploying);
    const deployed = await deploying.ended();
    expect(github.requests).toHaveLength(asked);
    expect(statesOf(github)[0]?.at(-1)).toBe('in_progress');
    const post = await afterJob(hosted, deployed);

    expect(post.exitCode).toBe(0);
    expect(github.requests).toHaveLength(asked + 1);
    const page = `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${deploymentOf(deployed.scalingo).id}`;
    expect(github.deployments[0]?.statuses.at(-1)).toMatchObject({
      state: 'error',
      description: `${how}, it goes on unwatched: ${page}`,
      logUrl: runPage(github)
    });
    await afterJob(hosted, { ...deployed, result: { ...deployed.result, state: {} } });
    expect(github.requests).toHaveLength(asked + 1);
  });

  test('while Scalingo has not said whether it makes one', async () => {
    const hosted = await hostEnvironment();
    const { github } = hosted;
    const { options, reached } = unanswered('create');
    // After a cancel it still waits some seconds for the deployment's id.
    const deploying = await startRecorded(hosted, { ...options, cut, stepSpeed: 10, step: { signalDelays } });
    await reached(deploying);
    await untilTold(github, 'queued');
    stop(deploying);
    await afterJob(hosted, await deploying.ended());

    expect(github.deployments[0]?.statuses.at(-1)).toMatchObject({
      state: 'error',
      description: `${how} before Scalingo had said that it made the deployment`
    });
  });

  test('while GitHub has made the record, and has not said so: it is found after the job', async () => {
    const hosted = await hostEnvironment({
      faults: [{ call: 'create_deployment', effect: { kind: 'stall', bytes: 5 } }]
    });
    const { github } = hosted;
    const { options, reached } = following();
    const deploying = await startRecorded(hosted, { ...options, cut, step: { signalDelays } });
    await reached(deploying);
    await untilAsked(github, 'create_deployment');
    while (github.deployments.length === 0) await new Promise(resolve => setImmediate(resolve));
    stop(deploying);
    const deployed = await deploying.ended();
    expect(deployed.result.state).toMatchObject({ environment: 'staging' });
    expect(deployed.result.state.record_id).toBeUndefined();
    await afterJob(hosted, deployed);

    expect(statesOf(github)).toEqual([['error']]);
  });

  test('while GitHub has not made the record: there is none after the job either', async () => {
    const hosted = await hostEnvironment({ faults: [{ call: 'create_deployment', effect: { kind: 'never' } }] });
    const { options, reached } = following();
    const deploying = await startRecorded(hosted, { ...options, cut, step: { signalDelays } });
    await reached(deploying);
    await untilAsked(hosted.github, 'create_deployment');
    stop(deploying);
    const post = await afterJob(hosted, await deploying.ended());

    expect(post.exitCode).toBe(0);
    expect(hosted.github.deployments).toEqual([]);
  });

  test('where GitHub refused before: it is not asked again', async () => {
    const hosted = await hostEnvironment({ tokens: { [jobToken]: { repositories: 'all', contents: true } } });
    const { options, reached } = following();
    const deploying = await startRecorded(hosted, { ...options, cut, step: { signalDelays } });
    await reached(deploying);
    await deploying.step.until(({ lines }) => lines.find(({ level }) => level === 'warning'));
    stop(deploying);
    const post = await afterJob(hosted, await deploying.ended());

    expect(annotationsOf(post, 'warning')).toEqual([]);
    expect(gitHubCallsOf(hosted.github)).toEqual(['deployments']);
  });
});

testWith('signals')(
  'a cancel while the end waits for GitHub ends it, and the record says after the job how it went',
  async () => {
    const hosted = await hostEnvironment({
      faults: [{ call: 'create_deployment_status', effect: { kind: 'never' } }]
    });
    const deploying = await startRecorded(hosted, { step: { signalDelays } });
    await deploying.step.until(({ lines }) => lines.find(({ text }) => text.startsWith('Deployed:')));
    // Or the run after the job would be what is never answered.
    await untilAsked(hosted.github, 'create_deployment_status');
    deploying.step.cancel();
    const deployed = await deploying.ended();
    expect(deployed.result).toMatchObject({ exitCode: 0, signal: null });
    const post = await afterJob(hosted, deployed);

    expect(statesOf(hosted.github)).toEqual([['success']]);
    expect(ownLinesOf(post)).toEqual([]);
  }
);

testWith('signals')('the run after the job does not wait for ever for GitHub, and fails nothing', async () => {
  const hosted = await hostEnvironment();
  const { options, reached } = following();
  const deploying = await startRecorded(hosted, { ...options, step: { signalDelays } });
  await reached(deploying);
  await untilTold(hosted.github, 'in_progress');
  deploying.step.cancel();
  const deployed = await deploying.ended();
  hosted.github.addFault({ call: 'any', when: { times: 'always' }, effect: { kind: 'never' } });
  const post = await afterJob(hosted, deployed, { speed: 50 });

  expect(post).toMatchObject({ exitCode: 0, signal: null, annotations: [] });
});

test('after a step that ended by itself the run after the job asks GitHub for nothing', async () => {
  for (const inputs of [{}, { wait: 'false' }, { environment: '' }, { app: '' }]) {
    const hosted = await hostEnvironment();
    const deployed = await deployRecorded(hosted, { inputs });
    const asked = hosted.github.requests.length;
    const post = await afterJob(hosted, deployed);

    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(ownLinesOf(post)).toEqual([]);
    expect(hosted.github.requests).toHaveLength(asked);
  }
});

async function untilTold(github: Parameters<typeof statesOf>[0], state: string): Promise<void> {
  while (!statesOf(github).flat().includes(state)) await new Promise(resolve => setImmediate(resolve));
}
