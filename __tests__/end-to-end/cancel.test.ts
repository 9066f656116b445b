import { expect, test } from '@jest/globals';
import type { Deployed, Deploying } from '../support/deployment.ts';
import { startDeployment } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, logOf } from '../support/page.ts';
import { asking, following, type Phase, unanswered, unansweredHandshake, waitingCalls } from '../support/phases.ts';
import { stateBefore, stateOf, stateWhileCreating } from '../support/state.ts';
import { describeWith, testWith } from '../support/systems.ts';

/** By GitHub's runner, and by whoever else stops a process. No second signal follows: the first one has to do. */
const ways: [name: string, cancel: (deploying: Deploying) => void][] = [
  ['SIGINT', ({ step }) => step.cancel()],
  ['SIGTERM', ({ step }) => step.process.kill('SIGTERM')]
];
const signalDelays = { termMs: 600_000, killMs: 600_000 };

describeWith('signals').each(ways)('a step that is stopped by %s', (_, cancel) => {
  test.each(waitingCalls)('while %s is not answered', async (call, isKnown) => {
    const deployed = await cancelledIn(unanswered(call), cancel);

    if (call === 'output') expectToBeOver(deployed);
    else if (isKnown) expectToGoOn(deployed);
    else expectNone(deployed, call === 'create' ? stateWhileCreating('Cancelled') : undefined);
    expect(theNoticeOf(deployed)).toContain(
      call === 'output'
        ? 'had ended already, as "build-error"'
        : isKnown
          ? 'goes on at'
          : call === 'create'
            ? 'before Scalingo had said that it made a deployment'
            : 'before Scalingo was asked to make a deployment'
    );
  });

  test("while the stream's handshake is not answered", async () => {
    const deployed = await cancelledIn(await unansweredHandshake(), cancel);

    expectNone(deployed);
    expect(theNoticeOf(deployed)).toContain('before Scalingo was asked to make a deployment');
  });

  test('while it follows the deployment', async () => {
    const deployed = await cancelledIn(following(), cancel);

    expectToGoOn(deployed);
    expect(logOf(deployed.result)).toEqual(['one', 'two']);
  });

  test('while it asks how the deployment stands, without a stream', async () => {
    expectToGoOn(await cancelledIn(asking(), cancel));
  });
});

testWith('signals', 'unread output')('a second signal while the last lines are written changes nothing', async () => {
  const { options, reached } = asking();
  const deploying = await startDeployment({ ...options, step: { signalDelays, readStdout: 'paused' } });
  await reached(deploying);
  deploying.step.cancel();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) deploying.step.process.kill(signal);
  deploying.step.resumeReading();

  expectToGoOn(await deploying.ended());
});

async function cancelledIn(phase: Phase, cancel: (deploying: Deploying) => void): Promise<Deployed> {
  const deploying = await startDeployment({ ...phase.options, step: { signalDelays } });
  await phase.reached(deploying);
  const asked = deploying.scalingo.requests.length;
  cancel(deploying);
  const deployed = await deploying.ended();
  // Whatever comes after the signal is one too many.
  expect(deployed.scalingo.requests.length).toBe(asked);
  return deployed;
}

function theNoticeOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([]);
  const [notice, ...others] = annotationsOf(result, 'notice');
  expect(others).toEqual([]);
  if (notice === undefined) throw new Error('there is no notice');
  expect(result.summary).toContain('❌ Cancelled: <code>my-app</code>');
  return notice;
}

function expectToGoOn(deployed: Deployed): void {
  const { result, scalingo } = deployed;
  const { id } = deploymentOf(scalingo);
  const page = `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`;
  expect(theNoticeOf(deployed)).toContain(`goes on at ${page}`);
  expect(result.outputs).toMatchObject({ deployment_id: id, deployment_url: page });
  expect(result.state).toEqual(stateOf({ id }, result.outputs.status ?? '', 'Cancelled'));
  expect(result.outputs.status).not.toBe('');
}

/** The log was still being read: what REST said of the end is not lost with it. */
function expectToBeOver({ result, scalingo }: Deployed): void {
  const { id, status } = deploymentOf(scalingo);
  expect(result.outputs).toMatchObject({ deployment_id: id, status, duration: expect.stringMatching(/^\d+$/) });
  expect(result.state).toEqual(stateOf({ id }, status, 'Cancelled'));
}

function expectNone({ result }: Deployed, state = stateBefore('Cancelled')): void {
  expect(result.outputs).toMatchObject({ deployment_id: '', status: '', deployment_url: '' });
  expect(result.state).toEqual(state);
}
