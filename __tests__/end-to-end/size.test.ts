import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadedScripts } from '../../scripts/bench/loaded.ts';
import { startServer } from '../../scripts/bench/start-server.ts';

const dist = join(import.meta.dirname, '../../dist');

test('an ordinary run loads what it needs, and nothing else', async () => {
  const server = await startServer();
  try {
    const loaded = await loadedScripts(server);

    expect(loaded.map(file => basename(file)).sort()).toEqual([
      'actions.js',
      'api-and-index.js',
      'index-and-post.js',
      'index.js',
      'stream.js',
      'tunnel.js',
      'ws.js'
    ]);
    expect(sizeOf(loaded)).toBeLessThan(800_000);
  } finally {
    await server.stop();
  }
});

test('all of dist is small enough to be read', () => {
  const files = readdirSync(dist).map(name => join(dist, name));

  expect(sizeOf(files)).toBeLessThan(1_500_000);
});

function sizeOf(files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + statSync(file).size, 0);
}
