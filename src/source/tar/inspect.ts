import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { headOf } from '../file.ts';
import { UnusableSource } from '../unusable.ts';
import { type Findings, Lacks, longestPointerBytes } from './findings.ts';
import { isGzip, whatIs } from './kinds.ts';
import { mostBytes } from './limit.ts';
import { Roots } from './roots.ts';
import { shown } from './shown.ts';
import { Sizes } from './sizes.ts';
import { troubleOf } from './trouble.ts';

/** What a .tar.gz holds. */
export interface Contents {
  /** The one folder at its root. */
  root: string;
  files: number;
  /** Of the uncompressed archive. */
  sizeBytes: number;
  findings: Findings;
}

/** So many times the limit are read, to say how far beyond it an archive is. */
const readingTimes = 10;

/**
 * Reads a .tar.gz to its end and checks that Scalingo can take it.
 * @param named how errors call it
 * @param limitBytes the most that is taken, uncompressed
 * @throws UnusableSource; the signal's reason
 */
export async function inspectArchive(
  file: string,
  named: string,
  signal: AbortSignal,
  limitBytes = mostBytes
): Promise<Contents> {
  await checkIsGzip(file, named);
  const contents = new Reading();
  const tar = extract(everyFormat);
  let sizeBytes = 0;
  const count = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      sizeBytes += piece.length;
      if (sizeBytes > limitBytes * readingTimes) throw new FarTooLarge();
      yield piece;
    }
  };
  try {
    const unpacking = pipeline(createReadStream(file, { highWaterMark: pieceBytes }), createGunzip(), count, tar, {
      signal
    });
    // Whatever ends the reading of entries too soon ends the pipeline, and that knows why.
    await Promise.all([unpacking, readEntries(tar, contents).catch(() => {})]);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof FarTooLarge)) throw troubleOf(error, named, contents);
  }
  if (sizeBytes > limitBytes) {
    const isAtLeast = sizeBytes > limitBytes * readingTimes;
    const largest = contents.sizes.largest();
    throw new UnusableSource({ code: 'too_large', archive: named, sizeBytes, isAtLeast, largest });
  }
  const root = contents.roots.only(named);
  if (contents.files === 0) throw new UnusableSource({ code: 'empty_archive', archive: named });
  return { root, files: contents.files, sizeBytes, findings: contents.lacks.found() };
}

const pieceBytes = 256 * 1024;
/** Tar from before 1988 has no sign of its own, and Scalingo takes it. The library's types leave this out. */
const everyFormat = { allowUnknownFormat: true, highWaterMark: pieceBytes };

class FarTooLarge extends Error {}

async function checkIsGzip(file: string, named: string): Promise<void> {
  const head = await headOf(file, named);
  if (!isGzip(head)) throw new UnusableSource({ code: 'not_an_archive', archive: named, is: whatIs(head) });
}

/** What is known of an archive while it is read. */
class Reading {
  readonly roots = new Roots();
  readonly sizes = new Sizes();
  readonly lacks = new Lacks();
  entries = 0;
  files = 0;
  /** The last entry, where it is of a kind that the library does not know. */
  unknown: string | undefined;
}

async function readEntries(tar: Extract, contents: Reading): Promise<void> {
  for await (const entry of tar) {
    const { name, type, size = 0 } = entry.header;
    contents.entries++;
    contents.unknown = type === null && size > 0 ? shown(name) : undefined;
    if (isLabel(entry.header)) continue;
    const isFolder = isFolderEntry(entry.header);
    const path = contents.roots.enter(name, isFolder);
    if (path !== undefined && !isFolder) {
      contents.files++;
      contents.lacks.file(path);
      contents.sizes.add(path, size);
    }
    const isTelling =
      path !== undefined && type === 'file' && size <= (path === '.gitmodules' ? pieceBytes : longestPointerBytes);
    const content = await readThrough(entry as unknown as AsyncIterable<Buffer>, isTelling);
    if (isTelling) contents.lacks.content(path, content);
  }
}

async function readThrough(parts: AsyncIterable<Buffer>, keeps: boolean): Promise<Buffer> {
  const kept: Buffer[] = [];
  for await (const part of parts) if (keeps) kept.push(part);
  return Buffer.concat(kept);
}

/** Tar from before 1988 tells folders by the slash alone. */
function isFolderEntry({ name, type }: { name: string; type: string }): boolean {
  return type === 'directory' || (type === 'file' && name.endsWith('/'));
}

/** What is no entry, though it has a name: the label of the whole (GNU). The library has no type for it. */
function isLabel({ type, size }: { type: string | null; size: number }): boolean {
  return type === null && size === 0;
}
