import { expect, test } from '@jest/globals';
import type { Effect } from '../../../simulator/github/index.ts';
import { ask, linkTo, simulate } from './running.ts';

test('a fault hits the calls, repositories and times that it is for, and is recorded', async () => {
  const effect: Effect = {
    kind: 'status',
    status: 503,
    body: { message: 'Unavailable' },
    headers: { 'retry-after': '1' }
  };
  const github = await simulate({
    faults: [{ call: 'commit', when: { from: 2, times: 2, repository: 'octo/Open' }, effect }]
  });
  await ask(github, '/repos/octo/Open');
  await ask(github, '/repos/octo/secret/commits/main', { token: 'ghs_all' });
  for (let count = 1; count <= 4; count += 1) await ask(github, '/repos/octo/Open/commits/main');
  expect(github.requests.map(({ status, fault }) => [status, fault])).toEqual([
    [200, undefined],
    [200, undefined],
    [200, undefined],
    [503, 'status'],
    [503, 'status'],
    [200, undefined]
  ]);
  github.addFault({ call: 'any', when: { times: 'always' }, effect });
  const { status, json, headers } = await ask(github, '/repos/octo/Open');
  expect([status, json, headers.get('retry-after')]).toEqual([503, { message: 'Unavailable' }, '1']);
});

test('a connection can be reset', async () => {
  const github = await simulate({ faults: [{ call: 'repository', effect: { kind: 'reset' } }] });
  await expect(ask(github, '/repos/octo/Open')).rejects.toThrow('fetch failed');
  expect(github.requests).toMatchObject([{ fault: 'reset' }]);
  expect(github.requests[0]).not.toHaveProperty('status');
  expect((await ask(github, '/repos/octo/Open')).status).toBe(200);
});

test('an answer can never come, and stopping ends it', async () => {
  const github = await simulate({ faults: [{ call: 'repository', effect: { kind: 'never' } }] });
  const asked = ask(github, '/repos/octo/Open').catch(() => 'ended');
  while (github.requests.length === 0) await new Promise(resolve => setImmediate(resolve));
  await github.stop();
  expect(await asked).toBe('ended');
});

test('an answer can be late, and spoilt too', async () => {
  const faults = [
    { call: 'repository', effect: { kind: 'slow', ms: 5000 } },
    { call: 'repository', effect: { kind: 'html' } }
  ] as const;
  const github = await simulate({ faults, speed: 100 });
  const { status, text, headers } = await ask(github, '/repos/octo/Open');
  expect(github.now() - (github.requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(5000);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain('<html>');
  expect(github.requests).toMatchObject([{ fault: 'html' }]);
});

test('an archive can break off in its middle', async () => {
  const github = await simulate({ faults: [{ call: 'codeload', effect: { kind: 'cut', bytes: 100 } }] });
  const link = await linkTo(github, 'octo/Open');
  const response = await fetch(link);
  expect([response.status, response.headers.get('transfer-encoding')]).toEqual([200, 'chunked']);
  let received = 0;
  const reading = async () => {
    for await (const piece of response.body ?? []) received += piece.length;
  };
  await expect(reading()).rejects.toThrow('terminated');
  expect(received).toBe(100);
  expect((await ask(github, link)).status).toBe(200);
});

test('an archive can stall in its middle', async () => {
  const github = await simulate({ faults: [{ call: 'codeload', effect: { kind: 'stall', bytes: 100 } }] });
  const response = await fetch(await linkTo(github, 'octo/Open'));
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value).toHaveLength(100);
  const next = reader?.read().catch(() => 'ended');
  await github.stop();
  expect(await next).toBe('ended');
});

test('an archive can be no gzip', async () => {
  const github = await simulate({ faults: [{ call: 'codeload', effect: { kind: 'garbage', sizeBytes: 50 } }] });
  const { status, headers, body } = await ask(github, await linkTo(github, 'octo/Open'));
  expect([status, headers.get('content-type'), body.length]).toEqual([200, 'application/x-gzip', 50]);
  expect(body.subarray(0, 2)).not.toEqual(Buffer.from([0x1f, 0x8b]));
});

test('a redirect can lead elsewhere, or round and round', async () => {
  const location = 'http://127.0.0.1:9/elsewhere';
  const github = await simulate({ faults: [{ call: 'tarball', effect: { kind: 'redirect', location, status: 307 } }] });
  const led = await ask(github, '/repos/octo/Open/tarball/main');
  expect([led.status, led.headers.get('location')]).toEqual([307, location]);
  const link = await linkTo(github, 'octo/secret', 'main', 'ghs_all');
  github.addFault({ call: 'codeload', when: { times: 'always' }, effect: { kind: 'redirect loop' } });
  const round = await ask(github, link);
  expect([round.status, round.headers.get('location')]).toEqual([302, link]);
  await expect(fetch(link)).rejects.toThrow('fetch failed');
});

test('a client that goes away in the middle of an archive does no harm', async () => {
  const noise = Buffer.from(
    Array.from({ length: 3_000_000 }, (_, position) => (position * 7919 * (position % 251)) % 256)
  );
  const github = await simulate({}, { files: { noise } });
  const link = await linkTo(github, 'octo/Open');
  const gone = new AbortController();
  const response = await fetch(link, { signal: gone.signal });
  await response.body?.getReader().read();
  gone.abort();
  expect((await ask(github, link)).status).toBe(200);
});

test.each([
  ['clean', undefined],
  ['reset', 'terminated']
] as const)('an archive can break off with a %s end', async (ending, problem) => {
  const github = await simulate({ faults: [{ call: 'codeload', effect: { kind: 'cut', bytes: 100, ending } }] });
  const reading = fetch(await linkTo(github, 'octo/Open')).then(response => response.arrayBuffer());
  if (problem === undefined) expect((await reading).byteLength).toBe(100);
  else await expect(reading).rejects.toThrow(problem);
});
