import { Agent, request } from 'node:https';
import { expect, test } from '@jest/globals';
import { generate } from 'selfsigned';
import { exchange, logIn, openStream, send } from './client.ts';
import { ended, simulate } from './running.ts';

test('hosts can be separate, and then know only their own paths', async () => {
  const scalingo = await simulate({ hosts: 'separate' });
  expect(scalingo.apiUrl).not.toBe(scalingo.authUrl);
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await session.create();
  await ended(scalingo);
  await stream.received(5);
  const { upload_url } = (await session.post('/sources')).json.source;
  const body = Buffer.from('x');
  const headers = { 'content-type': 'application/x-gzip' };
  expect((await send(upload_url, { method: 'PUT', headers, body })).status).toBe(200);
  const swapped = { ...scalingo, authUrl: scalingo.apiUrl };
  expect((await exchange(swapped)).status).toBe(404);
  expect((await send(`${scalingo.authUrl}/v1/apps/my-app`)).status).toBe(404);
  await expect(openStream(`${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app`)).rejects.toThrow('404');
});

test('addresses hold the names that were given', async () => {
  const names = { auth: 'auth.example', api: 'localhost', stream: 'stream.example', store: 'store.example' };
  const scalingo = await simulate({ names });
  expect(scalingo.authUrl).toMatch(/^http:\/\/auth\.example:\d+$/);
  expect(scalingo.apiUrl).toMatch(/^http:\/\/localhost:\d+$/);
  const session = await logIn({ ...scalingo, authUrl: scalingo.apiUrl });
  const { app } = (await session.get('/apps/my-app')).json;
  expect(app.links.deployments_stream).toMatch(/^ws:\/\/stream\.example:\d+\//);
  const { source } = (await session.post('/sources')).json;
  expect(source.upload_url).toMatch(/^http:\/\/store\.example:\d+\//);
});

test('with a certificate all is https and wss', async () => {
  const pems = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }]
  });
  const scalingo = await simulate({
    tls: { key: pems.private, cert: pems.cert },
    faults: [{ on: 'stream', effect: { kind: 'reset' }, when: { afterLines: 1 } }]
  });
  expect(scalingo.apiUrl).toMatch(/^https:/);
  const agent = new Agent({ ca: pems.cert });
  const call = (path: string, authorization: string) =>
    new Promise<string>((resolve, reject) => {
      const method = path.endsWith('exchange') ? 'POST' : 'GET';
      const outgoing = request(scalingo.apiUrl + path, { agent, method, headers: { authorization } }, response => {
        let text = '';
        response.on('data', part => {
          text += part;
        });
        response.on('end', () => resolve(text));
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  const basic = `Basic ${Buffer.from(`:${scalingo.token}`).toString('base64')}`;
  const { token } = JSON.parse(await call('/v1/tokens/exchange', basic));
  const { app } = JSON.parse(await call('/v1/apps/my-app', `Bearer ${token}`));
  expect(app.links.deployments_stream).toMatch(/^wss:/);
  const stream = await openStream(app.links.deployments_stream, { ca: pems.cert });
  stream.socket.send(JSON.stringify({ type: 'auth', data: { token } }));
  scalingo.deploy('my-app');
  expect(await stream.closed).toBe(1006);
  expect(stream.contents()).toEqual(['-----> Installing dependencies']);
  expect(stream.errors).toMatchObject([{ code: 'ECONNRESET' }]);
  await expect(send(`${scalingo.apiUrl}/v1/apps/my-app`)).rejects.toThrow();
});
