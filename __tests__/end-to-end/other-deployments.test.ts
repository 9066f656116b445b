import { expect, test } from '@jest/globals';
import type { Scenario, Settings, Step } from '../../simulator/scalingo/index.ts';
import { foreignMark, scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type Deployed, deployOnce, startDeployment } from '../support/deployment.ts';
import { deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { closing } from '../support/scripts.ts';

const theirs: Step[] = [
  { kind: 'status', status: 'building' },
  { kind: 'logs', lines: [`one, ${foreignMark}`, `two, ${foreignMark}`] },
  { kind: 'status', status: 'starting' },
  { kind: 'log', line: `three, ${foreignMark}` }
];

test("a colleague's deployments on the same stream are never shown", async () => {
  const deployed = await deployOnce({ scenario: scenarios.parallel as Scenario });

  expect(deployed.scalingo.deployments).toHaveLength(3);
  expect(deployed.result).toMatchObject({ exitCode: 0, annotations: [] });
  expectOurs(deployed);
});

test.each([
  ['success', 'build-error', 0],
  ['build-error', 'success', 1],
  ['success', 'aborted', 0],
  ['hook-error', 'success', 1]
])('ours ends as %s while another one ends as %s: the exit code is %i', async (ours, other, exitCode) => {
  const deployed = await deployOnce({
    scenario: {
      name: 'both',
      description: 'two deployments, the other one ends first',
      script: [
        { kind: 'status', status: 'building' },
        { kind: 'log', line: 'our first line' },
        { kind: 'other', script: [...theirs, { kind: 'status', status: other }] },
        { kind: 'wait', ms: 20_000 },
        { kind: 'log', line: 'our last line' },
        closing(ours),
        { kind: 'status', status: ours }
      ]
    }
  });

  expect(deployed.result.exitCode).toBe(exitCode);
  expect(deployed.result.outputs.status).toBe(ours);
  expectOurs(deployed);
});

test('another one that goes on after ours does not hold the step up', async () => {
  const deployed = await deployOnce({
    scenario: {
      name: 'endless other',
      description: 'the other deployment never ends',
      script: [
        { kind: 'status', status: 'building' },
        { kind: 'other', script: [...theirs, { kind: 'hold', name: 'for ever' }] },
        { kind: 'log', line: 'our only line' },
        closing('success'),
        { kind: 'status', status: 'success' }
      ]
    }
  });

  expect(deployed.result.exitCode).toBe(0);
  expectOurs(deployed);
});

test.each<[string, Partial<Settings>]>([
  ['all of them', { replay: 'full', replayOf: 'all' }],
  ['all of them, without statuses', { replay: 'full', replayOf: 'all', replayStatuses: false }],
  ['the latest', { replay: 'full', replayOf: 'latest' }],
  ['the end of the latest', { replay: { lines: 2 }, replayOf: 'latest' }],
  ['none', { replay: 'none' }]
])('earlier deployments, of which the stream replays %s, are never shown', async (_, settings) => {
  const deploying = await startDeployment({
    settings,
    // The app is held until there is something to be replayed.
    faults: [{ on: 'rest', call: 'app', effect: { kind: 'slow', ms: 40_000 } }]
  });
  const { scalingo } = deploying;
  await scalingo.until(({ requests }) => requests.find(({ call }) => call === 'app'));
  const script: Step[] = [...theirs, { kind: 'status', status: 'build-error' }];
  scalingo.deploy('my-app', { scenario: { name: 'earlier', description: 'failed before', script } });
  scalingo.deploy('my-app', { scenario: { name: 'running', description: 'still runs', script: theirs } });

  const deployed = await deploying.ended();

  expect(deployed.result).toMatchObject({ exitCode: 0, annotations: [] });
  expectOurs(deployed);
});

test('a deployment that waits for its turn is followed from the queue on', async () => {
  const deployed = await deployOnce({
    settings: { atOnce: 'queued' },
    scenario: scenarios.queue as Scenario,
    speed: 5000
  });

  expect(deployed.result.exitCode).toBe(0);
  expectOurs(deployed);
});

function expectOurs({ result, scalingo }: Deployed): void {
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(result.stdout).not.toContain(foreignMark);
  expect(result.outputs.deployment_id).toBe(deploymentOf(scalingo).id);
}
