import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { largestArchiveBytes } from '../../../simulator/scalingo/archive-check.ts';
import { testWith } from '../../support/systems.ts';
import { inFormat, tar as systemTar } from '../../support/tar.ts';
import { archiveOf, type Entry, entry, goodArchive, pax, tar } from './archives.ts';
import { ended, hold, log, scenario, status } from './running.ts';
import { openStore, put } from './store.ts';

const file: Entry = { name: 'my-app/index.js', content: 'hello' };

/** Deploys an archive, and gives how that ended and the last line of its log. */
async function deploy(archive: Buffer) {
  const { scalingo, session, upload_url, download_url } = await openStore();
  expect((await put(upload_url, archive)).status).toBe(200);
  await session.create({ source_url: download_url });
  await ended(scalingo);
  const [deployment] = scalingo.deployments;
  return {
    end: deployment?.status,
    statuses: deployment?.statuses.map(one => one.status),
    said: deployment?.lines.at(-1)
  };
}

const long = `my-app/${'long/'.repeat(60)}name`;
const good: [name: string, archive: Buffer][] = [
  ['one root folder', goodArchive],
  ['a root without an entry of its own', gzipSync(tar(file))],
  ['names that begin with ./', gzipSync(tar({ name: './', type: '5' }, { name: './my-app/x' }))],
  ['several gzip members', Buffer.concat([gzipSync(tar(file).subarray(0, 700)), gzipSync(tar(file).subarray(700))])],
  ['a global header of pax', gzipSync(tar(pax({ comment: 'a commit' }, 'g'), file))],
  ['a long name by pax', gzipSync(tar(pax({ path: long }), { name: 'elsewhere' }))],
  [
    'a long name by GNU',
    gzipSync(tar({ name: '././@LongLink', type: 'L', content: `${long}\0` }, { name: 'elsewhere' }))
  ],
  ['a size by pax', gzipSync(tar(pax({ size: '5' }), entry({ ...file, sizeBytes: 0 })))],
  ['a link in its root', gzipSync(tar({ name: 'my-app/link', type: '2', sizeBytes: 300 }, file))],
  ['exactly as large as can be', archiveOf(largestArchiveBytes)]
];

test.each(good)('an archive with %s is built', async (_, archive) => {
  expect(await deploy(archive)).toMatchObject({ end: 'success' });
});

const badSum = entry(file);
badSum[148] = 0x37;
const bad: [name: string, archive: Buffer, says: string][] = [
  ['nothing', Buffer.alloc(0), 'unexpected EOF'],
  ['gzip of nothing', gzipSync(''), 'EOF'],
  ['what is not gzip', Buffer.from('PK\x03\x04 and so on'), 'gzip: invalid header'],
  ['gzip that breaks off', goodArchive.subarray(0, -9), 'unexpected EOF'],
  ['gzip of what is no tar', gzipSync('x'.repeat(2000)), 'archive/tar: invalid tar header'],
  ['a header whose sum is wrong', gzipSync(badSum), 'archive/tar: invalid tar header'],
  ['a tar that breaks off in a header', gzipSync(entry(file).subarray(0, 300)), 'unexpected EOF'],
  ['a tar that breaks off in a file', gzipSync(entry({ ...file, sizeBytes: 9999 })), 'unexpected EOF'],
  ['no entry', gzipSync(tar()), 'The archive is empty'],
  ['several roots', gzipSync(tar({ name: 'a/x' }, { name: 'b/x' })), 'The archive has several roots ("a", "b")'],
  ['a file beside the root', gzipSync(tar({ name: 'a/x' }, { name: 'b' })), 'The archive has several roots ("a", "b")'],
  ['a file as root', gzipSync(tar({ name: 'app.war' })), 'The root of the archive is not a folder ("app.war")'],
  ['a link as root', gzipSync(tar({ name: 'app', type: '2' })), 'The root of the archive is not a folder ("app")'],
  ['a name that leads out', gzipSync(tar({ name: 'a/../../b' })), 'The archive has an unsafe name ("a/../../b")'],
  ['an absolute name', gzipSync(tar({ name: '/a/b' })), 'The archive has an unsafe name ("/a/b")'],
  ['one byte too many', archiveOf(largestArchiveBytes + 1), 'The archive is too heavy (more than 314572800 bytes)']
];

test.each(bad)('an archive with %s fails in the log', async (_, archive, says) => {
  expect(await deploy(archive)).toEqual({
    end: 'build-error',
    statuses: ['queued', 'building', 'build-error'],
    said: ` !     Fail to fetch source code: fail to handle tgz: ${says}`
  });
});

testWith('files of Unix')("archives of the system's tar are built, in each of its formats", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archives-'));
  try {
    const deep = join(folder, 'my-app', ...Array<string>(12).fill('folder-number-1234'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'файл 🚀'), 'content');
    writeFileSync(join(folder, 'my-app', 'large'), 'x'.repeat(100_000));
    symlinkSync('large', join(folder, 'my-app', 'link'));
    for (const format of ['gnu', 'pax'] as const) {
      const archive = systemTar(folder, '-czf', '-', inFormat(format), 'my-app');
      expect(await deploy(archive)).toMatchObject({ end: 'success' });
    }
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
});

const queueing = scenario(status('queued'), hold('built'), status('building'), log('built'), status('success'));

test.each([
  ['build', 'build-error'],
  ['create', 'success']
] as const)(
  'a source is fetched at the %s: whose URL had its time in the queue ends as %s',
  async (sourceFetchedAt, end) => {
    const settings = { sourceFetchedAt };
    const { scalingo, session, upload_url, download_url } = await openStore({ scenario: queueing, settings });
    await put(upload_url, goodArchive);
    await session.create({ source_url: download_url });
    scalingo.expireSources();
    scalingo.release('built');
    await ended(scalingo);
    expect(scalingo.deployments[0]).toMatchObject({ status: end });
    if (end === 'build-error') expect(scalingo.deployments[0]?.lines.at(-1)).toContain('unexpected status 403');
  }
);

test('what is uploaded while the deployment waits is what is built', async () => {
  const { scalingo, session, upload_url, download_url } = await openStore({ scenario: queueing });
  await session.create({ source_url: download_url });
  await put(upload_url, goodArchive);
  scalingo.release('built');
  await ended(scalingo);
  expect(scalingo.deployments[0]).toMatchObject({ status: 'success', lines: ['built'] });
});
