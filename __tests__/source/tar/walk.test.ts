import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { walk } from '../../../src/source/tar/walk.ts';
import { type Planted, plant } from '../../support/files.ts';
import { newFolder, unaborted } from '../folders.ts';

test.each([0, 1, 2, 3])('a cancel in turn %i ends the walk before the rest is looked at or read', async turns => {
  const folder = newFolder();
  const small: Record<string, Planted> = { '.gitattributes': '*.psd filter=lfs\n' };
  for (let count = 0; count < 1200; count++) small[`file-${count}`] = 'x';
  plant(folder, { ...small, 'z-last': 'read last' });
  const ending = new AbortController();
  const walking = walk(folder, 'app', ending.signal);
  walking.catch(() => {});
  for (let turn = 0; turn < turns; turn++) await setImmediate();
  const reason = new Error('cancelled');
  ending.abort(reason);
  // Whoever still reads it fails by that.
  rmSync(join(folder, 'z-last'));
  await expect(walking).rejects.toBe(reason);
});

test('of files that tell git about a repository only the beginning is read, however long they are', async () => {
  const folder = newFolder();
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
  plant(folder, { '.gitattributes': '*.psd filter=lfs\n', '.gitmodules': '[submodule "x"]\n\tpath = x\n', a: pointer });
  // Longer than any text, or any buffer of a reader that takes all at once.
  for (const name of ['.gitattributes', '.gitmodules']) truncateSync(join(folder, name), 6_000_000_000);
  const { findings } = await walk(folder, 'app', unaborted);
  expect(findings).toEqual({ submodules: true, pointers: { count: 1, names: ['a'] }, git: false });
});
