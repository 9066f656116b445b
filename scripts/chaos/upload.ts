/** A source that the step itself packs, checks and uploads. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../simulator/scalingo/random.ts';
import type { Pick } from './pick.ts';

export interface Upload {
  readonly as: 'folder' | 'archive';
  readonly files: number;
  /** Of each of them; nothing in it can be compressed. */
  readonly fileBytes: number;
}

/** A workspace with the source in it. */
export interface Workspace {
  readonly folder: string;
  readonly sourcePath: string;
  /** The runner's folder for temporary files, empty unless the step leaves something there. */
  readonly temporary: string;
  left(): string[];
  remove(): void;
}

export function pickUpload(pick: Pick): Upload {
  const as = pick.one(['folder', 'folder', 'archive'] as const);
  return { as, files: pick.integer(1, 12), fileBytes: pick.one([10, 2_000, 100_000]) };
}

/** Throws where the system has no `tar`, for an archive. */
export function makeWorkspace({ as, files, fileBytes }: Upload, seed: number): Workspace {
  const home = mkdtempSync(join(tmpdir(), 'chaos-source-'));
  const [folder, temporary] = [join(home, 'workspace'), join(home, 'temporary')];
  const random = createRandom(seed);
  mkdirSync(join(folder, 'app'), { recursive: true });
  mkdirSync(temporary);
  for (let index = 0; index < files; index++) {
    writeFileSync(join(folder, 'app', `file-${index}`), Buffer.from(random.hexadecimal(2 * fileBytes), 'hex'));
  }
  // Or the tar of macOS adds a file to each that has attributes.
  const env = { ...process.env, COPYFILE_DISABLE: '1' };
  if (as === 'archive') execFileSync('tar', ['-czf', 'app.tar.gz', 'app'], { cwd: folder, env });
  return {
    folder,
    temporary,
    sourcePath: as === 'archive' ? 'app.tar.gz' : 'app',
    left: () => readdirSync(temporary),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  };
}
