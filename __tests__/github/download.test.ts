import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { download } from '../../src/github/download.ts';
import { clockByHand } from '../clock-by-hand.ts';

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Downloads from a server that answers like this. */
async function downloading(serve: RequestListener, mostBytes = 1_000_000) {
  server = createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const clock = clockByHand();
  const file = join(folder, 'file');
  const { promise: first, resolve } = Promise.withResolvers<void>();
  let bytes = 0;
  const received = (more: number) => {
    bytes += more;
    resolve();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  const { signal } = new AbortController();
  const ended = download(url, file, mostBytes, { clock, signal, received });
  return { ended, clock, file, first, receivedBytes: () => bytes };
}

test('all that comes is kept', async () => {
  const { ended, file, receivedBytes } = await downloading((_, response) => response.end('content'));
  expect(await ended).toBeUndefined();
  expect(readFileSync(file, 'utf8')).toBe('content');
  expect(receivedBytes()).toBe(7);
});

test('whoever says nothing for a minute is given up, and not before', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const { ended, clock } = await downloading(() => resolve());
  await asked;
  clock.pass(59_999);
  expect(await Promise.race([ended, 'waiting'])).toBe('waiting');
  clock.pass(1);
  expect(await ended).toBe('nothing came for 60 s');
});

test('so is whoever falls silent in the middle, from what came last on', async () => {
  const { ended, clock, first } = await downloading((_, response) => response.write('begins'));
  clock.pass(59_000);
  await first;
  clock.pass(59_999);
  expect(await Promise.race([ended, 'waiting'])).toBe('waiting');
  clock.pass(1);
  expect(await ended).toBe('nothing came for 60 s');
});

test('what is larger than anybody can use is not downloaded to its end', async () => {
  const { promise: hungUp, resolve } = Promise.withResolvers<void>();
  const { ended, file, receivedBytes } = await downloading((_, response) => {
    response.on('close', resolve);
    const goOn = () => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000)));
      response.once('drain', goOn);
    };
    goOn();
  }, 100_000);
  expect(await ended).toBeUndefined();
  await hungUp;
  expect(receivedBytes()).toBeGreaterThan(100_000);
  expect(statSync(file).size).toBeLessThan(1_000_000);
});
