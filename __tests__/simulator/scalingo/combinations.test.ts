import { expect, test } from '@jest/globals';
import type { Fault, RestEffect, StreamEffect } from '../../../simulator/scalingo/index.ts';
import { createRandom } from '../../../simulator/scalingo/random.ts';
import { logIn, openStream } from './client.ts';
import { ended, logs, numbered, scenario, simulate, status, wait } from './running.ts';

const streamEffects: StreamEffect[] = [
  { kind: 'reset', inFrame: true },
  { kind: 'reset' },
  { kind: 'end' },
  { kind: 'close', code: 1011 },
  { kind: 'half-open' },
  { kind: 'pings only' },
  { kind: 'stall', ms: 200 },
  { kind: 'double' },
  { kind: 'slice', bytes: 11 },
  { kind: 'fragment', bytes: 5 },
  { kind: 'skip', lines: 3 },
  { kind: 'garbage', frame: 'null data', loses: 2 },
  { kind: 'garbage', frame: 'binary' },
  { kind: 'statuses', statuses: ['queued'] },
  { kind: 'end early', lines: 2 },
  { kind: 'reverse', events: 3 },
  { kind: 'no end' }
];
const restEffects: RestEffect[] = [
  { kind: 'status', status: 500 },
  { kind: 'redirect', location: 'https://elsewhere.example/' },
  { kind: 'reset' },
  { kind: 'slow', ms: 50 },
  { kind: 'lost', answer: 502, carriedOut: true },
  { kind: 'cut', bytes: 3 },
  { kind: 'longer', bytes: 9 },
  { kind: 'malformed chunk' },
  { kind: 'stall body', bytes: 3, ms: 50 },
  { kind: 'html' },
  { kind: 'json', body: null },
  { kind: 'huge', sizeBytes: 9999 },
  { kind: 'lines', count: 1 }
];

const lines = numbered(30);
const story = scenario(
  status('building'),
  logs(...lines.slice(0, 20)),
  wait(300),
  logs(...lines.slice(20)),
  status('success')
);

function threeFaults(seed: number): Fault[] {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[random.integer(0, from.length - 1)] as T;
  return [1, 2, 3].map(() =>
    random.next() < 0.7
      ? { on: 'stream', effect: pick(streamEffects), when: { afterLines: random.integer(0, 25), times: 2 } }
      : { on: 'rest', call: 'any', effect: pick(restEffects), when: { from: random.integer(2, 4), times: 2 } }
  );
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'three faults at once leave the truth as it is: %p',
  async seed => {
    const scalingo = await simulate({ scenario: story, faults: threeFaults(seed), seed });
    const session = await logIn(scalingo);
    const url = `${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app`;
    const streams = [await openStream(url), await openStream(url)];
    for (const { socket } of streams) socket.send(JSON.stringify({ type: 'auth', data: { token: session.bearer } }));
    const { id } = scalingo.deploy('my-app');
    await session.get('/apps/my-app').catch(() => undefined);
    await session.get(`/apps/my-app/deployments/${id}/output`).catch(() => undefined);
    await ended(scalingo);
    expect(scalingo.deployments[0]).toMatchObject({ status: 'success', lines });
    for (const text of streams.flatMap(stream => stream.contents(id))) expect(lines).toContain(text);
    await scalingo.stop();
    for (const { socket, closed } of streams) {
      socket.terminate();
      await closed;
    }
  }
);
