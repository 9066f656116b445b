import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Download, GitHub } from '../../../src/source/github.ts';
import { fetchArchive } from '../../../src/source/repository/fetch.ts';
import { clockByHand } from '../../clock-by-hand.ts';
import { plant } from '../../support/files.ts';
import { tar } from '../../support/tar.ts';
import { newFolder, unaborted } from '../folders.ts';

const commit = 'a'.repeat(40);
const link = 'https://codeload.example/archive?token=0123456789abcdef';

/** Fetches an archive that comes as the test lets it, and gives what was told meanwhile. */
async function fetchWith(come: (received: (bytes: number) => void, pass: (ms: number) => void) => void) {
  const folder = newFolder();
  plant(folder, { 'my-app-aaa/Procfile': 'web: x' });
  tar(folder, '-czf', 'whole.tgz', 'my-app-aaa');
  const clock = clockByHand();
  const lines: string[] = [];
  let limitBytes = 0;
  const answer = { status: 302, headers: { location: link }, data: '', problem: undefined, waitMs: undefined };
  const ask = async () => answer;
  const github: GitHub = { host: 'api.example', hasToken: true, get: ask, getOnce: ask };
  const download: Download = async (_url, file, mostBytes, received) => {
    limitBytes = mostBytes;
    come(received, ms => clock.pass(ms));
    copyFileSync(join(folder, 'whole.tgz'), file);
    return undefined;
  };
  const log = { note: (text: string) => lines.push(text) };
  const ports = { github, download, mask: () => {}, clock, signal: unaborted, log };
  const contents = await fetchArchive('octocat/my-app', commit, join(folder, 'fetched.tgz'), ports);
  return { contents, lines, limitBytes };
}

test('while an archive is fetched, each ten seconds say how much has come, and how fast', async () => {
  const { contents, lines } = await fetchWith((received, pass) => {
    pass(9_000);
    received(12_000_000);
    pass(1_000);
    pass(10_000);
    received(3_000_000);
    pass(5_000);
  });
  expect(contents).toMatchObject({ root: 'my-app-aaa', files: 1 });
  expect(lines).toEqual([
    'Fetched from octocat/my-app: 12.0 MB so far, 1.2 MB/s',
    'Fetched from octocat/my-app: 12.0 MB so far, 0 bytes/s',
    'Fetched from octocat/my-app: 15.0 MB in 25.0 s (600 kB/s).'
  ]);
});

test('of an archive ten times what Scalingo takes is fetched at most', async () => {
  const { limitBytes } = await fetchWith(() => {});
  expect(limitBytes).toBe(10 * 314_572_800);
});
