import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { inspectArchive } from '../../../src/source/tar/inspect.ts';
import { plant } from '../../support/files.ts';
import { makeRepository } from '../../support/git.ts';
import { tar } from '../../support/tar.ts';
import { newFolder, troubleOf, unaborted } from '../folders.ts';

interface Entry {
  name: string;
  content?: string;
  type?: 'file' | 'directory' | 'symlink' | 'link';
}

/** An archive with just these entries, whatever they are. */
async function archiveOf(entries: readonly Entry[]): Promise<string> {
  const packing = pack();
  for (const { name, content = '', type = 'file' } of entries) {
    if (type === 'file') packing.entry({ name, type }, content);
    else packing.entry({ name, type, linkname: type === 'directory' ? '' : content });
  }
  packing.finalize();
  const parts: Buffer[] = [];
  for await (const part of packing as unknown as AsyncIterable<Buffer>) parts.push(part);
  return keep(gzipSync(Buffer.concat(parts)));
}

function keep(content: Buffer): string {
  const file = join(newFolder(), 'app.tgz');
  writeFileSync(file, content);
  return file;
}

const inspect = (file: string, limitBytes?: number) => inspectArchive(file, 'app.tgz', unaborted, limitBytes);
const folder = { name: 'app/', type: 'directory' } as const;

test.each([
  ['a folder and a file', [folder, { name: 'app/a', content: 'x' }], 1],
  ['no entry for the folder itself', [{ name: 'app/a' }, { name: 'app/b/c' }], 2],
  ['./ in front', [{ name: './', type: 'directory' }, { name: './app/a' }], 1],
  ['a link', [folder, { name: 'app/l', type: 'symlink', content: 'a' }], 1]
] as [string, Entry[], number][])('an archive with %s has one root', async (_, entries, files) => {
  expect(await inspect(await archiveOf(entries))).toMatchObject({ root: 'app', files });
});

test.each([
  ['two folders', [{ name: 'b/x' }, { name: 'a/y' }], ['b', 'a'], 2],
  ['a file beside the folder', [folder, { name: 'README' }], ['app', 'README'], 2],
  ['many', Array.from({ length: 30 }, (_, index) => ({ name: `${index}/x` })), ['0', '1', '2', '3', '4'], 30]
] as [string, Entry[], string[], number][])('%s at the root are named', async (_, entries, roots, count) => {
  expect(await troubleOf(inspect(await archiveOf(entries)))).toEqual({
    code: 'several_roots',
    archive: 'app.tgz',
    roots,
    count
  });
});

test('a file as root, and nothing at all, are told', async () => {
  expect(await troubleOf(inspect(await archiveOf([{ name: 'main.js' }])))).toEqual({
    code: 'root_is_no_folder',
    archive: 'app.tgz',
    root: 'main.js'
  });
  const alone = { name: './', type: 'directory' } as const;
  for (const entries of [[], [alone], [folder], [folder, { name: 'app/deep/', type: 'directory' } as const]]) {
    expect(await troubleOf(inspect(await archiveOf(entries)))).toEqual({ code: 'empty_archive', archive: 'app.tgz' });
  }
});

test.each(['../x', 'app/../../x', '/etc/passwd', 'app/..'])('the name %s is unsafe', async name => {
  const file = await archiveOf([folder, { name }]);
  expect(await troubleOf(inspect(file))).toEqual({ code: 'unsafe_name', archive: 'app.tgz', name });
});

test('a name as long as a book is cut where it is told', async () => {
  const file = await archiveOf([{ name: `${'x'.repeat(50_000)}/a` }, { name: 'b/c' }]);
  const trouble = await troubleOf(inspect(file));
  expect(JSON.stringify(trouble).length).toBeLessThan(500);
});

test('wherever an archive breaks off, that is told', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/noise': randomBytes(20_000), 'app/text': 'x'.repeat(5000) });
  const whole = tar(workspace, '-czf', '-', 'app');
  for (let length = 3; length < whole.length; length += 997) {
    const trouble = await troubleOf(inspect(keep(whole.subarray(0, length))));
    expect(trouble).toEqual({ code: 'broken_archive', archive: 'app.tgz', problem: 'it breaks off' });
  }
});

test('an archive whose tar breaks off inside whole gzip is broken too', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/noise': randomBytes(20_000) });
  const uncompressed = tar(workspace, '-cf', '-', 'app');
  for (const length of [700, 1500, 10_000]) {
    expect(await troubleOf(inspect(keep(gzipSync(uncompressed.subarray(0, length)))))).toMatchObject({
      code: 'broken_archive'
    });
  }
});

test('damaged bytes are told, or do no harm', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/noise': randomBytes(20_000) });
  const whole = tar(workspace, '-czf', '-', 'app');
  for (let at = 2; at < whole.length; at += 501) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    const outcome = await troubleOf(inspect(keep(damaged))).catch((error: Error) => error.message);
    if (typeof outcome === 'string') expect(outcome).toBe('nothing was found wrong');
    else expect(['broken_archive', 'not_an_archive']).toContain(outcome.code);
  }
});

test('several gzip members in a row are one archive', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/a': 'x'.repeat(3000) });
  const uncompressed = tar(workspace, '-cf', '-', 'app');
  const file = keep(Buffer.concat([gzipSync(uncompressed.subarray(0, 1000)), gzipSync(uncompressed.subarray(1000))]));
  expect(await inspect(file)).toMatchObject({ root: 'app', files: 1, sizeBytes: uncompressed.length });
});

test("an archive of git's has one root, and its comment is no entry", async () => {
  const repository = await makeRepository({ files: { 'a/b': 'c', d: 'e' } });
  const file = join(newFolder(), 'app.tgz');
  execFileSync('git', ['-C', repository.path, 'archive', '--format=tar.gz', '--prefix=my-app-1/', '-o', file, 'HEAD']);
  expect(await inspect(file)).toMatchObject({ root: 'my-app-1', files: 2 });
  await repository.remove();
});

test('just at the limit it is taken, and one block beyond it is not', async () => {
  const entries = (content: string) => [folder, { name: 'app/deep/a', content }, { name: 'app/b', content: 'y' }];
  // Two blocks of headers less than there are, one of content, two of the end.
  const file = await archiveOf(entries('x'.repeat(1024)));
  const { sizeBytes } = await inspect(file);
  expect(gunzipSync(readFileSync(file)).length).toBe(sizeBytes);
  expect(await inspect(file, sizeBytes)).toMatchObject({ sizeBytes });
  expect(await troubleOf(inspect(file, sizeBytes - 1))).toEqual({
    code: 'too_large',
    archive: 'app.tgz',
    sizeBytes,
    isAtLeast: false,
    largest: [
      { name: 'deep', sizeBytes: 1024 },
      { name: 'b', sizeBytes: 1 }
    ]
  });
});

test('a bomb is not read to its end', async () => {
  const file = await archiveOf([folder, { name: 'app/bomb', content: '0'.repeat(20_000_000) }]);
  const trouble = await troubleOf(inspect(file, 100_000));
  expect(trouble).toMatchObject({ code: 'too_large', isAtLeast: true });
  if (trouble.code === 'too_large') expect(trouble.sizeBytes).toBeLessThan(5_000_000);
});

test('pointers of LFS and empty submodules are found', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
  const modules = '[submodule "x"]\n  path = vendor/x\n[submodule "y"]\n\tpath = "vendor/y"\n';
  const common = [folder, { name: 'app/.gitmodules', content: modules }, { name: 'app/vendor/x/file' }];
  const both = [...common, { name: 'app/vendor/y/deep/file' }];
  expect((await inspect(await archiveOf(both))).findings).toEqual({
    submodules: false,
    pointers: { count: 0, names: [] },
    git: false
  });
  const lacking = [...common, ...['a', 'b', 'c', 'd'].map(name => ({ name: `app/${name}.bin`, content: pointer }))];
  expect((await inspect(await archiveOf(lacking))).findings).toEqual({
    submodules: true,
    pointers: { count: 4, names: ['a.bin', 'b.bin', 'c.bin'] },
    git: false
  });
});

test.each([
  ['app/.git/config', true],
  ['app/vendor/x/.git/HEAD', true],
  ['app/.git', false],
  ['app/.gitignore', false],
  ['app/my.git/config', false]
])("whether %s is a folder of git's own that goes along: %s", async (name, git) => {
  expect((await inspect(await archiveOf([folder, { name }]))).findings.git).toBe(git);
});

test('a cancel ends the reading', async () => {
  const controller = new AbortController();
  const file = await archiveOf([folder, { name: 'app/a', content: 'x'.repeat(30_000_000) }]);
  const inspecting = inspectArchive(file, 'app.tgz', controller.signal);
  setImmediate(() => controller.abort(new Error('cancelled')));
  await expect(inspecting).rejects.toThrow('cancelled');
});
