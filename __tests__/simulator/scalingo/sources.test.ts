import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import type { ScalingoOptions } from '../../../simulator/scalingo/index.ts';
import { logIn, send } from './client.ts';
import { ended, scenario, simulate, status, wait } from './running.ts';

const archive = Buffer.from([0x1f, 0x8b, 8, 0, 255]);
const headers = { 'content-type': 'application/x-gzip' };

async function open(options: ScalingoOptions = {}) {
  const scalingo = await simulate(options);
  const session = await logIn(scalingo);
  const answer = await session.post('/sources');
  const { upload_url, download_url }: Record<'upload_url' | 'download_url', string> = answer.json.source;
  return { scalingo, session, answer, upload_url, download_url };
}

test('an archive is uploaded, downloaded and deployed', async () => {
  const { scalingo, session, answer, upload_url, download_url } = await open();
  expect(answer.status).toBe(201);
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
  expect(scalingo.requests[3]).toMatchObject({ bodySizeBytes: 5, bearerPresented: false });
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
