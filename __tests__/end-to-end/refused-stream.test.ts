import { describe, expect, test } from '@jest/globals';
import type { Fault, Scenario, StreamEffect } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { streamAt } from '../support/fake-app.ts';
import { deployWith, expectCarriedByRest } from '../support/lost.ts';
import { untilWarned } from '../support/scripts.ts';

/** A handshake has more than a real second and a half. */
const paced = { speed: 6, stepSpeed: 6 } as const;

/** Ways in which there never is a connection. */
const refusals: [name: string, effect: StreamEffect, says: string][] = [
  ...[200, 301, 401, 403, 404, 407, 429, 500, 503].map((status): [string, StreamEffect, string] => [
    `the status ${status}`,
    { kind: 'refuse', status, headers: { location: 'https://example.com/', 'retry-after': '5' } },
    `HTTP ${status}`
  ]),
  ['a reset', { kind: 'reset handshake' }, 'ECONNRESET'],
  ['no answer', { kind: 'no handshake' }, 'deadline']
];

describe.each(['success', 'crashed-error'])('in a %s there never is a stream', name => {
  test.each(refusals)('as its upgrade is answered by %s', async (_, effect, says) => {
    const refused: Fault = { on: 'stream', when: { times: 'always' }, effect };
    expectCarriedByRest(await deployWith(untilWarned(scenarios[name] as Scenario), [refused], paced), name, says);
  });

  test('as it asks to be tried again after two minutes: told at once', async () => {
    const headers = { 'retry-after': '120' };
    const refused: Fault = {
      on: 'stream',
      when: { times: 'always' },
      effect: { kind: 'refuse', status: 503, headers }
    };
    const deployed = await deployWith(untilWarned(scenarios[name] as Scenario), [refused], paced);
    expectCarriedByRest(deployed, name, 'HTTP 503');
    expect(deployed.scalingo.now()).toBeLessThan(120_000);
  });

  test.each([
    ['there is no address of a stream', undefined, 'named no event stream'],
    ['the address is no URL', 'stream', 'named no event stream'],
    ['the address is not encrypted', 'ws://stream.example.com/apps/my-app', 'ws://stream.example.com'],
    ['the address is no WebSocket', 'https://stream.example.com/apps/my-app', 'https://stream.example.com']
  ])('as %s', async (_, address, says) => {
    const deployed = await deployWith(name, [streamAt(address)]);

    expectCarriedByRest(deployed, name, says);
    expect(deployed.scalingo.connections).toEqual([]);
  });
});
