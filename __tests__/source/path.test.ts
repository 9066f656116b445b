import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join, parse } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { readPath } from '../../src/source/path.ts';
import { type Planted, plant } from '../support/files.ts';
import { testWith } from '../support/systems.ts';
import { tar } from '../support/tar.ts';
import { newFolder, troubleOf, unaborted } from './folders.ts';

function read(workspace: string, path: string) {
  return readPath(path, { workspace, app: 'my-app', platform: process.platform }, unaborted);
}

async function troubleWith(path: string, tree: Record<string, Planted>) {
  const workspace = newFolder();
  plant(workspace, tree);
  return { ...(await troubleOf(read(workspace, path))), workspace };
}

test.each(['../x', '..', 'a/../../x', '/etc/passwd', '/'])('%s leads out of the workspace', async path => {
  const workspace = newFolder();
  expect(await troubleOf(read(workspace, path))).toEqual({ code: 'outside_workspace', path, workspace });
});

test('a link in the workspace may not lead out of it either', async () => {
  const outside = newFolder();
  plant(outside, { passwd: 'x' });
  for (const link of [outside, join('..', basename(outside)), parse(outside).root]) {
    expect(await troubleWith('out', { out: { link } })).toMatchObject({ code: 'outside_workspace', path: 'out' });
  }
  const { code } = await troubleWith('out/passwd', { out: { link: outside } });
  expect(code).toBe('outside_workspace');
});

test('a link in the workspace may lead somewhere in it, and a workspace may be a link', async () => {
  const real = newFolder();
  plant(real, { 'build/v2/file': 'x', current: { link: 'build/v2' } });
  const workspace = join(newFolder(), 'link');
  symlinkSync(real, workspace);
  expect((await read(workspace, 'current')).what).toBe('the folder current (1 file, 1 byte)');
  expect((await read(workspace, join(real, 'build'))).what).toContain('1 file,');
  expect((await read(workspace, join(workspace, 'build'))).what).toContain('1 file,');
  expect((await read(workspace, './build/../build/./v2/')).what).toContain('1 file,');
});

test.each(['missing', 'a/missing', 'a/file/below', '*.tgz'])('%s is missing', async path => {
  expect(await troubleWith(path, { 'a/file': 'x' })).toMatchObject({ code: 'path_missing', path });
});

const kinds: [content: string | Buffer, is: RegExp][] = [
  ['PK\x03\x04', /^a zip archive$/],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), /^an xz file$/],
  ['BZh91AY', /^a bzip2 file$/],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), /^a zstd file$/],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /^a 7-Zip archive$/],
  ['<!DOCTYPE html><html>', /^a web page$/],
  ['{"error":"not found"}', /^a JSON file$/],
  ['#!/bin/sh\n', /^a script$/],
  ['version https://git-lfs.github.com/spec/v1\n', /^a pointer of Git LFS/],
  ['just words', /^a text$/],
  [Buffer.from([1, 2, 3, 4]), /^a file of another kind$/]
];

test.each(kinds)('what is no archive is called what it is: %j', async (content, is) => {
  for (const path of ['app.tar.gz', 'app.bin']) {
    expect(await troubleWith(path, { [path]: content })).toMatchObject({
      code: 'not_an_archive',
      archive: path,
      is: expect.stringMatching(is)
    });
  }
});

test('a tar archive without gzip, and gzip without a tar archive, are told apart', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/a': 'b' });
  tar(workspace, '-cf', 'app.tgz', 'app');
  expect(await troubleOf(read(workspace, 'app.tgz'))).toMatchObject({ is: 'a tar archive that is not compressed' });
  writeFileSync(join(workspace, 'b.tgz'), gzipSync('not tar '.repeat(500)));
  expect(await troubleOf(read(workspace, 'b.tgz'))).toMatchObject({ is: expect.stringMatching(/no tar archive/) });
  writeFileSync(join(workspace, 'd.tgz'), gzipSync('x'));
  expect(await troubleOf(read(workspace, 'd.tgz'))).toMatchObject({ is: expect.stringMatching(/no tar archive/) });
  writeFileSync(join(workspace, 'c.gz'), gzipSync('x'));
  expect(await troubleOf(read(workspace, 'c.gz'))).toMatchObject({ code: 'not_an_archive', is: 'a gzip file' });
});

test.each(['app.jar', 'target/app.JAR'])('%s is refused with its recipe, whatever it holds', async path => {
  expect(await troubleWith(path, { [path]: 'PK\x03\x04' })).toMatchObject({ code: 'jar', path });
});

testWith('special files')('what is neither file nor folder is no source', async () => {
  const workspace = newFolder();
  execFileSync('mkfifo', [join(workspace, 'pipe')]);
  expect(await troubleOf(read(workspace, 'pipe'))).toEqual({ code: 'path_unusable', path: 'pipe', is: 'a FIFO' });
});

test.each(['dist', 'dist/empty'])('a folder without a file, %s, is empty', async path => {
  expect(await troubleWith(path, { 'dist/.git/HEAD': 'ref', 'dist/empty/deep': 'folder' })).toMatchObject({
    code: 'empty_folder',
    path
  });
});

const links: [target: string, isIn: boolean][] = [
  ['file', true],
  ['./file', true],
  ['../app/file', false],
  ['not-there', true],
  ['.', true],
  ['loop', true],
  ['..', false],
  ['../secret', false],
  ['../../etc/passwd', false],
  ['/etc/passwd', false],
  ['deep/up/..', false],
  ['deep/up/../missing', false],
  ['deep/up/missing', true],
  ['missing/../..', false],
  ['../app-other', false]
];

testWith('files of Unix').each(links)('a link to %s stays in the folder: %j', async (target, isIn) => {
  const workspace = newFolder();
  plant(workspace, {
    'app/file': 'x',
    'app/deep/up': { link: '..' },
    secret: 's',
    'app-other': 'o',
    'app/loop': { link: target }
  });
  const reading = read(workspace, 'app');
  if (isIn) expect((await reading).what).toContain('3 files');
  else expect(await troubleOf(reading)).toEqual({ code: 'link_leads_out', path: 'app', name: 'loop', target });
});

testWith('special files')('a socket in a folder is named', async () => {
  const workspace = newFolder();
  plant(workspace, { 'a/file': 'x' });
  const server = createServer();
  await new Promise<void>(resolve => server.listen(join(workspace, 'a/s'), resolve));
  expect(await troubleOf(read(workspace, 'a'))).toEqual({ code: 'special_file', path: 'a', name: 's', is: 'a socket' });
  await new Promise(resolve => server.close(resolve));
});

testWith('names of any bytes')('a name that is no UTF-8 is named as far as it can be', async () => {
  const workspace = newFolder();
  mkdirSync(join(workspace, 'a'));
  spawnSync('sh', ['-c', 'printf x > "$(printf \'a/caf\\351\')"'], { cwd: workspace });
  expect(await troubleOf(read(workspace, 'a'))).toEqual({ code: 'name_unreadable', path: 'a', name: 'caf\uFFFD' });
});

/** Root may read everything: who is nobody tells what it sees. */
function readAsNobody(workspace: string): string {
  const script = `
    import { readPath } from ${JSON.stringify(join(import.meta.dirname, '../../src/source/path.ts'))};
    if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
    const place = { workspace: ${JSON.stringify(workspace)}, app: 'my-app', platform: 'linux' };
    await readPath('a', place, new AbortController().signal).then(({ what }) => console.log(what), error => console.log(JSON.stringify(error.trouble)));`;
  return execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { encoding: 'utf8' });
}

testWith('files of Unix').each([
  ['file', 'secret'],
  ['folder', 'closed']
])('a %s that may not be read is named before anything is sent', (_, name) => {
  const workspace = newFolder();
  plant(workspace, { 'a/file': 'x', 'a/secret': 's', 'a/closed/inside': 'y' });
  for (const path of [workspace, join(workspace, 'a')]) chmodSync(path, 0o755);
  chmodSync(join(workspace, 'a', name), 0o000);
  const trouble = JSON.parse(readAsNobody(workspace));
  chmodSync(join(workspace, 'a', name), 0o700);
  expect(trouble).toEqual({ code: 'entry_unreadable', path: 'a', name, systemCode: 'EACCES' });
});

test('a folder that is too large is refused before it is packed, with what is largest in it', async () => {
  const workspace = newFolder();
  plant(workspace, { 'a/node_modules/x/big': '', 'a/src/main.js': 'code', 'a/video.mp4': '' });
  truncateSync(join(workspace, 'a/node_modules/x/big'), 300_000_000);
  truncateSync(join(workspace, 'a/video.mp4'), 20_000_000);
  expect(await troubleOf(read(workspace, 'a'))).toEqual({
    code: 'too_large',
    archive: 'a',
    sizeBytes: expect.any(Number),
    isAtLeast: false,
    largest: [
      { name: 'node_modules', sizeBytes: 300_000_000 },
      { name: 'video.mp4', sizeBytes: 20_000_000 },
      { name: 'src', sizeBytes: 4 }
    ]
  });
});
