import { expect, test } from '@jest/globals';
import type { Fault, Scenario } from '../../simulator/scalingo/index.ts';
import { type Deployed, type DeploymentOptions, startDeployment } from '../support/deployment.ts';
import { commonSpeed } from '../support/lost.ts';
import { annotationsOf, callsOf, logOf, remarksOf, visibleLines } from '../support/page.ts';
import { building, linesApart, logs, numbered } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';
import { testWith } from '../support/systems.ts';

const apps = [{ name: 'my-app' }, { name: 'other-app' }];

test('one that runs: its log so far, then what it goes on to say, each line once', async () => {
  const rows = ['success', 'hook-error'].flatMap(status =>
    (['full', 'none', { lines: 7 }] as const).map(replay => ({ status, replay }))
  );
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ status, replay }) => {
      const { result, scalingo } = await followExisting(heldBuild(status), 'read', { settings: { replay } });

      const [deployment, ...others] = scalingo.deployments;
      expect(others).toEqual([]);
      expect(result).toMatchObject({ exitCode: status === 'success' ? 0 : 1, signal: null });
      expect(logOf(result)).toEqual(visibleLines(deployment?.lines ?? []));
      expect(remarksOf(result)).toEqual([]);
      expect(result.outputs).toMatchObject({ status, deployment_id: deployment?.id });
      expect(callsOf(scalingo)).not.toContain('create');
      expect(scalingo.connections[0]?.authenticated).toBe(true);
    }
  );
});

test('one that runs, whose stream is lost on the way', async () => {
  const faults: Fault[] = [{ on: 'stream', when: { afterLines: 30, times: 'always' }, effect: { kind: 'reset' } }];
  const { result, scalingo } = await followExisting(heldBuild('success'), 'read', { faults });

  expect(result).toMatchObject({ exitCode: 0, signal: null });
  expect(logOf(result)).toEqual(visibleLines(scalingo.deployments[0]?.lines ?? []));
});

test('one that is over is told at once, with its whole log', async () => {
  await severalAtOnce(['success', 'crashed-error'], String, async status => {
    const { result, scalingo } = await followExisting(building([logs(numbered('line', 30))], status), 'over');

    expect(result.exitCode).toBe(status === 'success' ? 0 : 1);
    expect(annotationsOf(result, 'error')).toHaveLength(status === 'success' ? 0 : 1);
    expect(logOf(result)).toEqual(visibleLines(scalingo.deployments[0]?.lines ?? []));
    expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment', 'output']);
    expect(result.outputs).toMatchObject({ status, duration: expect.stringMatching(/^\d+$/) });
  });
});

test('the same where no stream can be had: it needs none', async () => {
  const faults: Fault[] = [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'no handshake' } }];
  const { result, scalingo } = await followExisting(building([logs(['one'])]), 'over', { faults });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(scalingo.deployments[0]?.lines ?? []));
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment', 'output']);
  const [app, asked] = ['app', 'deployment'].map(call => scalingo.requests.find(request => request.call === call));
  // A handshake would be waited for during ten seconds.
  expect(asked?.at).toBeLessThan((app?.answeredAt ?? 0) + 8_000);
});

test('one that was over a moment before is read until its log, which lags, is whole', async () => {
  const scenario = building([logs(numbered('line', 30))]);
  const { result, scalingo } = await followExisting(scenario, 'just over', { settings: { outputLagMs: 8_000 } });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(scalingo.deployments[0]?.lines ?? []));
});

test.each(['other-app', ''])('one of another app, or of none (%s): one error, nothing made', async app => {
  const { result, scalingo } = await followExisting(linesApart(3, 100), 'at once', {}, app);

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/deployment_id/)]);
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment']);
  expect(logOf(result)).toEqual([]);
});

test('wait: false tells how one stands, and asks no more', async () => {
  const { result, scalingo } = await followExisting(heldBuild('success'), 'at once', { inputs: { wait: 'false' } });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(result.outputs).toMatchObject({ status: 'building', deployment_id: scalingo.deployments[0]?.id });
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment']);
  expect(scalingo.connections).toEqual([]);
});

test('wait: false ends as one ended that is over', async () => {
  await severalAtOnce(['success', 'crashed-error'], String, async status => {
    const scenario = building([logs(numbered('line', 30))], status);
    const { result, scalingo } = await followExisting(scenario, 'over', { inputs: { wait: 'false' } });

    expect(result).toMatchObject({ exitCode: status === 'success' ? 0 : 1, outputs: { status } });
    expect(annotationsOf(result, 'error')).toHaveLength(status === 'success' ? 0 : 1);
    expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment', 'output']);
    expect(scalingo.connections).toEqual([]);
  });
});

testWith('signals')('a cancel leaves the deployment as it is, and says where it goes on', async () => {
  const { result, scalingo } = await followExisting(heldBuild('success'), 'cancel');

  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
  expect(annotationsOf(result, 'notice')).toEqual([expect.stringContaining(scalingo.deployments[0]?.id ?? '-')]);
});

/**
 * Lets somebody else begin a deployment, and follows it.
 * @param until lets it go on once the step has shown the log so far, when it is over already, a while ago or a moment, or not at all
 */
async function followExisting(
  scenario: Scenario,
  until: 'read' | 'over' | 'just over' | 'at once' | 'cancel',
  options: DeploymentOptions = {},
  app = 'my-app'
): Promise<Deployed> {
  const deploying = await startFollowing(scenario, until, options, app);
  const { step, scalingo } = deploying;
  if (until === 'read' || until === 'cancel')
    await step.until(({ lines }) => lines.find(({ text }) => text.includes('early 19')));
  if (until === 'cancel') step.cancel();
  if (until === 'read') scalingo.release('read');
  return deploying.ended();
}

function startFollowing(scenario: Scenario, until: string, options: DeploymentOptions, app = 'my-app') {
  return startDeployment({
    apps,
    speed: commonSpeed,
    stepSpeed: commonSpeed,
    step: { signalDelays: { termMs: 600_000, killMs: 600_000 } },
    ...options,
    inputs: scalingo => {
      const id = app === '' ? '00000000-0000-4000-8000-000000000000' : scalingo.deploy(app, { scenario }).id;
      return { source_url: '', deployment_id: id, ...(options.inputs as Record<string, string> | undefined) };
    },
    // Held back until the deployment is where it is to be found.
    faults: [
      { on: 'rest', call: 'app', effect: { kind: 'slow', ms: until === 'over' ? 25_000 : 2_000 } },
      ...(options.faults ?? [])
    ]
  });
}

/** Its first twenty lines are there; the others come when the step has shown those. */
function heldBuild(status: string): Scenario {
  const later = linesApart(30, 400, status).script as Scenario['script'] & Iterable<never>;
  return {
    ...building([]),
    script: [
      { kind: 'status', status: 'building' },
      logs(numbered('early', 20)),
      { kind: 'hold', name: 'read' },
      ...later
    ]
  };
}
