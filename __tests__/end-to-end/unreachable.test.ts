import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import type { TokenOptions } from '../../simulator/scalingo/index.ts';
import { selfSigned } from '../support/certificates.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf, callsOf } from '../support/page.ts';
import { closedPort } from '../support/ports.ts';

const revoked = 'tk-us-revoked0revoked0revoked0revoked0revoked0';

test.each(['auth_url', 'api_url'])('no host at %s', async input => {
  const closed = `http://127.0.0.1:${await closedPort()}`;

  const error = theErrorOf(await deployOnce({ inputs: { [input]: closed }, stepSpeed: 40 }));

  expect(error).toContain(closed.replace('http://', ''));
  expect(error).toContain('ECONNREFUSED');
  expect(error).toContain('cannot be reached');
});

test.each(['auth_url', 'api_url'])('a host at %s that no name server knows', async input => {
  const error = theErrorOf(await deployOnce({ inputs: { [input]: 'https://nowhere.invalid' }, stepSpeed: 40 }));

  expect(error).toContain('nowhere.invalid');
  expect(error).toMatch(/ENOTFOUND|EAI_AGAIN/);
  expect(error).toContain(input);
});

test('https where the host speaks plain HTTP', async () => {
  const plain = createServer(socket => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  plain.listen(0, '127.0.0.1');
  await once(plain, 'listening');
  const { port } = plain.address() as AddressInfo;
  try {
    const error = theErrorOf(await deployOnce({ inputs: { auth_url: `https://127.0.0.1:${port}` }, stepSpeed: 40 }));

    expect(error).toContain(`127.0.0.1:${port}`);
    expect(error).toContain('encrypted');
  } finally {
    plain.close();
  }
});

test('a certificate that is not trusted: nothing is sent', async () => {
  const tls = await selfSigned(['127.0.0.1']);

  const deployed = await deployOnce({ tls });

  const error = theErrorOf(deployed);
  expect(error).toContain('certificate');
  expect(error).toContain('127.0.0.1');
  expect(error).toContain('NODE_EXTRA_CA_CERTS');
  expect(deployed.scalingo.requests).toEqual([]);
});

test('a certificate of another host: nothing is sent', async () => {
  const tls = await selfSigned(['elsewhere.example']);

  const deployed = await deployOnce({ tls, step: { env: { NODE_EXTRA_CA_CERTS: tls.path } } });

  expect(theErrorOf(deployed)).toContain('certificate');
  expect(deployed.scalingo.requests).toEqual([]);
});

test('a token that was revoked', async () => {
  const tokens: TokenOptions[] = [{ token: revoked, revoked: true }];

  const deployed = await deployOnce({ tokens, inputs: { token: revoked } });

  const error = theErrorOf(deployed);
  expect(error).toContain('does not accept the token');
  expect(error).toContain('https://dashboard.scalingo.com/account/tokens');
  expect(callsOf(deployed.scalingo)).toEqual(['exchange']);
});

test.each(['html', 'empty'] as const)('a token that was revoked, told by %s', async unauthorisedBody => {
  const tokens: TokenOptions[] = [{ token: revoked, revoked: true }];

  const deployed = await deployOnce({ tokens, inputs: { token: revoked }, settings: { unauthorisedBody } });

  expect(theErrorOf(deployed)).toContain('does not accept the token');
});

test('an app that does not exist', async () => {
  const deployed = await deployOnce({ inputs: { app: 'my-typo', region: 'osc-secnum-fr1' } });

  const error = theErrorOf(deployed);
  expect(error).toContain('"my-typo"');
  expect(error).toContain('osc-secnum-fr1');
  expect(callsOf(deployed.scalingo)).toEqual(['exchange', 'app']);
  expect(deployed.scalingo.connections).toEqual([]);
});

test("an app of somebody else's", async () => {
  const token = 'tk-us-0123456789012345678901234567890123456789';
  const apps = [{ name: 'my-app' }, { name: 'other-app' }];

  const deployed = await deployOnce({ apps, tokens: [{ token, apps: ['other-app'] }] });

  expect(theErrorOf(deployed)).toContain('"my-app"');
  expect(callsOf(deployed.scalingo)).toEqual(['exchange', 'app']);
});

test('an authentication API that is somewhere else', async () => {
  const deployed = await deployOnce({
    faults: [{ on: 'rest', call: 'exchange', effect: { kind: 'status', status: 404, body: '<html>Not Found</html>' } }]
  });

  const error = theErrorOf(deployed);
  expect(error).toContain('auth_url');
  expect(error).toContain('/v1/tokens/exchange');
});

function theErrorOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'failure' });
  expect(result.annotations).toHaveLength(1);
  const [error] = annotationsOf(result, 'error');
  if (error === undefined) throw new Error('there is no error');
  return error;
}
