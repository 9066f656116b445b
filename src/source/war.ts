import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { amount } from './amount.ts';
import { headOf } from './file.ts';
import type { Packable, Place } from './path.ts';
import { type Entry, identityOf } from './tar/entry.ts';
import { isZip, whatIs } from './tar/kinds.ts';
import { endBytes, entryBytes, mostBytes } from './tar/limit.ts';
import { packArchive, tooLarge } from './tar/pack.ts';
import { UnusableSource } from './unusable.ts';

/**
 * Checks a WAR, which is then packed into a folder named after the app, as Scalingo's own client does.
 * @param named how the workflow calls it
 * @throws UnusableSource
 * Source: https://doc.scalingo.com/languages/java/war
 */
export async function readWar(file: string, named: string, { app, platform }: Place): Promise<Packable> {
  const head = await headOf(file, named);
  if (!isZip(head)) throw new UnusableSource({ code: 'not_a_war', path: named, is: whatIs(head) });
  const identity = identityOf(await stat(file, { bigint: true }));
  const entries: Entry[] = [{ kind: 'file', path: basename(named), mode: 0o644, file, identity }];
  const leastBytes = entryBytes(0) + entryBytes(identity.sizeBytes) + endBytes;
  if (leastBytes > mostBytes) throw tooLarge(named, entries, leastBytes, false);
  return {
    what: `the WAR ${named} (${amount(identity.sizeBytes)})`,
    findings: { submodules: false, pointers: { count: 0, names: [] }, git: false },
    pack: (temporary, signal) => packArchive({ root: app, named, entries, platform }, temporary, signal)
  };
}
