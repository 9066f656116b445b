/** What unpacks archives on Windows gives what the system's tar gives elsewhere. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { plant, treeOf } from './files.ts';
import { temporaryFolder } from './sources.ts';
import { testWith } from './systems.ts';
import { type Format, inFormat, tar, unpackInto } from './tar.ts';

testWith('files of Unix').each<Format>(['gnu', 'pax'])('an archive of the format %s is unpacked alike', format => {
  const workspace = temporaryFolder();
  plant(workspace, {
    'app/bin/start': { content: '#!/bin/sh\n', mode: 0o755 },
    'app/secret': { content: 'x', mode: 0o600 },
    'app/current': { link: 'bin/start' },
    'app/empty/folder': 'folder',
    [`app/${'x'.repeat(150)}/名前`]: 'name'
  });
  tar(workspace, '-cf', 'app.tar', inFormat(format), 'app');
  const archive = join(workspace, 'app.tar');
  writeFileSync(join(workspace, 'app.tgz'), gzipSync(readFileSync(archive)));
  const [here, onWindows, compressed] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  unpackInto(here, archive);
  unpackInto(onWindows, archive, 'win32');
  unpackInto(compressed, join(workspace, 'app.tgz'), 'win32');

  expect(Object.keys(treeOf(here))).toContain('app/current');
  expect(treeOf(onWindows)).toEqual(treeOf(here));
  expect(treeOf(compressed)).toEqual(treeOf(here));
});
