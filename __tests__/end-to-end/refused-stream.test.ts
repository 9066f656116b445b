import { describe, expect, test } from '@jest/globals';
import type { StreamEffect } from '../../simulator/scalingo/index.ts';
import { streamAt } from '../support/fake-app.ts';
import { deployLosing, deployWith, expectCarriedByRest } from '../support/lost.ts';

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
    expectCarriedByRest(await deployLosing(name, effect), name, says);
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
