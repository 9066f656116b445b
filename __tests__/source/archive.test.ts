import { appendFileSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readArchive } from '../../src/source/archive.ts';
import { age, plant } from '../support/files.ts';
import { tar } from '../support/tar.ts';
import { newFolder, troubleOf, unaborted } from './folders.ts';

async function checkedArchive() {
  const folder = newFolder();
  plant(folder, { 'app/Procfile': 'web: x' });
  tar(folder, '-czf', 'app.tgz', 'app');
  const file = join(folder, 'app.tgz');
  return { file, packable: await readArchive(file, 'app.tgz', unaborted) };
}

test('an archive that is as it was when it was checked is sent from where it lies', async () => {
  const { file, packable } = await checkedArchive();
  expect(await packable.pack(newFolder(), unaborted)).toMatchObject({ path: file });
});

const changes: [what: string, change: (file: string) => void][] = [
  ['grew', file => appendFileSync(file, 'more')],
  ['was written again', file => age(file, new Date('2020-01-01T00:00:00Z'))],
  [
    'is another one with the same content',
    file => {
      copyFileSync(file, `${file}.other`);
      renameSync(`${file}.other`, file);
    }
  ],
  ['is gone', file => rmSync(file)]
];

test.each(changes)('an archive that %s since it was checked is not sent', async (_, change) => {
  const { file, packable } = await checkedArchive();
  change(file);
  const packing = packable.pack(newFolder(), unaborted);
  expect(await troubleOf(packing)).toEqual({ code: 'archive_changed', path: 'app.tgz' });
});
