import { spawnSync } from 'node:child_process';
import { readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { plant } from '../../support/files.ts';
import { testWith } from '../../support/systems.ts';
import { newFolder, packAndUnpack, troubleOf } from '../folders.ts';

testWith('files of Unix')('links by a whole path into the folder lead to the same in the archive', async () => {
  const workspace = newFolder();
  const alias = join(newFolder(), 'alias');
  symlinkSync(workspace, alias);
  plant(workspace, {
    'app/file': 'x',
    'app/deep/whole': { link: join(workspace, 'app/file') },
    'app/deep/by-alias': { link: join(alias, 'app/file') },
    'app/root': { link: join(workspace, 'app') }
  });
  const { unpacked } = await packAndUnpack(workspace, 'app');
  const targetOf = (name: string) => readlinkSync(join(unpacked, 'my-app', name));
  expect([targetOf('deep/whole'), targetOf('deep/by-alias'), targetOf('root')]).toEqual(['../file', '../file', '.']);
});

testWith('files of Unix')('a link that leads nowhere leads out where another link on its way does', async () => {
  const workspace = newFolder();
  const target = 'deep/a/up/../missing';
  plant(workspace, { 'app/file': 'x', 'app/deep/a/up': { link: '../..' }, 'app/l': { link: target } });
  expect(await troubleOf(packAndUnpack(workspace, 'app'))).toEqual({
    code: 'link_leads_out',
    path: 'app',
    name: 'l',
    target
  });
});

testWith('names of any bytes')('where a link leads to a name that is no UTF-8, that is told', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/file': 'x' });
  spawnSync('sh', ['-c', 'ln -s "$(printf \'caf\\351\')" app/l'], { cwd: workspace });
  expect(await troubleOf(packAndUnpack(workspace, 'app'))).toEqual({
    code: 'target_unreadable',
    path: 'app',
    name: 'l',
    target: 'caf\uFFFD'
  });
});
