import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Scalingo } from '../../simulator/scalingo/index.ts';
import { selfSigned } from '../support/certificates.ts';
import { startDeployment } from '../support/deployment.ts';
import { plant } from '../support/files.ts';
import { commonSpeed } from '../support/lost.ts';
import { callsOf } from '../support/page.ts';
import { temporaryFolder } from '../support/sources.ts';

/** More than a handshake and a request's head take. */
const withinBodyBytes = 50_000;
/** Longer than one goes on where no connection comes about. */
const brokenMs = 60_000;
/** What is no TLS comes in place of an answer. */
const spoilt = Buffer.concat([Buffer.from([0x17, 3, 3, 0, 64]), Buffer.alloc(64, 7)]);

let front: Server;
afterEach(() => void front.close());

test('an encrypted connection that breaks while the archive is sent had come about: it is tried again for as long as there is time', async () => {
  const { port, leadTo } = await startFront();
  const tls = await selfSigned(['127.0.0.1']);
  const workspace = temporaryFolder();
  plant(workspace, { 'app/noise': randomBytes(10 * withinBodyBytes), 'app/Procfile': 'web: x' });
  const { scalingo, ended } = await startDeployment({
    tls,
    storeAddress: `https://127.0.0.1:${port}`,
    inputs: { source_url: '', source_path: 'app' },
    step: { workspace, env: { NODE_EXTRA_CA_CERTS: tls.path, RUNNER_TEMP: temporaryFolder() } },
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  leadTo(scalingo);
  const { result } = await ended();

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  const uploads = callsOf(scalingo).filter(call => call === 'upload');
  expect(uploads.length).toBeGreaterThan(1);
});

/** What the store is reached through: for a while it spoils each connection in the middle of an archive. */
async function startFront() {
  const target = Promise.withResolvers<Scalingo>();
  let brokenSinceMs: number | undefined;
  front = createServer(async client => {
    client.on('error', () => undefined);
    const scalingo = await target.promise;
    const store = connect(Number(new URL(scalingo.apiUrl).port), '127.0.0.1');
    store.on('error', () => undefined);
    let sentBytes = 0;
    client.on('data', bytes => {
      sentBytes += bytes.length;
      if (sentBytes > withinBodyBytes) {
        brokenSinceMs ??= scalingo.now();
        if (scalingo.now() < brokenSinceMs + brokenMs) return client.end(spoilt);
      }
      return store.write(bytes);
    });
    client.on('close', () => store.destroy());
    store.on('data', bytes => client.writable && client.write(bytes));
    store.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(front, 'listening');
  return { port: (front.address() as AddressInfo).port, leadTo: target.resolve };
}
