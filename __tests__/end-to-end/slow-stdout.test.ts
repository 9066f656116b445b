import { expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { testWith } from '../support/systems.ts';

testWith('unread output')('a runner that reads nothing until the deployment has ended gets all of it', async () => {
  const deploying = await startDeployment({ scenario: long('success'), step: { readStdout: 'paused' } });
  await deploying.scalingo.until(({ deployments }) => deployments.find(({ status }) => status === 'success'));
  deploying.step.resumeReading();

  const { result, scalingo } = await deploying.ended();

  expect(result.exitCode).toBe(0);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('a runner that reads slowly gets all of it', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: long('build-error'),
    step: { readStdout: { bytesPerSecond: 500_000 } }
  });

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')).toHaveLength(1);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

testWith('signals', 'unread output')(
  'a cancel while the runner reads nothing: nothing that was written is lost, and the step says goodbye',
  async () => {
    const deploying = await startDeployment({
      scenario: long('hold'),
      step: { readStdout: 'paused', signalDelays: { termMs: 60_000, killMs: 60_000 } }
    });
    // The step has written more than a pipe holds when its stream has brought that much.
    await deploying.scalingo.until(({ connections }) => connections.find(({ linesSent }) => linesSent >= 5000));
    deploying.step.cancel();
    deploying.step.resumeReading();

    const { result, scalingo } = await deploying.ended();

    expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
    expect(annotationsOf(result, 'notice')).toHaveLength(1);
    const shown = logOf(result);
    expect(shown).toEqual(visibleLines(deploymentOf(scalingo).lines).slice(0, shown.length));
  }
);

test.each([
  ['success', 0],
  ['build-error', 1]
])('a runner that reads no more in the middle of a %s: the step ends with %i', async (name, exitCode) => {
  const deploying = await startDeployment({ scenario: scenarios[name] as Scenario, cut: true });
  await deploying.step.until(({ lines }) => lines.find(({ text }) => text.includes('Fetching source code')));
  deploying.step.closeStdout();

  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode, signal: null });
  expect(result.state.deployment_id).toBe(deploymentOf(scalingo).id);
  expect(result.outputs.deployment_id).toBe(deploymentOf(scalingo).id);
  expect(result.summary).toContain(deploymentOf(scalingo).id);
});

test('a runner that never reads a byte: the step ends with the right code', async () => {
  const deploying = await startDeployment({ scenario: scenarios.success as Scenario, cut: true });
  deploying.step.closeStdout();

  const { result } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, signal: null, stdout: '' });
});

/** A log of half a megabyte, far more than a pipe holds. */
function long(end: string): Scenario {
  const lines = Array.from({ length: 6000 }, (_, index) => `       [${index}] ${'x'.repeat(80)}`);
  return {
    name: 'long',
    description: 'half a megabyte of log',
    script: [
      { kind: 'status', status: 'building' },
      { kind: 'logs', lines: lines.slice(0, 3000) },
      { kind: 'wait', ms: 2000 },
      { kind: 'logs', lines: lines.slice(3000) },
      end === 'hold' ? { kind: 'hold', name: 'for ever' } : { kind: 'status', status: end }
    ]
  };
}
