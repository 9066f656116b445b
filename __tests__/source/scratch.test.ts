import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeScratch, removeScratch } from '../../src/source/scratch.ts';
import { newFolder } from './folders.ts';

test('what was made is removed, with all that is in it', async () => {
  const temporary = newFolder();
  const folder = await makeScratch(temporary);
  writeFileSync(join(folder, 'source.tar.gz'), 'x');
  await removeScratch(folder, temporary);
  expect(readdirSync(temporary)).toEqual([]);
  await removeScratch(folder, temporary);
});

test('nothing else is removed, whoever names it', async () => {
  const temporary = newFolder();
  const [scratch, elsewhere] = [await makeScratch(temporary), newFolder()];
  mkdirSync(join(elsewhere, basename(scratch)));
  mkdirSync(join(temporary, 'other'));
  const named = ['', '.', temporary, join(temporary, 'other'), join(elsewhere, basename(scratch)), `${scratch}/..`];
  for (const folder of [...named, `${scratch}/../other`]) await removeScratch(folder, temporary);
  expect(readdirSync(temporary).sort()).toEqual([basename(scratch), 'other']);
  expect(readdirSync(elsewhere)).toEqual([basename(scratch)]);
});
