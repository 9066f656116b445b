import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCodeOf, UnusableSource } from './unusable.ts';

const prefix = 'deploy-to-scalingo-';

/** Makes a folder for one archive, and nothing else. @param temporary the runner's folder for temporary files @throws UnusableSource */
export async function makeScratch(temporary: string): Promise<string> {
  return mkdtemp(join(temporary, prefix)).catch(error => {
    throw new UnusableSource({ code: 'no_room', folder: temporary, systemCode: systemCodeOf(error) }, error);
  });
}

/**
 * Removes such a folder, and nothing that is none, whoever names it. Never throws: what cannot be removed the runner removes after the job, and it is
 * no reason to fail a deployment.
 */
export async function removeScratch(folder: string, temporary: string): Promise<void> {
  const isScratch = basename(folder).startsWith(prefix) && dirname(resolve(folder)) === resolve(temporary);
  if (isScratch) await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
}
