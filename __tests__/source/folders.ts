/** Folders and archives for the tests of packing. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { readPath } from '../../src/source/path.ts';
import { UnusableSource } from '../../src/source/unusable.ts';
import { unpackInto } from '../support/tar.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A folder that is gone after the test. */
export function newFolder(): string {
  // As the system itself writes it: that of Windows may know a shorter name, too.
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'packing-')));
  folders.push(folder);
  return folder;
}

export const unaborted = new AbortController().signal;

export interface Packed {
  archive: string;
  /** Where it was unpacked. */
  unpacked: string;
  what: string;
}

/** Packs what a path of a workspace leads to, and unpacks it again. */
export async function packAndUnpack(workspace: string, path: string, platform = process.platform): Promise<Packed> {
  const temporary = newFolder();
  const { what, pack } = await readPath(path, { workspace, app: 'my-app', platform }, unaborted);
  const { path: archive } = await pack(temporary, unaborted);
  const unpacked = join(newFolder(), 'unpacked');
  mkdirSync(unpacked);
  unpackInto(unpacked, archive);
  return { archive, unpacked, what };
}

/** What is wrong with a source; throws where nothing is. */
export async function troubleOf(checking: Promise<unknown>): Promise<UnusableSource['trouble']> {
  const error = await checking.then(
    () => new Error('nothing was found wrong'),
    (error: unknown) => error
  );
  if (error instanceof UnusableSource) return error.trouble;
  throw error;
}
