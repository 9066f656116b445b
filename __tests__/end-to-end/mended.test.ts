import { expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { calm, commonSpeed } from '../support/lost.ts';
import { annotationsOf, deploymentOf, logOf, remarksOf, visibleLines } from '../support/page.ts';
import { following } from '../support/phases.ts';
import { building } from '../support/scripts.ts';
import { isHere } from '../support/systems.ts';

test('a closed stdout does not lose the outputs', async () => {
  const deploying = await startDeployment({ scenario: scenarios.success as Scenario, cut: true });
  deploying.step.closeStdout();
  const { result, scalingo } = await deploying.ended();
  expect(result.outputs).toMatchObject({ status: 'success', deployment_id: deploymentOf(scalingo).id });
  expect(result.state.deployment_id).toBe(deploymentOf(scalingo).id);
});

test.each(['GITHUB_OUTPUT', 'GITHUB_STATE'])('a %s that cannot be written does not end the following', async name => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios['build-error'] as Scenario,
    step: { env: { [name]: '/nowhere/file' } }
  });
  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('"build-error"')]);
});

test.each(isHere('signals') ? ['timeout', 'cancel'] : ['timeout'])(
  'at a %s the output status is the last one seen',
  async how => {
    const { options, reached } = following();
    const deploying = await startDeployment({
      ...options,
      inputs: { timeout: how === 'timeout' ? '1' : '60' },
      speed: commonSpeed,
      stepSpeed: commonSpeed
    });
    await reached(deploying);
    if (how === 'cancel') deploying.step.cancel();
    expect((await deploying.ended()).result.outputs.status).toBe('building');
  }
);

test.each([{ kind: 'html' } as const, { kind: 'json', body: {} } as const])(
  'a page in place of the log is not printed as log: %j',
  async effect => {
    const { result, scalingo } = await deployOnce({ faults: [{ on: 'rest', call: 'output', effect }] });
    expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  }
);

test('a line that ends in two carriage returns is one line', async () => {
  const { result } = await deployOnce({
    scenario: building([
      { kind: 'log', line: 'x\r\r' },
      { kind: 'log', line: 'y' }
    ])
  });
  expect(logOf(result)).toEqual(['x', 'y', expect.stringContaining('<-- https://')]);
  expect(remarksOf(result)).toEqual([]);
});

test('an unknown end is asked about at once, whatever follows it', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: {
      ...building([]),
      script: [
        { kind: 'status', status: 'building' },
        { kind: 'wait', ms: 4000 },
        { kind: 'status', status: 'quarantined' },
        { kind: 'log', line: 'said after the end' }
      ]
    },
    ...calm
  });
  expect(result.outputs.status).toBe('quarantined');
  const [asked] = scalingo.requests.filter(({ call }) => call === 'deployment');
  expect((asked?.at ?? 0) - (deploymentOf(scalingo).finishedAt ?? 0)).toBeLessThan(15_000);
});

test('events without content are no lines where content carries its line ends', async () => {
  const { result, scalingo } = await deployOnce({ settings: { content: 'newline', emptyEvents: true } });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('an end without a status is not called "undefined"', async () => {
  const { result } = await deployOnce({ settings: { missingFields: ['status'] } });
  expect(annotationsOf(result, 'error')[0] ?? '').not.toContain('undefined');
});

test('a create whose answer is lost is not headed "Not deployed"', async () => {
  const { result } = await deployOnce({
    faults: [{ on: 'rest', call: 'create', effect: { kind: 'lost', answer: 502, carriedOut: true } }]
  });
  expect(result.summary).not.toContain('Not deployed');
});
