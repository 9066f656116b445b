import { expect } from '@jest/globals';
import { runStep, type Step } from '../../simulator/runner/index.ts';
import type { Fault } from '../../simulator/scalingo/index.ts';
import { type Deployed, startDeployment } from '../support/deployment.ts';
import { annotationsOf, callsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { stateWhileCreating } from '../support/state.ts';
import { testWith } from '../support/systems.ts';

testWith('signals')('a cancel while the create is under way waits for its answer: the id is not lost', async () => {
  const deploying = await startDeployment({
    faults: [{ on: 'rest', call: 'create', effect: { kind: 'slow', ms: 3000 } }],
    // Seconds as GitHub's runner counts them, too: it kills after ten.
    speed: 2,
    stepSpeed: 2
  });
  await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'create'));
  deploying.step.cancel();
  const { result, scalingo } = await deploying.ended();

  const { id } = deploymentOf(scalingo);
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
  expect(annotationsOf(result, 'notice')).toEqual([expect.stringContaining(`/deploy/${id}`)]);
  expect(result.outputs.deployment_id).toBe(id);
  expect(result.state).toMatchObject({ deployment_id: id, told: 'Cancelled' });
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create']);
});

testWith('signals')('a cancel while the create is never answered ends before the runner kills', async () => {
  const deploying = await startDeployment({
    faults: [{ on: 'rest', call: 'create', when: { times: 'always' }, effect: { kind: 'never' } }],
    speed: 2,
    stepSpeed: 2
  });
  await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'create'));
  // With the runner's own delays: SIGTERM after 7.5 s, SIGKILL 2.5 s later.
  deploying.step.cancel();
  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
  expect(annotationsOf(result, 'notice')).toEqual([expect.stringContaining('look at the dashboard')]);
  expect(result.state).toEqual(stateWhileCreating('Cancelled'));
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create']);
});

testWith('signals')('a cancel while a create is under way that is then refused: surely nothing was made', async () => {
  const deploying = await startDeployment({
    faults: [
      {
        on: 'rest',
        call: 'create',
        effect: { kind: 'status', status: 422, body: { errors: { git_ref: ['is bad'] } } }
      },
      { on: 'rest', call: 'create', effect: { kind: 'slow', ms: 3000 } }
    ],
    speed: 2,
    stepSpeed: 2
  });
  await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'create'));
  deploying.step.cancel();

  expectNoneMade(await deploying.ended());
});

testWith('signals')('a cancel in the pause after a create that was refused: surely nothing was made', async () => {
  const deploying = await startDeployment({
    faults: [tooMany({ times: 'always' })]
  });
  await deploying.step.until(saysThatItWaits);
  deploying.step.cancel();
  const { result } = await deploying.ended().then(expectNoneMade);

  const post = await runStep({ entry: 'post', state: result.state });
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
  expect(ownLinesOf(post)).toEqual([]);
});

testWith('signals')('the same where the answer to one before was lost: there may be one', async () => {
  const deploying = await startDeployment({
    faults: [
      { on: 'rest', call: 'create', effect: { kind: 'lost', answer: 502, carriedOut: false } },
      tooMany({ from: 2, times: 'always' })
    ],
    speed: 50,
    stepSpeed: 50
  });
  await deploying.step.until(saysThatItWaits);
  deploying.step.cancel();
  const { result } = await deploying.ended();

  expect(annotationsOf(result, 'notice')).toEqual([expect.stringContaining('look at the dashboard')]);
  expect(result.state).toEqual(stateWhileCreating('Cancelled'));
});

function expectNoneMade(deployed: Deployed): Deployed {
  const { result, scalingo } = deployed;
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
  expect(annotationsOf(result, 'notice')).toEqual([
    'The job was cancelled before a deployment was made: Scalingo was asked for one in vain.'
  ]);
  expect(result.state).toEqual({ ...stateWhileCreating('Cancelled'), creating: '' });
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create']);
  return deployed;
}

/** One request too many; the next may come when the step's whole time is nearly over. */
function tooMany(when: object): Fault {
  return {
    on: 'rest',
    call: 'create',
    when,
    effect: { kind: 'status', status: 429, headers: { 'retry-after': '3000' } }
  };
}

function saysThatItWaits({ lines }: Step): unknown {
  return lines.find(({ text }) => text.includes('Could not create the deployment (HTTP 429)'));
}
