/** What the stream means: replays, doubled events, ends that come too early, and an `output` that lags. */
import { expect, test } from '@jest/globals';
import type { Fault, Replay, Step } from '../../simulator/scalingo/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { calm, deployWith, expectExact, expectResumed } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, remarksOf, visibleLines } from '../support/page.ts';
import { building, linesApart, linesUntilBack, logs, numbered, pause, untilBack } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const cutAt = (afterLines: number): Fault => ({
  on: 'stream',
  when: { afterLines },
  effect: { kind: 'close', code: 1001 }
});
/** Lines pass by until there is a connection again. */
const awayFor = (seconds: number): Fault => ({
  on: 'stream',
  when: { from: 2 },
  effect: { kind: 'refuse', status: 503, headers: { 'retry-after': String(seconds) } }
});

const replays: [name: string, replay: Replay[]][] = [
  ['21 full replay', ['full']],
  ['22 replay of a tail', [{ lines: 1 }, { lines: 7 }, { lines: 50 }]],
  ['23 no replay', ['none']]
];

test.each(replays)('%s: exact', async (_, kinds) => {
  const rows = kinds.flatMap(replay => [true, false].map(replayStatuses => ({ replay, replayStatuses })));
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async settings => {
      const scenario = linesUntilBack(60, 150, 50);
      expectResumed(await deployWith(scenario, [cutAt(25)], { ...calm, settings }), 'success', '1001');
    }
  );
});

test('23 no replay, 200 lines missed: none twice, none lost', async () => {
  const scenario = building([
    logs(numbered('heard', 30)),
    pause(1000),
    logs(numbered('missed', 200)),
    untilBack,
    pause(2000),
    ...numbered('later', 30).flatMap((line): Step[] => [{ kind: 'log', line }, pause(150)])
  ]);
  const kinds: Replay[] = ['none', { lines: 20 }, { lines: 210 }, 'full'];
  await severalAtOnce(
    kinds,
    row => JSON.stringify(row),
    async replay => {
      const deployed = await deployWith(scenario, [cutAt(30), awayFor(9)], { ...calm, settings: { replay } });

      expectResumed(deployed, 'success', 'HTTP 503|1001');
    }
  );
});

test('24 doubled from the start: exact', async () => {
  await doubled('always', 1);
});

test('25 doubled after a reconnection: exact', async () => {
  await doubled('always', 2);
});

async function doubled(times: 'always', from: number): Promise<void> {
  const kinds: Replay[] = ['full', { lines: 9 }, 'none'];
  const rows = kinds.flatMap(replay => [12, 13].map(cutAfter => ({ replay, cutAfter })));
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ replay, cutAfter }) => {
      const faults: Fault[] = [cutAt(cutAfter), { on: 'stream', when: { from, times }, effect: { kind: 'double' } }];
      expectExact(await deployWith(linesApart(40, 700), faults, { settings: { replay } }));
    }
  );
}

test('26 the same line 500 times, cut at the 300th, with each kind of replay: exactly 500', async () => {
  const steps = Array.from({ length: 50 }, (): Step[] => [logs(Array<string>(10).fill('the same line')), pause(300)]);
  const scenario = building(steps.flat());
  const kinds: Replay[] = ['full', { lines: 1 }, { lines: 150 }, { lines: 299 }, { lines: 300 }, 'none'];
  const rows = kinds.flatMap(replay => [[], [awayFor(3)]].map(away => ({ replay, away })));
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ replay, away }) => {
      const deployed = await deployWith(scenario, [cutAt(300), ...away], { settings: { replay } });

      expectExact(deployed);
      expect(logOf(deployed.result).filter(line => line === 'the same line')).toHaveLength(500);
    }
  );
});

test('27 the end comes before the last lines, or never, or statuses go backwards: REST decides, the tail is printed', async () => {
  const effects: Fault[] = [
    { on: 'stream', effect: { kind: 'end early', lines: 5 } },
    { on: 'stream', effect: { kind: 'no end' } },
    {
      on: 'stream',
      when: { afterLines: 9 },
      effect: { kind: 'statuses', statuses: ['queued', 'starting', 'building'] }
    },
    { on: 'stream', when: { afterLines: 9 }, effect: { kind: 'statuses', statuses: ['success', 'crashed-error'] } }
  ];
  const rows = effects.flatMap(fault => ['success', 'hook-error'].map(status => ({ fault, status })));
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ fault, status }) => {
      expectExact(await deployWith(linesApart(20, 1000, status), [fault]), status);
    }
  );
});

test('28 `output` is 404, then short, then whole: waited for where lines are missing', async () => {
  const deployed = await withoutStreamUntilEnd([
    { on: 'rest', call: 'output', when: { fromRelease: 'over', times: 2 }, effect: { kind: 'status', status: 404 } },
    {
      on: 'rest',
      call: 'output',
      when: { fromRelease: 'over', from: 3, times: 2 },
      effect: { kind: 'lines', count: 7 }
    }
  ]);

  expectExact(deployed);
  const asked = callsOf(deployed.scalingo).filter(call => call === 'output');
  expect(asked.length).toBeGreaterThan(4);
});

test('28 `output` is never there where lines are missing: said to be unverified, after 20 s', async () => {
  const { result, scalingo } = await withoutStreamUntilEnd([
    { on: 'rest', call: 'output', when: { times: 'always' }, effect: { kind: 'status', status: 404 } }
  ]);

  expect(result.exitCode).toBe(0);
  expect(annotationsOf(result, 'error')).toEqual([]);
  const shown = logOf(result);
  expect(shown).toEqual(visibleLines(deploymentOf(scalingo).lines).slice(0, shown.length));
  expect(remarksOf(result)).toEqual([expect.stringContaining('no log to compare')]);
  const waitedMs = (scalingo.requests.at(-1)?.at ?? 0) - (deploymentOf(scalingo).finishedAt ?? 0);
  expect(waitedMs).toBeGreaterThan(15_000);
  expect(waitedMs).toBeLessThan(20_000 + 4000 * calm.speed);
});

test('28 `output` is 404 where nothing is missing: not waited for', async () => {
  const absent: Fault = {
    on: 'rest',
    call: 'output',
    when: { times: 'always' },
    effect: { kind: 'status', status: 404 }
  };
  const { result, scalingo } = await deployWith(linesApart(20, 150), [absent], calm);

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(callsOf(scalingo).filter(call => call === 'output')).toHaveLength(1);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

/** Loses the stream for good near the end; `over` is released when the deployment has ended. */
async function withoutStreamUntilEnd(faults: readonly Fault[]) {
  const deploying = await startDeployment({
    scenario: linesApart(20, 150),
    faults: [
      cutAt(14),
      { on: 'stream', when: { from: 2, times: 'always' }, effect: { kind: 'refuse', status: 503 } },
      ...faults
    ],
    settings: { outputWhileRunning: 'absent' },
    ...calm
  });
  await deploying.scalingo.until(({ deployments }) => deployments.find(({ finishedAt }) => finishedAt !== null));
  deploying.scalingo.release('over');
  return deploying.ended();
}
