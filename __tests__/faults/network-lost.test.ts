/** The network's faults, first half: a connection to the event stream that is lost, or never comes about. */
import { expect, test } from '@jest/globals';
import type { StreamEffect } from '../../simulator/scalingo/index.ts';
import { startDeafHost } from '../support/deaf-host.ts';
import { deployOnce } from '../support/deployment.ts';
import { streamAt } from '../support/fake-app.ts';
import {
  commonSpeed,
  deployLosing,
  deployWith,
  expectCarriedByRest,
  expectExact,
  expectResumed
} from '../support/lost.ts';
import { annotationsOf } from '../support/page.ts';
import { building, linesApart, logs, numbered, pause } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const abrupt: [name: string, effect: StreamEffect][] = [
  ['1 reset in the middle of a frame', { kind: 'reset', inFrame: true }],
  ['2 the end of the connection without a close frame', { kind: 'end' }]
];

test.each(abrupt)('%s: resumes within a second', async (_, effect) => {
  const deployed = await deployOnce({
    scenario: linesApart(12, 400),
    faults: [{ on: 'stream', when: { afterLines: 4 }, effect }],
    speed: 2,
    stepSpeed: 2
  });

  expectResumed(deployed, 'success', 'ECONNRESET|1006');
  const [first, second] = deployed.scalingo.connections;
  expect((second?.openedAt ?? Number.NaN) - (first?.endedAt ?? 0)).toBeLessThan(1000);
});

test('3 closed with 1000, 1001, 1011, 1012 in the middle of a build: no success, resumes', async () => {
  const rows = [1000, 1001, 1011, 1012].flatMap(code => [[code, 'success'] as const, [code, 'build-error'] as const]);
  await severalAtOnce(rows, String, async ([code, status]) => {
    const faults = [{ on: 'stream', when: { afterLines: 12 }, effect: { kind: 'close', code } }] as const;
    expectResumed(await deployWith(linesApart(30, 1000, status), faults), status, `close code ${code}`);
  });
});

test('4 half-open, no byte and no end: found within 45 s', async () => {
  const deployed = await deployWith(linesApart(30, 4000), [
    { on: 'stream', when: { afterMs: 20_000 }, effect: { kind: 'half-open' } }
  ]);

  expectResumed(deployed, 'success', 'fell silent');
  const [first, second] = deployed.scalingo.connections;
  const foundAfterMs = (second?.openedAt ?? Number.NaN) - (first?.openedAt ?? 0) - 20_000;
  // The last frame came up to four seconds before; a loaded machine is allowed half a real second.
  expect(foundAfterMs).toBeGreaterThan(40_000 - 4000);
  expect(foundAfterMs).toBeLessThan(45_000 + 500 * commonSpeed);
});

test('5 nothing but pings for 20 minutes: no reconnection, no failure', async () => {
  const scenario = building([logs(numbered('before', 3)), pause(20 * 60_000), logs(numbered('after', 3))]);
  const deployed = await deployWith(scenario, [], { speed: 100, stepSpeed: 100 });

  expectExact(deployed);
  expect(deployed.scalingo.connections).toHaveLength(1);
  expect(deployed.scalingo.connections[0]?.pingsSent).toBeGreaterThan(100);
  expect(annotationsOf(deployed.result, 'warning')).toEqual([]);
});

test('6 a connect that is never answered: given up after 10 s, REST carries on', async () => {
  const port = await startDeafHost();
  const scenario = linesApart(30, 2000);
  const rows = [
    { name: 'no connection', faults: [streamAt(`ws://127.0.0.1:${port}/apps/my-app`)] },
    { name: 'no handshake', faults: [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'no handshake' } }] }
  ] as const;
  await severalAtOnce(
    rows,
    ({ name }) => name,
    async ({ faults }) => {
      const deployed = await deployWith(scenario, faults);

      expectCarriedByRest(deployed, 'success', 'deadline');
      const [read, create] = ['app', 'create'].map(
        call => deployed.scalingo.requests.find(one => one.call === call)?.at
      );
      const waitedMs = (create ?? 0) - (read ?? 0);
      expect(waitedMs).toBeGreaterThan(9_900);
      expect(waitedMs).toBeLessThan(10_000 + 500 * commonSpeed);
    }
  );
});

test('10 fifty cuts in a minute: delays grow, a connection that lived under 10 s does not reset them', async () => {
  const scenario = linesApart(60, 1500);
  const cutAfter = (afterMs: number) => deployLosingOn(scenario, afterMs);
  const [atOnce, soon, late] = await severalAtOnce([0, 2000, 12_000], String, cutAfter, 3);

  // Somebody who came back at once every time would have been there hundreds of times, or some forty.
  expect(atOnce?.scalingo.connections.length).toBeLessThan(30);
  expect(soon?.scalingo.connections.length).toBeLessThan(22);
  const gaps = gapsMs(late);
  expect(gaps.length).toBeGreaterThan(2);
  // After a good life it is at once again.
  expect(Math.max(...gaps)).toBeLessThan(250 + 300 * commonSpeed);
  for (const deployed of [atOnce, soon, late]) if (deployed) expectExact(deployed);

  function deployLosingOn(played: typeof scenario, afterMs: number) {
    return deployWith(played, [
      { on: 'stream', when: { times: 'always', afterMs }, effect: { kind: 'close', code: 1001 } }
    ]);
  }
});

test('10 many cuts, one after each line, in a build that fails', async () => {
  expectExact(await deployLosing('crashed-error', { kind: 'reset' }, { afterLines: 9 }), 'crashed-error');
});

function gapsMs(deployed: Awaited<ReturnType<typeof deployWith>> | undefined): number[] {
  const connections = deployed?.scalingo.connections ?? [];
  return connections.slice(1).map(({ openedAt }, index) => openedAt - (connections[index]?.endedAt ?? 0));
}
