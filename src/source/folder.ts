import { amount, fileCount } from './amount.ts';
import type { Packable, Place } from './path.ts';
import type { Entry } from './tar/entry.ts';
import { endBytes, entryBytes, mostBytes } from './tar/limit.ts';
import { packArchive, tooLarge } from './tar/pack.ts';
import { walk } from './tar/walk.ts';
import { UnusableSource } from './unusable.ts';

/**
 * Checks a folder, which is then packed: everything in it but `.git`.
 * @param folder its real path
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
export async function readFolder(
  folder: string,
  named: string,
  { app, platform }: Place,
  signal: AbortSignal
): Promise<Packable> {
  const { entries, findings } = await walk(folder, named, signal);
  const files = entries.filter(entry => entry.kind !== 'folder').length;
  if (files === 0) throw new UnusableSource({ code: 'empty_folder', path: named });
  // What names take beyond one header each shows when it is packed.
  const leastBytes = entries.reduce((sum, entry) => sum + entryBytes(contentBytes(entry)), entryBytes(0) + endBytes);
  if (leastBytes > mostBytes) throw tooLarge(named, entries, leastBytes, false);
  const totalBytes = entries.reduce((sum, entry) => sum + contentBytes(entry), 0);
  return {
    what: `the folder ${named} (${fileCount(files)}, ${amount(totalBytes)})`,
    findings,
    pack: (temporary, ending) => packArchive({ root: app, named, entries, platform }, temporary, ending)
  };
}

function contentBytes(entry: Entry): number {
  return entry.kind === 'file' ? entry.identity.sizeBytes : 0;
}
