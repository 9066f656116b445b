import { stat } from 'node:fs/promises';
import { amount, fileCount } from './amount.ts';
import type { Packable } from './path.ts';
import { identityOf, isSame } from './tar/entry.ts';
import { inspectArchive } from './tar/inspect.ts';
import { UnusableSource } from './unusable.ts';

/**
 * Checks an archive, which is then sent as it is.
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
export async function readArchive(file: string, named: string, signal: AbortSignal): Promise<Packable> {
  const checked = identityOf(await stat(file, { bigint: true }));
  const { files, sizeBytes, findings } = await inspectArchive(file, named, signal);
  return {
    what: `the archive ${named} (${fileCount(files)}, ${amount(sizeBytes)})`,
    findings,
    pack: async () => {
      const now = await stat(file, { bigint: true }).catch(() => undefined);
      if (now === undefined || !isSame(identityOf(now), checked)) {
        throw new UnusableSource({ code: 'archive_changed', path: named });
      }
      return { path: file, sizeBytes: checked.sizeBytes };
    }
  };
}
