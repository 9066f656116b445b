/** The network's faults, first half: a connection to the event stream that is lost, or never comes about. */
import { expect, test } from '@jest/globals';
import type { Fault, StreamEffect } from '../../simulator/scalingo/index.ts';
import { startDeafHost } from '../support/deaf-host.ts';
import { streamAt } from '../support/fake-app.ts';
import {
  calm,
  commonSpeed,
  deployLosing,
  deployWith,
  expectCarriedByRest,
  expectExact,
  expectResumed
} from '../support/lost.ts';
import { building, linesApart, linesUntilBack, logs, numbered, pause } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';
import { isHere } from '../support/systems.ts';

const abrupt: [name: string, effect: StreamEffect][] = [
  ['1 reset in the middle of a frame', { kind: 'reset', inFrame: true }],
  ['2 the end of the connection without a close frame', { kind: 'end' }]
];

test.each(abrupt)('%s: resumes within a second', async (_, effect) => {
  const faults = [{ on: 'stream', when: { afterLines: 4 }, effect }] as const;
  const deployed = await deployWith(linesUntilBack(12, 100, 8), faults, { speed: 2, stepSpeed: 2 });

  expectResumed(deployed, 'success', 'ECONNRESET|1006');
  const [first, second] = deployed.scalingo.connections;
  // A second, and another one for what a handshake takes where each of its turns is as late as this time lets it be.
  expect((second?.openedAt ?? Number.NaN) - (first?.endedAt ?? 0)).toBeLessThan(2000);
});

test('3 closed with 1000, 1001, 1011, 1012 in the middle of a build: no success, resumes', async () => {
  const rows = [1000, 1001, 1011, 1012].flatMap(code => [[code, 'success'] as const, [code, 'build-error'] as const]);
  await severalAtOnce(rows, String, async ([code, status]) => {
    const faults = [{ on: 'stream', when: { afterLines: 12 }, effect: { kind: 'close', code } }] as const;
    expectResumed(await deployWith(linesUntilBack(30, 300, 20, status), faults, calm), status, `close code ${code}`);
  });
});

test('4 half-open, no byte and no end: found within 45 s', async () => {
  const halfOpen: Fault = { on: 'stream', when: { afterMs: 8000 }, effect: { kind: 'half-open' } };
  const deployed = await deployWith(linesUntilBack(16, 4000, 14), [halfOpen], calm);

  expectResumed(deployed, 'success', 'fell silent');
  const [first, second] = deployed.scalingo.connections;
  const foundAfterMs = (second?.openedAt ?? Number.NaN) - (first?.openedAt ?? 0) - 8000;
  // The last frame came up to four seconds before; a loaded machine may be late by two real seconds.
  expect(foundAfterMs).toBeGreaterThan(40_000 - 4000);
  expect(foundAfterMs).toBeLessThan(45_000 + 2000 * calm.speed);
});

test('5 nothing but pings for 20 minutes: no reconnection, no failure', async () => {
  const scenario = building([logs(numbered('before', 3)), pause(20 * 60_000), logs(numbered('after', 3))]);
  const deployed = await deployWith(scenario, [], { speed: 100, stepSpeed: 100 });

  expectExact(deployed);
  const [connection, ...others] = deployed.scalingo.connections;
  expect(others).toEqual([]);
  expect(connection?.pingsSent).toBeGreaterThan(100);
});

test('6 a connect that is never answered: given up after 10 s, REST carries on', async () => {
  const scenario = linesApart(30, 2000);
  const rows: { name: string; faults: readonly Fault[] }[] = [
    { name: 'no handshake', faults: [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'no handshake' } }] }
  ];
  if (isHere('a full queue')) {
    const address = `ws://127.0.0.1:${await startDeafHost()}/apps/my-app`;
    rows.unshift({ name: 'no connection', faults: [streamAt(address)] });
  }
  await severalAtOnce(
    rows,
    ({ name }) => name,
    async ({ faults }) => {
      const deployed = await deployWith(scenario, faults, { speed: 6, stepSpeed: 6 });

      expectCarriedByRest(deployed, 'success', 'deadline');
      const [read, create] = ['app', 'create'].map(
        call => deployed.scalingo.requests.find(one => one.call === call)?.at
      );
      const waitedMs = (create ?? 0) - (read ?? 0);
      expect(waitedMs).toBeGreaterThan(9_900);
      expect(waitedMs).toBeLessThan(10_000 + 2000 * 6);
    }
  );
});

test('10 fifty cuts in a minute: delays grow, a connection that lived under 10 s does not reset them', async () => {
  const scenario = linesApart(60, 1500);
  // Slower where one has to be back in time.
  const cutAfter = (afterMs: number) => deployLosingOn(scenario, afterMs, afterMs > 10_000 ? 6 : commonSpeed);
  const [atOnce, soon, late] = await severalAtOnce([0, 2000, 12_000], String, cutAfter, 3);

  // Somebody who came back at once every time would have been there hundreds of times, or some forty.
  expect(atOnce?.scalingo.connections.length).toBeLessThan(30);
  expect(soon?.scalingo.connections.length).toBeLessThan(22);
  // After a good life it is at once again; one that came late says nothing of the others.
  const gaps = gapsMs(late)
    .slice(-3)
    .sort((one, other) => one - other);
  expect(gaps).toHaveLength(3);
  expect(gaps[1]).toBeLessThan(250 + 300 * 6);
  for (const deployed of [atOnce, soon, late]) if (deployed) expectExact(deployed);

  function deployLosingOn(played: typeof scenario, afterMs: number, speed: number) {
    const cut: Fault = { on: 'stream', when: { times: 'always', afterMs }, effect: { kind: 'close', code: 1001 } };
    return deployWith(played, [cut], { speed, stepSpeed: speed });
  }
});

test('10 many cuts, one after each line, in a build that fails', async () => {
  expectExact(await deployLosing('crashed-error', { kind: 'reset' }, { afterLines: 9 }), 'crashed-error');
});

function gapsMs(deployed: Awaited<ReturnType<typeof deployWith>> | undefined): number[] {
  const connections = deployed?.scalingo.connections ?? [];
  return connections.slice(1).map(({ openedAt }, index) => openedAt - (connections[index]?.endedAt ?? 0));
}
