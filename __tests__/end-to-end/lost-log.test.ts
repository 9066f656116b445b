/** Logs that Scalingo does not give: nothing of them is lost without a word, and what the stream brought is shown. */
import { describe, expect, test } from '@jest/globals';
import type { Fault, RestEffect, Scalingo } from '../../simulator/scalingo/index.ts';
import { type Deployed, deployOnce, startDeployment } from '../support/deployment.ts';
import { commonSpeed, deployWith } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, ownLinesOf, remarksOf, visibleLines } from '../support/page.ts';
import { building, linesApart, linesUntilBack, logs, numbered } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const output = (effect: RestEffect, when: object = { times: 'always' }): Fault => ({
  on: 'rest',
  call: 'output',
  when,
  effect
});
const tooMany = (retryAfter: string): RestEffect => ({
  kind: 'status',
  status: 429,
  body: 'Retry later\n',
  headers: { 'retry-after': retryAfter }
});
const unavailable: RestEffect = { kind: 'status', status: 503 };
const absent = output({ kind: 'status', status: 404 });
const noStream: Fault = { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 403 } };
const common = { speed: commonSpeed, stepSpeed: commonSpeed };
const build = linesApart(30, 500, 'build-error');

describe('of a deployment that ended an hour ago', () => {
  const ended = (scalingo: Scalingo) => ({
    source_url: '',
    deployment_id: scalingo.deploy('my-app', { finished: 'build-error', finishedAgoMs: 3_600_000 }).id
  });
  const follow = (faults: readonly Fault[], timeout = '60') =>
    deployOnce({ faults, ...common, inputs: scalingo => ({ ...ended(scalingo), timeout }) });

  test('the log is waited for, whatever keeps it back for now', async () => {
    const rows: Fault[] = [
      output(tooMany('60'), { times: 1 }),
      output({ kind: 'status', status: 429 }, { times: 4 }),
      output(unavailable, { times: 'always', untilMs: 90_000 }),
      output({ kind: 'cut', bytes: 3 }, { times: 3 })
    ];
    await severalAtOnce(
      rows,
      row => JSON.stringify(row),
      async fault => {
        const { result, scalingo } = await follow([fault]);

        expect(result.exitCode).toBe(1);
        expect(logOf(result)).toEqual(visibleLines(scalingo.deployments[0]?.lines ?? []));
        expect(remarksOf(result)).toEqual([]);
      }
    );
  });

  test('a `Retry-After` past the timeout is not waited for, and said', async () => {
    const { result, scalingo } = await follow([output(tooMany('3600'))], '30');

    expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment', 'output']);
    expect(remarksOf(result)).toEqual([expect.stringMatching(/HTTP 429.+1 h 0 min.+none is shown/)]);
  });

  test('a log that cannot be read for two minutes is said to be missing, and the end is told', async () => {
    const { result } = await follow([output(unavailable)]);

    expect(remarksOf(result)).toEqual([expect.stringMatching(/HTTP 503.+none is shown/)]);
    expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('"build-error"')]);
  });

  test('a log that is not kept any more is asked for once, and said to be missing', async () => {
    const { result, scalingo } = await follow([absent]);

    expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'deployment', 'output']);
    expect(remarksOf(result)).toEqual([expect.stringContaining('none is shown')]);
  });
});

test('where neither the stream nor REST gave a line, that is said', async () => {
  const rows: Fault[][] = [
    [absent, noStream],
    [output(unavailable), noStream]
  ];
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async faults => {
      const { result } = await deployWith(build, faults);

      expect(logOf(result)).toEqual([]);
      expect(remarksOf(result)).toEqual([expect.stringMatching(/no log.+none is shown/)]);
    }
  );
});

test('where nothing was shown, it is waited as long as Scalingo asks', async () => {
  const { result, scalingo } = await deployWith(build, [
    output({ kind: 'status', status: 404 }, { times: 'always', untilMs: 18_000 }),
    output(tooMany('150'), { fromMs: 18_000, times: 1 }),
    noStream
  ]);

  expectWhole({ result, scalingo });
  expect(remarksOf(result)).toEqual([]);
});

describe('a log that the stream brought, and that there is nothing to compare with,', () => {
  const cut: Fault = { on: 'stream', when: { afterLines: 1 }, effect: { kind: 'reset' } };

  test.each(['none', 'full'] as const)(
    'is shown after a cut, with replay %s, and said not to be placed',
    async replay => {
      const deployed = await deployWith(linesUntilBack(30, 300, 1), [absent, cut], { settings: { replay } });

      expectWhole(deployed);
      expect(remarksOf(deployed.result)).toEqual([
        expect.stringMatching(/could not be compared.+\(\d+\)/),
        expect.stringContaining('the one above may lack lines')
      ]);
    }
  );

  test('is shown after several cuts, whatever each of the connections brought', async () => {
    const cuts: Fault = { on: 'stream', when: { afterLines: 4, times: 3 }, effect: { kind: 'reset' } };
    const lots = [0, 1, 2, 3].map(lot => numbered(`lot ${lot}, line`, 4));
    // Nothing is logged while nobody is connected: each lot comes when the step is back, however long that takes.
    const scenario = building(lots.flatMap((lines, index) => [{ kind: 'hold', name: `${index}` }, logs(lines)]));
    const deploying = await startDeployment({
      scenario,
      faults: [absent, cuts],
      ...common,
      settings: { replay: 'none', replayStatuses: false }
    });
    for (const index of lots.keys()) {
      await deploying.scalingo.until(({ connections }) => connections.filter(isOpen)[index]);
      deploying.scalingo.release(`${index}`);
    }
    const deployed = await deploying.ended();

    expectWhole(deployed);
    expect(remarksOf(deployed.result)).toEqual([
      expect.stringMatching(/could not be compared with Scalingo's log \(13\)/),
      expect.stringContaining('the one above may lack lines')
    ]);
  });

  test('is shown where it was running already, and counts for the cause', async () => {
    const failing = linesApart(30, 500, 'build-error');
    const { result, scalingo } = await deployOnce({
      faults: [absent],
      ...common,
      settings: { replay: 'full' },
      inputs: scalingo => ({ source_url: '', deployment_id: scalingo.deploy('my-app', { scenario: failing }).id })
    });

    const lines = visibleLines(scalingo.deployments[0]?.lines ?? []);
    expect(logOf(result)).toEqual(lines);
    expect(ownLinesOf(result)).toContain(`  | ${lines.at(-1)}`);
    expect(remarksOf(result)).toHaveLength(2);
  });
});

test('a log that was short when it was read whole, and is cut from then on, is shown as far as it came, and not called too long', async () => {
  const slow = linesApart(40, 1500);
  const { result, scalingo } = await deployWith(slow, [
    { on: 'stream', when: { afterLines: 10, times: 'always' }, effect: { kind: 'reset' } },
    { on: 'stream', when: { from: 2, times: 'always' }, effect: { kind: 'refuse', status: 503 } },
    output({ kind: 'status', status: 404 }, { times: 'always', untilMs: 61_000 }),
    output({ kind: 'lines', count: 20 }, { fromMs: 60_000, times: 1 }),
    output({ kind: 'cut', bytes: 700 }, { fromMs: 60_000, from: 2, times: 'always' })
  ]);

  const shown = logOf(result);
  expect(shown.length).toBeGreaterThan(20);
  expect(shown).toEqual(visibleLines(deploymentOf(scalingo).lines).slice(0, shown.length));
  expect(remarksOf(result)).toEqual([expect.stringMatching(/part.+the one above may lack lines/)]);
});

const isOpen = ({ authenticated }: { authenticated: boolean }) => authenticated;

function expectWhole({ result, scalingo }: Deployed): void {
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
}
