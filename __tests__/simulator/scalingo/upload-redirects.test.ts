import { expect, test } from '@jest/globals';
import { goodArchive } from './archives.ts';
import { send } from './client.ts';
import { openStore, put } from './store.ts';

const large = 24 * 1024 * 1024;

test.each([307, 308] as const)(
  'an upload is led to another port of the store by %i, before its body is read',
  async status => {
    const settings = { uploadRedirect: 'other host', uploadRedirectStatus: status } as const;
    const { scalingo, upload_url, download_url } = await openStore({ settings });
    const told = await put(upload_url, Buffer.alloc(large));
    expect(told.status).toBe(status);
    const location = told.headers.get('location') ?? '';
    expect(new URL(location).origin).not.toBe(new URL(upload_url).origin);
    expect((await send(download_url)).status).toBe(404);
    expect((await put(location, goodArchive)).status).toBe(200);
    expect((await send(download_url)).status).toBe(200);
    // There is nothing else there.
    expect((await send(`${new URL(location).origin}/v1/apps/my-app`)).status).toBe(404);
    await scalingo.stop();
    await expect(put(location, goodArchive)).rejects.toThrow();
  }
);

test('an upload is led round and round', async () => {
  const { upload_url, download_url } = await openStore({ settings: { uploadRedirect: 'loop' } });
  const seen = [upload_url];
  for (let times = 0; times < 6; times += 1) {
    const told = await put(seen.at(-1) ?? '', goodArchive);
    expect(told.status).toBe(307);
    seen.push(told.headers.get('location') ?? '');
  }
  expect(new Set(seen).size).toBe(2);
  expect((await send(download_url)).status).toBe(404);
});

test('the place that an upload was led to is good for that alone, and as long as the source', async () => {
  const { scalingo, upload_url } = await openStore({ settings: { uploadRedirect: true } });
  const location = (await put(upload_url, goodArchive)).headers.get('location') ?? '';
  expect((await send(location)).status).toBe(404);
  expect((await put(location.replace('/moved/', '/sources/'), goodArchive)).status).toBe(403);
  scalingo.expireSources();
  expect((await put(location, goodArchive)).status).toBe(403);
});
