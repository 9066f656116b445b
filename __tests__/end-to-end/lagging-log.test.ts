/** A log of Scalingo's that lags behind the end, and a stream that did not bring what it lacks: nothing of it is lost without a word. */
import { expect, test } from '@jest/globals';
import type { Fault, Scalingo, Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { commonSpeed, deployWith, expectExact } from '../support/lost.ts';
import { callsOf, deploymentOf, logOf, remarksOf, visibleLines } from '../support/page.ts';
import { building, linesApart, logs, neverClosed, numbered, pause } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const noStream: Fault = { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 403 } };
const lateReset: Fault = { on: 'stream', when: { afterMs: 11_000 }, effect: { kind: 'reset' } };
/** What comes after a long silence ends as something before it did. */
const resembling = neverClosed(
  [logs(['one', 'two', 'Done.', 'three']), pause(14_000), logs(['x1', 'x2', 'Done.']), pause(500)],
  'build-error'
);
const noReplay = { replay: 'none', replayStatuses: false } as const;

test('a log that stands still without what was heard is waited for, although its last line looks like the one that was heard last', async () => {
  const settings = { ...noReplay, outputLagMs: 12_000 };
  expectExact(await deployWith(resembling, [lateReset], { settings }), 'build-error');
});

test('where it lags for longer than that is waited for, what was heard is shown, and said not to be placed', async () => {
  const settings = { ...noReplay, outputLagMs: 30_000 };
  const { result, scalingo } = await deployWith(resembling, [lateReset], { settings });

  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(remarksOf(result)).toEqual([
    expect.stringMatching(/could not be compared.+\(3\)/),
    expect.stringContaining('does not hold (yet)')
  ]);
});

test('where nothing was heard at all, and the end of the log says nothing, it is waited for until it has stood still for long', async () => {
  const scenario = neverClosed([logs(['one', 'two']), pause(16_000), logs(['the cause'])], 'build-error');
  await severalAtOnce([3_000, 12_000], String, async outputLagMs => {
    const deployed = await deployWith(scenario, [noStream], { settings: { outputLagMs } });

    expect(logOf(deployed.result)).toEqual(visibleLines(deploymentOf(deployed.scalingo).lines));
    // Where the cause came a moment before the time was over more might have followed, and that is said.
    if (outputLagMs === 3_000) expect(remarksOf(deployed.result)).toEqual([]);
    expect(readingsAtTheEnd(deployed.scalingo)).toBeGreaterThan(2);
  });
});

test('a log that Scalingo closed with the address of the app is not waited for any longer', async () => {
  await severalAtOnce(['success', 'huge'], String, async name => {
    const deployed = await deployWith(scenarios[name] as Scenario, [noStream]);

    expect(logOf(deployed.result)).toEqual(visibleLines(deploymentOf(deployed.scalingo).lines));
    expect(readingsAtTheEnd(deployed.scalingo)).toBe(2);
  });
});

test('a log whose last line has no end is whole all the same', async () => {
  const cut: Fault = { on: 'stream', when: { afterLines: 5 }, effect: { kind: 'end' } };
  await severalAtOnce(['none', 'full'] as const, String, async replay => {
    const settings = { replay, outputEndsWithNewline: false };
    expectExact(await deployWith(linesApart(20, 1_000), [cut], { settings }));
  });
});

test('a stream that brought lines, and not of which deployment, is one that left some out', async () => {
  const nameless: Fault = {
    on: 'stream',
    when: { afterLines: 6 },
    effect: { kind: 'garbage', frame: 'missing id', loses: 3 }
  };
  const scenario = building(
    [logs(numbered('a', 6)), pause(14_000), logs(['x1', 'x2', 'x3']), pause(500)],
    'build-error'
  );
  const { result, scalingo } = await deployWith(scenario, [nameless], { settings: { outputLagMs: 5_000 } });

  // The last ones came without them, so that they are shown behind those.
  expect(logOf(result).toSorted()).toEqual(visibleLines(deploymentOf(scalingo).lines).toSorted());
  expect(remarksOf(result)).toContainEqual(expect.stringContaining('only known after later ones'));
});

test('an end that comes without the last lines, where the stream held and the log lags, loses none of them', async () => {
  const rows = ['success', 'build-error'].flatMap(end => [2_000, 12_000].map(outputLagMs => ({ end, outputLagMs })));
  await severalAtOnce(rows, JSON.stringify, async ({ end, outputLagMs }) => {
    const unheard: Fault = { on: 'stream', when: { afterLines: 2 }, effect: { kind: 'skip', lines: 5 } };
    const scenario = building([logs(['one', 'two']), pause(20_000), logs(['three', 'four', 'five'])], end);
    expectExact(await deployWith(scenario, [unheard], { settings: { outputLagMs } }), end);
  });
});

test('where the stream held and nothing closes the log, it is whole when it has stood still for long', async () => {
  const deployed = await deployWith(neverClosed([logs(['one', 'two'])]), []);
  expectExact(deployed);
  expect(callsOf(deployed.scalingo).filter(call => call === 'output').length).toBeLessThanOrEqual(5);
});

test('trouble at the end of a log that stands still does not make it whole', async () => {
  const scenario = neverClosed([logs(['one', 'two']), pause(25_000), logs(['the cause'])], 'build-error');
  const trouble: Fault = {
    on: 'rest',
    call: 'output',
    when: { fromRelease: 'over', times: 2 },
    // Told how long to wait, it is back soon enough to see the log stand still before its twenty seconds are over.
    effect: { kind: 'status', status: 503, headers: { 'retry-after': '2' } }
  };
  const deploying = await startDeployment({
    scenario,
    faults: [noStream, trouble],
    settings: { outputLagMs: 11_000 },
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  const { scalingo } = deploying;
  // As soon as the log was read twice since the end.
  await scalingo.until(seen => (readingsAtTheEnd(seen) === 2 && isOver(seen) ? true : undefined));
  scalingo.release('over');
  const deployed = await deploying.ended();

  expectExact(deployed, 'build-error');
  expect(deployed.scalingo.requests.filter(({ fault }) => fault === 'status').length).toBe(2);
});

test('a line that looks like the last one of a success says nothing where it failed', async () => {
  const imitated = ['one', '<-- https://my-app.osc-fr1.scalingo.io -->'];
  const scenario = neverClosed([logs(imitated), pause(16_000), logs(['the cause'])], 'hook-error');
  const deployed = await deployWith(scenario, [noStream], { settings: { outputLagMs: 8_000 } });

  expect(logOf(deployed.result)).toEqual(visibleLines(deploymentOf(deployed.scalingo).lines));
});

test('a deployment without a line, and without a log, is said to have none', async () => {
  const skip: Fault = { on: 'stream', effect: { kind: 'skip', lines: 2 } };
  const scenario = neverClosed([pause(5_000), logs(['e1', 'e2'])], 'build-error');
  const { result } = await deployWith(scenario, [skip], { settings: { outputLagMs: 60_000 } });

  expect(logOf(result)).toEqual([]);
  expect(remarksOf(result)).toEqual([expect.stringContaining('no log of the deployment')]);
  expectExact(await deployWith(scenario, [skip], { settings: { outputLagMs: 3_000 } }), 'build-error');
});

test('a log that is never answered while the deployment runs keeps nobody from hearing that it is over', async () => {
  // From the second one on, as long as the build goes on.
  const hung: Fault = { on: 'rest', call: 'output', when: { from: 2, times: 1 }, effect: { kind: 'never' } };
  const deployed = await deployWith(linesApart(20, 1_000, 'build-error'), [noStream, hung]);

  expect(logOf(deployed.result)).toEqual(visibleLines(deploymentOf(deployed.scalingo).lines));
  expect(remarksOf(deployed.result)).toEqual([]);
  const { requests } = deployed.scalingo;
  const hangsAt = requests.filter(({ call }) => call === 'output')[1]?.at ?? Number.NaN;
  // Well before the half minute that a question may take.
  const meanwhile = requests.filter(({ at }) => at > hangsAt && at < hangsAt + 25_000);
  expect(meanwhile.map(({ call }) => call)).toEqual(expect.arrayContaining(['deployment', 'output']));
});

/** How often the log was read since it was known that the deployment is over. */
function readingsAtTheEnd(scalingo: Scalingo): number {
  const calls = callsOf(scalingo);
  return calls.slice(calls.lastIndexOf('deployment')).filter(call => call === 'output').length;
}

function isOver({ requests, deployments }: Scalingo): boolean {
  const endedAtMs = deployments[0]?.finishedAt ?? Number.POSITIVE_INFINITY;
  return requests.some(({ call, at }) => call === 'deployment' && at >= endedAtMs);
}
