/** What once ended in waiting forever, in too much memory, or in a refusal of what is right. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readPath } from '../../../src/source/path.ts';
import { Lacks } from '../../../src/source/tar/findings.ts';
import { inspectArchive } from '../../../src/source/tar/inspect.ts';
import { Sizes } from '../../../src/source/tar/sizes.ts';
import { plant } from '../../support/files.ts';
import { testWith } from '../../support/systems.ts';
import { inFormat, tar } from '../../support/tar.ts';
import { newFolder, troubleOf, unaborted } from '../folders.ts';

function read(workspace: string) {
  return readPath('.', { workspace, app: 'my-app', platform: process.platform }, unaborted);
}

test.each([100, 500_000])('a folder in the place of a file of %i bytes is told', bytes =>
  expectChanged(bytes, file => mkdirSync(file))
);

testWith('special files').each([100, 500_000])(
  'a FIFO in the place of a file of %i bytes is told, and not waited for',
  bytes => expectChanged(bytes, file => execFileSync('mkfifo', [file]))
);

async function expectChanged(bytes: number, putInPlace: (file: string) => void): Promise<void> {
  const workspace = newFolder();
  writeFileSync(join(workspace, 'file'), Buffer.alloc(bytes, 1));
  const temporary = newFolder();
  const { pack } = await read(workspace);
  rmSync(join(workspace, 'file'));
  putInPlace(join(workspace, 'file'));
  expect(await troubleOf(pack(temporary, unaborted))).toEqual({ code: 'entry_changed', path: '.', name: 'file' });
  expect(readdirSync(temporary)).toEqual([]);
}

test('whenever a cancel comes, packing ends', async () => {
  const workspace = newFolder();
  writeFileSync(join(workspace, 'file'), '');
  truncateSync(join(workspace, 'file'), 100_000_000);
  const { pack } = await read(workspace);
  for (let turns = 0; turns < 60; turns++) {
    const temporary = newFolder();
    const ending = new AbortController();
    const reason = new Error('cancelled');
    const ended = pack(temporary, ending.signal).then(
      () => 'packed',
      (error: unknown) => error
    );
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    ending.abort(reason);
    expect(await ended).toBe(reason);
    expect(readdirSync(temporary)).toEqual([]);
  }
});

test('tar from before 1988 is taken', () => expectTaken(inFormat('v7')));

testWith('GNU tar')('a tar with a label is taken', () => expectTaken('--label=backup'));

async function expectTaken(flag: string): Promise<void> {
  const folder = newFolder();
  plant(folder, { 'app/Procfile': 'web: x', 'app/bin/run': 'x', 'app/empty': 'folder' });
  tar(folder, '-czf', 'app.tgz', flag, 'app');
  const archive = join(folder, 'app.tgz');
  expect(await inspectArchive(archive, 'it', unaborted)).toMatchObject({ root: 'app', files: 2 });
}

test('of the names right below the root the largest are known, however many there are and wherever they come', () => {
  const sizes = new Sizes();
  for (let name = 0; name < 50_000; name++) sizes.add(`${name}/file`, 1);
  sizes.add('last/one', 30);
  sizes.add(`${'x'.repeat(1000)}/file`, 20);
  for (let name = 0; name < 50_000; name++) sizes.add(`more-${name}`, 1);
  sizes.add('last/two', 30);
  expect(sizes.largest().slice(0, 2)).toEqual([
    { name: 'last', sizeBytes: 60 },
    { name: 'x'.repeat(200), sizeBytes: 20 }
  ]);
});

test('where there are more folders than are told apart, no submodule is called empty', () => {
  const modules = Buffer.from('[submodule "x"]\n\tpath = lib/x\n');
  const [few, many] = [new Lacks(), new Lacks()];
  for (const lacks of [few, many]) lacks.content('.gitmodules', modules);
  for (let folder = 0; folder < 150_000; folder++) many.file(`${folder}/file`);
  expect(few.found().submodules).toBe(true);
  expect(many.found().submodules).toBe(false);
});
