import { expect, test } from '@jest/globals';
import type { RestEffect, ScalingoOptions } from '../../../simulator/scalingo/index.ts';
import { openStore, type Store, uploadSlowly } from './store.ts';

const sizeBytes = 2_000_000;

const uploadsOf = ({ scalingo }: Store) => scalingo.requests.filter(({ call }) => call === 'upload');
const open = (options: ScalingoOptions = {}) => openStore({ speed: 1, ...options });

test('who waits for it is told to go on, and that is recorded', async () => {
  const store = await open();
  const told = await uploadSlowly(store.upload_url, sizeBytes, { expects: true });
  expect(told).toMatchObject({ status: 200, continued: true, sentBytes: sizeBytes });
  expect(uploadsOf(store)).toMatchObject([
    { headers: { expect: '100-continue' }, continueSent: true, bodySizeBytes: sizeBytes, status: 200 }
  ]);
});

test('who does not wait is not told', async () => {
  const store = await open();
  expect(await uploadSlowly(store.upload_url, sizeBytes)).toMatchObject({ status: 200, continued: false });
  expect(uploadsOf(store)[0]).not.toHaveProperty('continueSent');
});

test.each<[RestEffect, number]>([
  [{ kind: 'status', status: 403 }, 403],
  [{ kind: 'status', status: 500 }, 500],
  [{ kind: 'redirect', status: 307, location: '/elsewhere' }, 307]
])('a decision comes before it, and no byte of the body is needed: %j', async (effect, status) => {
  const store = await open({ faults: [{ on: 'rest', call: 'upload', effect }] });
  const told = await uploadSlowly(store.upload_url, sizeBytes, { expects: true });
  expect(told).toMatchObject({ status, continued: false, sentBytes: 0, headers: { connection: 'close' } });
  expect(uploadsOf(store)).toMatchObject([{ status, continueSent: false, bodySizeBytes: 0 }]);
});

test('so does the decision by the URL', async () => {
  const store = await open();
  const told = await uploadSlowly(store.upload_url.slice(0, -1), sizeBytes, { expects: true });
  expect(told).toMatchObject({ status: 403, continued: false, sentBytes: 0 });
});

test('a store that decides late lets the body come first', async () => {
  const store = await open({ settings: { uploadRefusals: 'late' } });
  const told = await uploadSlowly(store.upload_url.slice(0, -1), sizeBytes, { expects: true });
  expect(told).toMatchObject({ status: 403, continued: true, sentBytes: sizeBytes });
});

test('a store that does not know it never tells to go on, and takes what comes', async () => {
  const store = await open({ settings: { uploadExpect: 'ignored' } });
  const waiting = uploadSlowly(store.upload_url, sizeBytes, { expects: true });
  await store.scalingo.until(() => uploadsOf(store)[0]);
  expect(await uploadSlowly(store.upload_url, sizeBytes)).toMatchObject({ status: 200 });
  await store.scalingo.stop();
  expect(await waiting).toMatchObject({ status: undefined, continued: false, sentBytes: 0 });
  expect(uploadsOf(store)[0]).toMatchObject({ continueSent: false });
});

test('a store that refuses it answers 417', async () => {
  const store = await open({ settings: { uploadExpect: 'refused' } });
  expect(await uploadSlowly(store.upload_url, sizeBytes, { expects: true })).toMatchObject({
    status: 417,
    sentBytes: 0
  });
  expect(await uploadSlowly(store.upload_url, sizeBytes)).toMatchObject({ status: 200 });
});

test('a reset while somebody waits', async () => {
  const store = await open({ faults: [{ on: 'rest', call: 'upload', effect: { kind: 'reset' } }] });
  const told = await uploadSlowly(store.upload_url, sizeBytes, { expects: true });
  expect(told).toMatchObject({ status: undefined, code: 'ECONNRESET', continued: false, sentBytes: 0 });
});
