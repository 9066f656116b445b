import { isUtf8 } from 'node:buffer';
import { accessSync, type BigIntStats, constants, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { systemCodeOf, UnusableSource } from '../unusable.ts';
import { readSmall, readStart } from './content.ts';
import { type Entry, identityOf } from './entry.ts';
import { type Findings, Lacks, longestPointerBytes } from './findings.ts';
import { linksHere, packedTarget } from './links.ts';

/** What a folder holds, in the order in which it is packed. */
export interface Walked {
  entries: Entry[];
  findings: Findings;
}

/** So many entries are looked at, or into, before whatever else waits (a cancel, for one) gets its turn. */
const looksInTurn = 500;

/**
 * Looks at everything in a folder but what is called `.git`: no ignore file counts. Ordered by name, so that the same content makes the same archive.
 * @param folder its real path
 * @param named how errors call it
 * @throws UnusableSource; the signal's reason
 */
export async function walk(folder: string, named: string, signal: AbortSignal): Promise<Walked> {
  const entries: Entry[] = [];
  const lacks = new Lacks();
  const small: Extract<Entry, { kind: 'file' }>[] = [];
  let usesLfs = false;
  let looks = 0;
  const pause = async () => {
    if (++looks % looksInTurn === 0) await setImmediate();
    signal.throwIfAborted();
  };
  for (const entry of entriesIn(folder, named)) {
    entries.push(entry);
    await pause();
    if (entry.kind !== 'file') continue;
    lacks.file(entry.path);
    const name = entry.path.split('/').at(-1);
    if (name === '.gitattributes') usesLfs ||= /\bfilter=lfs\b/.test(readStart(entry, named).toString());
    if (entry.path === '.gitmodules') lacks.content(entry.path, readStart(entry, named));
    else if (entry.identity.sizeBytes <= longestPointerBytes) small.push(entry);
  }
  // Thousands of small files need not be read where nothing says that any of them is a pointer.
  for (const entry of usesLfs ? small : []) {
    await pause();
    lacks.content(entry.path, readSmall(entry, named));
  }
  return { entries, findings: lacks.found() };
}

function* entriesIn(folder: string, named: string, below = ''): Generator<Entry> {
  for (const name of namesIn(join(folder, below), named, below)) {
    const path = below === '' ? name : `${below}/${name}`;
    const entry = entryAt(folder, path, named);
    yield entry;
    if (entry.kind === 'folder') yield* entriesIn(folder, named, path);
  }
}

function namesIn(folder: string, named: string, below: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name !== '.git')
      .sort();
  } catch (error) {
    throw unreadable(named, below || '.', error);
  }
}

function entryAt(folder: string, path: string, named: string): Entry {
  const file = join(folder, path);
  const stats = statsOf(file, path, named);
  const mode = Number(stats.mode) & 0o7777;
  if (stats.isDirectory()) return { kind: 'folder', path, mode };
  if (stats.isSymbolicLink()) {
    return { kind: 'link', path, target: targetOf(folder, path, named) };
  }
  if (!stats.isFile()) throw new UnusableSource({ code: 'special_file', path: named, name: path, is: whatIs(stats) });
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw unreadable(named, path, error);
  }
  return { kind: 'file', path, mode, file, identity: identityOf(stats) };
}

/** Where a link leads, as it is packed. */
function targetOf(folder: string, path: string, named: string): string {
  const bytes = readlinkSync(join(folder, path), 'buffer');
  const target = bytes.toString();
  if (!isUtf8(bytes)) throw new UnusableSource({ code: 'target_unreadable', path: named, name: path, target });
  const packed = packedTarget(folder, path, target, linksHere);
  if (packed === undefined) throw new UnusableSource({ code: 'link_leads_out', path: named, name: path, target });
  return packed;
}

function statsOf(file: string, path: string, named: string): BigIntStats {
  try {
    return lstatSync(file, { bigint: true });
  } catch (error) {
    // It was listed a moment ago. A name that was not in UTF-8 was listed with this character in place of what could not be read.
    if (path.includes('\uFFFD')) throw new UnusableSource({ code: 'name_unreadable', path: named, name: path }, error);
    if (systemCodeOf(error) === 'ENOENT')
      throw new UnusableSource({ code: 'entry_changed', path: named, name: path }, error);
    throw unreadable(named, path, error);
  }
}

/** What is neither a file nor a folder nor a link, as it goes on after "it is". */
export function whatIs(stats: Pick<BigIntStats, 'isFIFO' | 'isSocket'>): string {
  if (stats.isFIFO()) return 'a FIFO';
  return stats.isSocket() ? 'a socket' : 'a device';
}

function unreadable(named: string, name: string, error: unknown): UnusableSource {
  return new UnusableSource({ code: 'entry_unreadable', path: named, name, systemCode: systemCodeOf(error) }, error);
}
