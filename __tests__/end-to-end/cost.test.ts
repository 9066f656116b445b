import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/scalingo/index.ts';
import type { Deployed } from '../support/deployment.ts';
import { deployWith, expectCarriedByRest, expectExact } from '../support/lost.ts';
import { callsOf, deploymentOf } from '../support/page.ts';
import { linesApart } from '../support/scripts.ts';

const always = { times: 'always' } as const;
const minuteMs = 60_000;
const three = ['exchange', 'app', 'create'];

test('a deployment whose stream holds costs five requests, however often it speaks', async () => {
  const deployed = await deployWith(linesApart(100, 600), [], { speed: 10, stepSpeed: 10 });

  expectExact(deployed);
  expect(callsOf(deployed.scalingo)).toEqual([...three, 'deployment', 'output']);
});

test('one that outlives its bearer costs one request more, five minutes before the end of it', async () => {
  // A third of the usual hour does for the test.
  const deployed = await deployWith(linesApart(110, 10_000), [], {
    settings: { bearerLifetimeSeconds: 1200 },
    speed: 100,
    stepSpeed: 100
  });

  expectExact(deployed);
  expect(callsOf(deployed.scalingo)).toEqual([...three, 'exchange', 'deployment', 'output']);
  const [first, second] = deployed.scalingo.requests.filter(({ call }) => call === 'exchange');
  const renewedAfterMs = (second?.at ?? 0) - (first?.at ?? 0);
  expect(renewedAfterMs).toBeGreaterThan(14.5 * minuteMs);
  expect(renewedAfterMs).toBeLessThan(20 * minuteMs);
});

test('a lost connection costs at most one request in five seconds', async () => {
  const refused: Fault = { on: 'stream', when: always, effect: { kind: 'refuse', status: 503 } };
  const deployed = await deployWith(linesApart(60, 2000), [refused]);

  expectCarriedByRest(deployed, 'success', 'HTTP 503');
  expectApart(deployed);
});

test('a connection that is lost again and again costs no more', async () => {
  const cut: Fault = { on: 'stream', when: { ...always, afterMs: 700 }, effect: { kind: 'reset' } };
  const deployed = await deployWith(linesApart(60, 2000), [cut], { settings: { replay: 'none' } });

  expectExact(deployed);
  expectApart(deployed);
});

/** While the deployment runs: those that close it follow one another at once. */
function expectApart({ scalingo }: Deployed): void {
  const endedAtMs = deploymentOf(scalingo).finishedAt ?? 0;
  const moments = scalingo.requests.slice(three.length).map(({ at }) => at);
  const running = moments.filter(atMs => atMs < endedAtMs);
  expect(running.length).toBeGreaterThan(5);
  // Counted, and not measured from one to the next: a request that is late on its way makes one gap shorter and one longer.
  expect(running.length).toBeLessThanOrEqual(2 + (endedAtMs - (running[0] ?? 0)) / 5000);
}
