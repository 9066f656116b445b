import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { inspectArchive } from '../../../src/source/tar/inspect.ts';
import { troubleOf as inWords } from '../../../src/source/tar/trouble.ts';
import { testWith } from '../../support/systems.ts';
import { tar } from '../../support/tar.ts';
import { newFolder, troubleOf, unaborted } from '../folders.ts';

/** Packs a file with holes, with these flags more. */
function sparseArchive(holes: number, ...flags: string[]): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'app'));
  const file = openSync(join(folder, 'app/image'), 'w');
  for (let hole = 1; hole <= holes; hole++) writeSync(file, 'x'.repeat(4096), hole * 1_048_576);
  ftruncateSync(file, (holes + 1) * 1_048_576);
  closeSync(file);
  tar(folder, '-czf', 'app.tgz', '--sparse', ...flags, 'app');
  return join(folder, 'app.tgz');
}

const inspect = (file: string) => inspectArchive(file, 'app.tgz', unaborted);

testWith('GNU tar')('a sparse file in the old form of GNU tar is called that, and another form is taken', async () => {
  expect(await troubleOf(inspect(sparseArchive(20, '--format=gnu')))).toEqual({
    code: 'broken_archive',
    archive: 'app.tgz',
    problem: expect.stringMatching(/"app\/image" in it .*`--sparse`.*`--format=posix`/)
  });
  expect(await inspect(sparseArchive(20, '--format=posix'))).toMatchObject({ root: 'app', files: 1 });
});

function keep(content: Buffer): string {
  const file = join(newFolder(), 'app.tgz');
  writeFileSync(file, content);
  return file;
}

test('compressed in a way that nobody knows is damaged', async () => {
  const content = gzipSync('content');
  content[2] = 7;
  expect(await troubleOf(inspect(keep(content)))).toMatchObject({
    code: 'broken_archive',
    problem: 'its compressed data is damaged'
  });
});

test.each([
  ['Header exceeds max size', /takes megabytes$/],
  ['Invalid header', /^what comes after 3 entries makes no sense$/],
  ["Cannot read properties of null (reading 'x')", /^what comes after 3 entries makes no sense$/]
])('where a library says "%s", its words are not told', (message, problem) => {
  const { trouble } = inWords(new Error(message), 'app.tgz', { entries: 3, unknown: undefined });
  expect(trouble).toEqual({ code: 'broken_archive', archive: 'app.tgz', problem: expect.stringMatching(problem) });
});

test('a file that the system cannot read is told by the name that the system has for it', () => {
  const error = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
  const { trouble } = inWords(error, 'app.tgz', { entries: 3, unknown: undefined });
  expect(trouble).toMatchObject({ problem: 'the system says EIO' });
});
