import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import { goodArchive as archive } from './archives.ts';
import { send } from './client.ts';
import { ended, scenario, status, wait } from './running.ts';
import { headers, openStore as open } from './store.ts';

test('an archive is uploaded, downloaded and deployed', async () => {
  const { scalingo, session, upload_url, download_url } = await open();
  expect(scalingo.requests[1]).toMatchObject({ call: 'source', status: 201 });
  expect((await send(download_url)).status).toBe(404);
  expect((await send(upload_url, { method: 'PUT', headers, body: archive })).status).toBe(200);
  const downloaded = await fetch(download_url, { headers: { connection: 'close' } });
  expect(Buffer.from(await downloaded.arrayBuffer())).toEqual(archive);
  await session.create({ source_url: download_url });
  await ended(scalingo);
  expect(scalingo.deployments[0]).toMatchObject({ status: 'success', sourceUrl: download_url });
  expect(scalingo.requests.map(({ call }) => call)).toEqual([
    'exchange',
    'source',
    'download',
    'upload',
    'download',
    'create'
  ]);
  expect(scalingo.requests[3]).toMatchObject({ bodySizeBytes: archive.length, bearerPresented: false });
});

test.each([
  ['a bearer', 400, { ...headers, authorization: 'Bearer x' }],
  ['another type', 403, { 'content-type': 'application/gzip' }],
  ['a type with parameters', 403, { 'content-type': 'application/x-gzip; charset=binary' }]
])('an upload with %s is refused with %p', async (_, code, refused) => {
  const { upload_url, download_url } = await open();
  expect((await send(upload_url, { method: 'PUT', headers: refused, body: archive })).status).toBe(code);
  expect((await send(download_url)).status).toBe(404);
});

test('a bearer that reaches the store is recorded, and refused for either use', async () => {
  const { scalingo, upload_url, download_url, session } = await open();
  await send(upload_url, { method: 'PUT', headers, body: archive });
  const authorization = `Bearer ${session.bearer}`;
  expect((await send(download_url, { headers: { authorization } })).status).toBe(400);
  expect(scalingo.requests.at(-1)).toMatchObject({ call: 'download', bearerPresented: true, status: 400 });
  await send(upload_url, { method: 'PUT', headers: { ...headers, authorization }, body: archive });
  expect(scalingo.requests.at(-1)).toMatchObject({ call: 'upload', bearerPresented: true, status: 400 });
  expect(JSON.stringify(scalingo.requests)).not.toContain(session.bearer);
});

test('an upload without a length is refused with 411', async () => {
  const { upload_url } = await open();
  const code = await new Promise(resolve => {
    const upload = request(upload_url, { method: 'PUT', headers: { ...headers, connection: 'close' } });
    upload.on('response', response => resolve(response.resume().statusCode));
    upload.write(archive);
    upload.end();
  });
  expect(code).toBe(411);
});

test('each URL is good for its own use, unchanged, and for ten minutes', async () => {
  const { scalingo, upload_url, download_url } = await open({
    scenario: scenario(wait(601_000), status('success')),
    speed: 5000
  });
  expect((await send(upload_url)).status).toBe(403);
  expect((await send(download_url, { method: 'PUT', headers, body: archive })).status).toBe(403);
  expect((await send(upload_url.slice(0, -1), { method: 'PUT', headers, body: archive })).status).toBe(403);
  const longer = upload_url.replace(/expires=\d+/, 'expires=4102444800');
  expect((await send(longer, { method: 'PUT', headers, body: archive })).status).toBe(403);
  const crossed = upload_url.replace('use=upload', 'use=download');
  expect((await send(crossed)).status).toBe(403);
  const elsewhere = upload_url.replace('/sources/', '/moved/');
  expect((await send(elsewhere, { method: 'PUT', headers, body: archive })).status).toBe(403);
  const stranger = upload_url.replace(/sources\/[^.]+/, 'sources/other');
  expect((await send(stranger, { method: 'PUT', headers, body: archive })).status).toBe(403);
  expect((await send(`${scalingo.apiUrl}/sources/`, { method: 'PUT', headers, body: archive })).status).toBe(404);
  scalingo.deploy('my-app');
  await ended(scalingo);
  expect((await send(upload_url, { method: 'PUT', headers, body: archive })).status).toBe(403);
  expect((await send(download_url)).status).toBe(403);
});

test('the store can redirect an upload first', async () => {
  const { upload_url, download_url } = await open({ settings: { uploadRedirect: true } });
  const redirected = await send(upload_url, { method: 'PUT', headers, body: archive });
  expect(redirected.status).toBe(307);
  expect((await send(download_url)).status).toBe(404);
  const location = redirected.headers.get('location') ?? '';
  expect((await send(location, { method: 'PUT', headers, body: archive })).status).toBe(200);
  expect((await send(download_url)).status).toBe(200);
});

test('a deployment from a URL of the store with nothing behind it fails to fetch its source', async () => {
  const { scalingo, session, upload_url, download_url } = await open();
  for (const source_url of [download_url, upload_url, `${new URL(download_url).origin}/elsewhere`]) {
    await session.create({ source_url });
  }
  await ended(scalingo, 2);
  for (const { status: end, lines } of scalingo.deployments) {
    expect(end).toBe('build-error');
    expect(lines.join('\n')).toContain('Fail to fetch source code');
  }
});

test('a source needs a bearer and, if anything, an object', async () => {
  const { scalingo, session } = await open();
  expect((await send(`${scalingo.apiUrl}/v1/sources`, { method: 'POST' })).status).toBe(401);
  expect((await session.post('/sources', '[1]')).status).toBe(400);
});
