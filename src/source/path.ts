import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readArchive } from './archive.ts';
import type { ArchiveFile } from './delivery.ts';
import { whatIsFile } from './file.ts';
import { readFolder } from './folder.ts';
import type { Findings } from './tar/findings.ts';
import { isInside } from './tar/links.ts';
import { whatIs } from './tar/walk.ts';
import { systemCodeOf, UnusableSource } from './unusable.ts';
import { readWar } from './war.ts';

/** Something of the workspace that was checked and can be packed. */
export interface Packable {
  /** For one line of the log: `the folder dist (1,234 files, 12.3 MB)`. */
  what: string;
  findings: Findings;
  /**
   * Makes the archive in a folder; what is one already stays where it is.
   * @throws UnusableSource where it is not as it was when it was checked, or there is no room; the signal's reason
   */
  pack(temporary: string, signal: AbortSignal): Promise<ArchiveFile>;
}

export interface Place {
  /** The folder that nothing may be outside of. */
  workspace: string;
  /** The name of the folder in an archive that is made. */
  app: string;
  platform: NodeJS.Platform;
}

/**
 * Checks what a path of the workspace leads to.
 * @param sourcePath relative to the workspace, or absolute inside of it; no patterns
 * @throws UnusableSource; the signal's reason
 */
export async function readPath(sourcePath: string, place: Place, signal: AbortSignal): Promise<Packable> {
  const real = await find(sourcePath, place.workspace);
  const stats = await stat(real, { bigint: true }).catch(error => {
    throw unreadable(sourcePath, error);
  });
  if (stats.isDirectory()) return readFolder(real, sourcePath, place, signal);
  if (!stats.isFile()) throw new UnusableSource({ code: 'path_unusable', path: sourcePath, is: whatIs(stats) });
  if (stats.size === 0n) throw new UnusableSource({ code: 'empty_file', path: sourcePath });
  const name = sourcePath.toLowerCase();
  if (name.endsWith('.jar')) throw new UnusableSource({ code: 'jar', path: sourcePath });
  if (name.endsWith('.war')) return readWar(real, sourcePath, place);
  if (/\.(tar\.gz|tgz)$/.test(name)) return readArchive(real, sourcePath, signal);
  throw new UnusableSource({ code: 'not_an_archive', archive: sourcePath, is: await whatIsFile(real, sourcePath) });
}

/** Where the path really leads. Neither it nor a link may leave the workspace. */
async function find(sourcePath: string, workspace: string): Promise<string> {
  const root = await realpath(workspace).catch(() => workspace);
  const path = resolve(workspace, sourcePath);
  const outside = new UnusableSource({ code: 'outside_workspace', path: sourcePath, workspace });
  if (!isInside(workspace, path) && !isInside(root, path)) throw outside;
  const real = await realpath(path).catch(error => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error))) {
      throw new UnusableSource({ code: 'path_missing', path: sourcePath, workspace }, error);
    }
    throw unreadable(sourcePath, error);
  });
  if (!isInside(root, real)) throw outside;
  return real;
}

function unreadable(path: string, error: unknown): UnusableSource {
  return new UnusableSource({ code: 'path_unreadable', path, systemCode: systemCodeOf(error) }, error);
}
