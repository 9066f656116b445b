import { expect } from '@jest/globals';
import { startDeployment } from '../support/deployment.ts';
import { annotationsOf, callsOf, deploymentOf } from '../support/page.ts';
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
