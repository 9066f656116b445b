import { expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../../simulator/runner/index.ts';
import { type Call, type Scalingo, startScalingo } from '../../simulator/scalingo/index.ts';
import { type Deployed, deployOnce, startDeployment, usualInputs } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { following, unanswered } from '../support/phases.ts';
import { expectSafe } from '../support/safe.ts';
import { testWith } from '../support/systems.ts';

const signalDelays = { termMs: 600_000, killMs: 600_000 };

test('after a step that was killed while it followed: where the deployment goes on, in log and summary', async () => {
  const { options, reached } = following();
  const killed = await killedIn(options, reached);
  const post = await afterJob(killed);

  const { id } = deploymentOf(killed.scalingo);
  const page = `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`;
  expect(annotationsOf(post, 'notice')).toEqual([
    expect.stringMatching(/was killed while the deployment was "building"/)
  ]);
  expect(annotationsOf(post, 'notice')[0]).toContain(page);
  expect(post.summary).toContain('Killed: <code>my-app</code>');
  expect(post.summary).toContain(id);
});

test('after a step that was killed while the create was not answered: there may be a deployment', async () => {
  const { options, reached } = unanswered('create');
  const post = await afterJob(await killedIn(options, reached));

  expect(annotationsOf(post, 'notice')).toEqual([expect.stringMatching(/my-app was killed before Scalingo had said/)]);
  expect(post.summary).toContain('Killed: <code>my-app</code>');
});

test.each<Call>(['exchange', 'app', 'cache_reset'])(
  'after a step that was killed while %s was not answered: nothing, as nothing was made',
  async call => {
    const { options, reached } = unanswered(call);
    expectSilent(await afterJob(await killedIn(options, reached)));
  }
);

test.each<Call>(['deployment', 'output'])('after a step that was killed while %s was not answered', async call => {
  const { options, reached } = unanswered(call);
  const post = await afterJob(await killedIn(options, reached));

  const how = call === 'output' ? 'had ended already, as "build-error"' : 'goes on without the step';
  expect(annotationsOf(post, 'notice')).toEqual([expect.stringContaining(how)]);
});

testWith('signals')('after a step that was cancelled: one line more, since the step has told it', async () => {
  const { options, reached } = following();
  const deploying = await startDeployment({ ...options, step: { signalDelays } });
  await reached(deploying);
  deploying.step.cancel();
  const cancelled = await deploying.ended();
  const post = await afterJob(cancelled);

  expect(post.annotations).toEqual([]);
  expect(post.summary).toBe('');
  expect(ownLinesOf(post)).toContainEqual(expect.stringContaining(deploymentOf(cancelled.scalingo).id));
});

test('after a step that ended by itself: nothing', async () => {
  expectSilent(await afterJob(await deployOnce()));
  expectSilent(await afterJob(await deployOnce({ inputs: { app: '' } })));
  expectSilent(await afterJob(await deployOnce({ inputs: { wait: 'false' } })));
});

test('after a step that left nothing behind, as one that was killed while Node started: nothing is asked', async () => {
  await withScalingo(async (scalingo, inputs) => {
    expectSilent(await runStep({ entry: 'post', state: {}, inputs }));
    expect(scalingo.requests).toEqual([]);
  });
});

testWith('a full disk')(
  'after a step whose state could not be kept: nothing is asked, and no second deployment made',
  async () => {
    await withScalingo(async (scalingo, inputs) => {
      const step = await runStep({ inputs, env: { GITHUB_STATE: '/dev/full' } });
      expect(step).toMatchObject({ exitCode: 0, state: {} });
      const asked = scalingo.requests.length;
      expectSilent(await runStep({ entry: 'post', state: step.state, inputs }));
      expect(scalingo.requests).toHaveLength(asked);
      expect(scalingo.deployments).toHaveLength(1);
    });
  }
);

test('state that nobody wrote, or that is hostile, fails nothing and commands nothing', async () => {
  const states: Record<string, string>[] = [
    { creating: 'true' },
    { told: 'Cancelled' },
    { deployment_url: '::error::forged', status: '\n::set-output name=x::y', app: '<b>##[error]' }
  ];
  for (const state of states) {
    const post = await runStep({ entry: 'post', state });
    expectSafe(post, { token: '', leaks: false, cut: false });
    expect(post).toMatchObject({ exitCode: 0, signal: null, outputs: {} });
    expect(annotationsOf(post, 'error')).toEqual([]);
  }
});

test.each(['summary', 'output', 'state'] as const)('a runner without the file for %s', async file => {
  const state = { creating: 'true', app: 'my-app' };
  const post = await runStep({ entry: 'post', state, missingFiles: [file] });

  expect(post.exitCode).toBe(0);
  expect(annotationsOf(post, 'notice')).toHaveLength(1);
});

async function killedIn(
  options: Parameters<typeof startDeployment>[0],
  reached: ReturnType<typeof following>['reached']
): Promise<Deployed> {
  const deploying = await startDeployment({ ...options, cut: true });
  await reached(deploying);
  deploying.step.kill();
  const killed = await deploying.ended();
  expect(killed.result.signal).toBe('SIGKILL');
  return killed;
}

/** For runs after the job that could deploy, did they take themselves for the step: Scalingo is there, and the inputs are the step's. */
async function withScalingo(run: (scalingo: Scalingo, inputs: Record<string, string>) => Promise<void>): Promise<void> {
  const scalingo = await startScalingo({ apps: [{ name: 'my-app' }], speed: 200 });
  try {
    await run(scalingo, usualInputs(scalingo));
  } finally {
    await scalingo.stop();
  }
}

/** Runs what GitHub runs after the job, with the state that the step left. It never fails and never speaks to Scalingo. */
async function afterJob({ result, scalingo }: Deployed): Promise<StepResult> {
  const asked = scalingo.requests.length;
  const post = await runStep({ entry: 'post', state: result.state });
  expectSafe(post, { token: scalingo.token, leaks: false, cut: false });
  expect(post).toMatchObject({ exitCode: 0, signal: null });
  expect(scalingo.requests).toHaveLength(asked);
  return post;
}

function expectSilent(post: StepResult): void {
  expect(post.annotations).toEqual([]);
  expect(post.summary).toBe('');
  expect(ownLinesOf(post)).toEqual([]);
}
