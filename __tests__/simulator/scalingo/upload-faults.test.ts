import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import type { RestEffect, RestFault, Settings } from '../../../simulator/scalingo/index.ts';
import { goodArchive } from './archives.ts';
import { send } from './client.ts';
import { openStore, put, type Store, uploadSlowly } from './store.ts';

/** Far more than systems buffer of a connection. */
const large = 24 * 1024 * 1024;

const onUpload = (effect: RestEffect): RestFault => ({ on: 'rest', call: 'upload', effect });

function open(effects: RestEffect[], settings: Partial<Settings> = {}): Promise<Store> {
  return openStore({ faults: effects.map(onUpload), settings, speed: 1 });
}

const uploadOf = ({ scalingo }: Store) => scalingo.requests.find(({ call }) => call === 'upload');
const brokenOff = ({ scalingo }: Store) =>
  scalingo.until(({ requests }) => requests.find(request => request.brokenOff));
const stored = async ({ download_url }: Store) => (await send(download_url)).status;

const early: [effect: RestEffect, status: number][] = [
  [{ kind: 'status', status: 403, body: '<Error><Code>SignatureDoesNotMatch</Code></Error>' }, 403],
  [{ kind: 'status', status: 500 }, 500],
  [{ kind: 'lost', answer: 503, carriedOut: false }, 503],
  [{ kind: 'redirect', status: 307, location: 'http://example.com/' }, 307],
  [{ kind: 'redirect', status: 308, location: '/elsewhere' }, 308],
  [{ kind: 'html' }, 200],
  [{ kind: 'json', body: {} }, 200],
  [{ kind: 'huge', sizeBytes: 100_000 }, 200]
];

test.each(early)('an answer before the body was read: %j', async (effect, status) => {
  const store = await open([effect, { kind: 'slow', ms: 20 }]);
  // The other half never comes: whoever waited for it would never answer.
  const told = await uploadSlowly(store.upload_url, large, { stopsAtBytes: large / 2 });
  expect(told.status).toBe(status);
  expect(uploadOf(store)).toMatchObject({ status, fault: effect.kind });
  expect(await stored(store)).toBe(404);
});

test.each(early)('the same after all of it was read: %j', async (effect, status) => {
  const store = await open([effect], { uploadRefusals: 'late' });
  const told = await uploadSlowly(store.upload_url, large);
  expect(told).toMatchObject({ status, sentBytes: large });
  expect(uploadOf(store)).toMatchObject({ status, bodySizeBytes: large });
  expect(await stored(store)).toBe(404);
});

test('an early answer whose connection ends at once may or may not arrive, and the body is not read', async () => {
  const store = await open([{ kind: 'status', status: 500 }], { uploadRefusals: 'early, hung up' });
  const told = await uploadSlowly(store.upload_url, large);
  expect(told.status === 500 || told.code !== undefined).toBe(true);
  expect(told.sentBytes).toBeLessThan(large);
  expect(uploadOf(store)).toMatchObject({ status: 500, bodySizeBytes: 0 });
});

test.each<[effect: RestEffect, leastBytes: number]>([
  [{ kind: 'reset' }, 0],
  [{ kind: 'reset upload', bytes: 0 }, 0],
  [{ kind: 'reset upload', bytes: 5_000_000 }, 5_000_000]
])('a reset while the body is sent: %j', async (effect, leastBytes) => {
  const store = await open([effect]);
  const told = await uploadSlowly(store.upload_url, large);
  expect(told.status).toBe(undefined);
  expect(told.code).toMatch(/ECONNRESET|EPIPE/);
  const upload = uploadOf(store);
  expect(upload).toMatchObject({ fault: effect.kind });
  expect(upload).not.toHaveProperty('status');
  expect(upload?.bodySizeBytes).toBeGreaterThanOrEqual(leastBytes);
  // The next piece at most, which may be as large as what the stream holds.
  expect(upload?.bodySizeBytes).toBeLessThan(leastBytes + 1_000_000);
  if (effect.kind === 'reset upload') await brokenOff(store);
  expect(await stored(store)).toBe(404);
});

test('a body that is never read, and never answered', async () => {
  const store = await open([{ kind: 'never' }]);
  const uploading = uploadSlowly(store.upload_url, large);
  await store.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'upload'));
  expect((await put(store.upload_url, goodArchive)).status).toBe(200);
  await store.scalingo.stop();
  expect(await uploading).toMatchObject({ status: undefined, code: expect.stringMatching(/ECONNRESET|EPIPE/) });
  expect(uploadOf(store)?.bodySizeBytes).toBe(0);
});

test('a store that stops reading for a while, and then goes on', async () => {
  const store = await open([{ kind: 'stall upload', bytes: 1_000_000, ms: 500 }]);
  const uploading = uploadSlowly(store.upload_url, large);
  const beganAtMs = (await store.scalingo.until(() => uploadOf(store)))?.at ?? 0;
  expect(await uploading).toMatchObject({ status: 200, sentBytes: large });
  expect(store.scalingo.now() - beganAtMs).toBeGreaterThanOrEqual(500);
  expect(uploadOf(store)).toMatchObject({ status: 200, bodySizeBytes: large, fault: 'stall upload' });
});

test('while it stalls nothing more is taken, and whoever stops it then leaves nothing behind', async () => {
  const store = await open([{ kind: 'stall upload', bytes: 1_000_000, ms: 3_600_000 }]);
  const uploading = uploadSlowly(store.upload_url, large);
  await store.scalingo.until(() => ((uploadOf(store)?.bodySizeBytes ?? 0) >= 1_000_000 ? true : undefined));
  // Meanwhile other requests are served, and others may upload.
  expect((await put(store.upload_url, goodArchive)).status).toBe(200);
  expect(uploadOf(store)?.bodySizeBytes).toBeLessThan(2_000_000);
  await store.scalingo.stop();
  expect((await uploading).status).toBe(undefined);
});

test('a store that reads slowly', async () => {
  const store = await open([{ kind: 'throttle upload', bytesPerSecond: large * 2 }]);
  const told = await uploadSlowly(store.upload_url, large);
  expect(told).toMatchObject({ status: 200, sentBytes: large });
  const upload = uploadOf(store);
  expect(store.scalingo.now() - (upload?.at ?? 0)).toBeGreaterThanOrEqual(500);
  expect(await stored(store)).toBe(200);
});

test('faults of an upload add up', async () => {
  const store = await open([
    { kind: 'throttle upload', bytesPerSecond: large * 10 },
    { kind: 'stall upload', bytes: 1_000_000, ms: 50 },
    { kind: 'lost', answer: 502, carriedOut: true },
    { kind: 'slow', ms: 50 }
  ]);
  expect(await uploadSlowly(store.upload_url, large)).toMatchObject({ status: 502, sentBytes: large });
  expect(uploadOf(store)?.fault).toBe('lost');
  expect(await stored(store)).toBe(200);
});

test.each<[RestEffect['kind'], RestEffect]>([
  ['lost', { kind: 'lost', answer: 'reset', carriedOut: true }],
  ['cut', { kind: 'cut', bytes: 0 }],
  ['malformed chunk', { kind: 'malformed chunk' }]
])('an upload is taken and its answer is spoilt: %s', async (_, effect) => {
  const store = await open([effect]);
  await uploadSlowly(store.upload_url, large);
  await store.scalingo.until(() => ((uploadOf(store)?.bodySizeBytes ?? 0) === large ? true : undefined));
  expect(await stored(store)).toBe(200);
});

test('a client that goes away in the middle leaves the archive of before as it was', async () => {
  const store = await open([]);
  await put(store.upload_url, goodArchive);
  // Slowly, and not stalled: who reads nothing does not hear of an end either.
  store.scalingo.addFault(onUpload({ kind: 'throttle upload', bytesPerSecond: 5_000_000 }));
  const gone = new AbortController();
  const headers = { 'content-type': 'application/x-gzip' };
  const uploading = fetch(store.upload_url, {
    method: 'PUT',
    headers,
    body: new Uint8Array(large),
    signal: gone.signal
  });
  const failed = expect(uploading).rejects.toThrow();
  await store.scalingo.until(({ requests }) => ((requests.at(-1)?.bodySizeBytes ?? 0) >= 500_000 ? true : undefined));
  gone.abort();
  await failed;
  await brokenOff(store);
  const downloaded = await fetch(store.download_url, { headers: { connection: 'close' } });
  expect(Buffer.from(await downloaded.arrayBuffer())).toEqual(goodArchive);
});

test('what was uploaded is on the disk until the simulator stops', async () => {
  const kept = () => readdirSync(tmpdir()).filter(name => name.startsWith('simulated-store-'));
  const before = new Set(kept());
  const store = await open([]);
  await put(store.upload_url, goodArchive);
  expect(await stored(store)).toBe(200);
  const made = kept().filter(name => !before.has(name));
  expect(made.length).toBeGreaterThan(0);
  await store.scalingo.stop();
  // Others' simulators may run beside this one.
  expect(kept().filter(name => made.includes(name)).length).toBeLessThan(made.length);
});
