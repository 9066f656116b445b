/** An end that the stream tells of, and that REST does not confirm at once, or never. */
import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/scalingo/index.ts';
import { type Deployed, startDeployment } from '../support/deployment.ts';
import { commonSpeed, deployWith, expectExact } from '../support/lost.ts';
import { deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { building, linesApart, logs, pause } from '../support/scripts.ts';

const paced = { speed: commonSpeed, stepSpeed: commonSpeed } as const;

test('the stream closes with the end, REST lags, and the next connection tells nothing: confirmed within seconds', async () => {
  const deploying = await startDeployment({
    scenario: linesApart(10, 1_000),
    settings: { replay: 'none', replayStatuses: false },
    faults: [{ on: 'stream', when: { afterStatus: 'success' }, effect: { kind: 'close', code: 1000 } }],
    ...paced
  });
  const { id } = await deploying.scalingo.until(({ deployments }) => deployments[0]);
  const body = { deployment: { id, status: 'starting', finished_at: null } };
  deploying.scalingo.addFault({ on: 'rest', call: 'deployment', effect: { kind: 'json', body } });
  const deployed = await deploying.ended();

  expectExact(deployed);
  expect(questionsOf(deployed)).toHaveLength(2);
  expect(confirmedAfterMs(deployed)).toBeLessThan(15_000);
});

test('an end told early in a long build, that is none: some ten requests more, and the true end is confirmed at once', async () => {
  const told: Fault = {
    on: 'stream',
    when: { afterLines: 3 },
    effect: { kind: 'statuses', statuses: ['build-error', 'building'] }
  };
  const deployed = await deployWith(linesApart(40, 15_000), [told], { speed: 100, stepSpeed: 100 });

  expectExact(deployed);
  expect(questionsOf(deployed).length).toBeLessThanOrEqual(14);
  expect(confirmedAfterMs(deployed)).toBeLessThan(15_000);
});

test('a question about a silent stream is never answered, and the end is told meanwhile: it is confirmed without that', async () => {
  const scenario = building([logs(['first']), pause(40_000), logs(['last'])]);
  const unanswered: Fault = { on: 'rest', call: 'deployment', effect: { kind: 'never' } };
  const deployed = await deployWith(scenario, [unanswered], paced);

  expectExact(deployed);
  expect(questionsOf(deployed)).toHaveLength(2);
  expect(confirmedAfterMs(deployed)).toBeLessThan(10_000);
});

test('an end that nobody has heard of, and REST behind: asked again within seconds', async () => {
  const deploying = await startDeployment({ scenario: building([logs(['one']), pause(3_000)], 'vanished'), ...paced });
  const { id } = await deploying.scalingo.until(({ deployments }) => deployments[0]);
  const body = { deployment: { id, status: 'starting', finished_at: null } };
  deploying.scalingo.addFault({ on: 'rest', call: 'deployment', effect: { kind: 'json', body } });
  const deployed = await deploying.ended();

  expect(deployed.result.outputs.status).toBe('vanished');
  expect(questionsOf(deployed)).toHaveLength(2);
  expect(confirmedAfterMs(deployed)).toBeLessThan(15_000);
});

test('an end that falls into the gap of a stream whose next connection tells no status', async () => {
  const scenario = building([
    logs(['one']),
    pause(5_000),
    // Nobody knows it, so that REST is asked, and the next question has to keep its distance.
    { kind: 'status', status: 'inspecting', isStage: true },
    pause(1_500),
    logs(['two'])
  ]);
  const deployed = await deployWith(
    scenario,
    [
      { on: 'stream', when: { afterStatus: 'inspecting', afterMs: 6_200 }, effect: { kind: 'reset' } },
      { on: 'stream', when: { from: 2, times: 2 }, effect: { kind: 'reset handshake' } }
    ],
    { settings: { replayStatuses: false } }
  );

  expect(logOf(deployed.result)).toEqual(visibleLines(deploymentOf(deployed.scalingo).lines));
  expect(confirmedAfterMs(deployed)).toBeLessThan(15_000);
});

function questionsOf({ scalingo }: Deployed) {
  return scalingo.requests.filter(({ call }) => call === 'deployment');
}

/** How long after the deployment's end REST was asked the last time, in simulated milliseconds. */
function confirmedAfterMs(deployed: Deployed): number {
  return (
    (questionsOf(deployed).at(-1)?.at ?? Number.POSITIVE_INFINITY) - (deploymentOf(deployed.scalingo).finishedAt ?? 0)
  );
}
