import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Header, type Pack, pack as startPack } from 'tar-stream';
import { systemCodeOf, UnusableSource } from '../unusable.ts';
import { readLarge, readSmall } from './content.ts';
import type { Entry } from './entry.ts';
import { mostBytes } from './limit.ts';
import { Sizes } from './sizes.ts';

export interface Packing {
  /** The name of the one folder at the archive's root. */
  root: string;
  /** How errors call what is packed. */
  named: string;
  entries: readonly Entry[];
  /** Whose file system it is: that of Windows knows no modes. */
  platform: NodeJS.Platform;
}

/** Files up to this size are read at once, in bytes. */
const smallBytes = 64 * 1024;
/** What gzip is given at once: each piece costs it a way to another thread, and tar makes three of a file. */
const batchBytes = 512 * 1024;
/** The time that npm gives all files: it keeps archives alike, and a zip that a build makes of them cannot hold one before 1980. */
const modified = new Date('1985-10-26T08:15:00Z');

/**
 * Packs entries into a .tar.gz with one folder at its root: the same content makes the same bytes. Memory does not grow with the size.
 * @param temporary a folder for the archive
 * @throws UnusableSource; the signal's reason. Nothing is left in the folder then
 */
export async function packArchive(
  packing: Packing,
  temporary: string,
  signal: AbortSignal
): Promise<{ path: string; sizeBytes: number }> {
  signal.throwIfAborted();
  const path = join(temporary, 'source.tar.gz');
  const tar = quiet(startPack());
  try {
    const output = createWriteStream(path, { mode: 0o600, highWaterMark: batchBytes });
    const writing = pipeline(batches(tar, packing), createGzip({ chunkSize: 128 * 1024 }), output, { signal });
    await fill(tar, packing, writing);
    await writing;
    return { path, sizeBytes: (await stat(path)).size };
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    signal.throwIfAborted();
    if (error instanceof UnusableSource) throw error;
    throw new UnusableSource({ code: 'no_room', folder: dirname(path), systemCode: systemCodeOf(error) }, error);
  }
}

/** Joins what tar gives in small pieces, and counts it: what is too large must not be uploaded. */
async function* batches(tar: Pack, { named, entries }: Packing): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let sizeBytes = 0;
  let totalBytes = 0;
  for await (const part of tar as unknown as AsyncIterable<Buffer>) {
    parts.push(part);
    sizeBytes += part.length;
    if (sizeBytes < batchBytes) continue;
    totalBytes += sizeBytes;
    if (totalBytes > mostBytes) throw tooLarge(named, entries, totalBytes, true);
    yield Buffer.concat(parts);
    parts = [];
    sizeBytes = 0;
  }
  if (totalBytes + sizeBytes > mostBytes) throw tooLarge(named, entries, totalBytes + sizeBytes, false);
  yield Buffer.concat(parts);
}

/**
 * The error for an archive that is larger than Scalingo takes; it names the largest folders.
 * @param sizeBytes of the tar, uncompressed
 * @param isAtLeast whether it is larger than that, since it was not packed to its end
 */
export function tooLarge(
  archive: string,
  entries: readonly Entry[],
  sizeBytes: number,
  isAtLeast: boolean
): UnusableSource {
  const sizes = new Sizes();
  for (const entry of entries) if (entry.kind === 'file') sizes.add(entry.path, entry.identity.sizeBytes);
  return new UnusableSource({ code: 'too_large', archive, sizeBytes, isAtLeast, largest: sizes.largest() });
}

/** Adds all entries. Where the writing fails, it fails too, whatever it waits for. */
async function fill(tar: Pack, packing: Packing, writing: Promise<void>): Promise<void> {
  const { root, entries, named, platform } = packing;
  const waiting = new Waiting(writing);
  const add = (entry: Entry, content?: Buffer) =>
    waiting.until(done => {
      const header = headerOf(root, entry, platform);
      quiet(content === undefined ? tar.entry(header, done) : tar.entry(header, content, done));
    });
  try {
    await add({ kind: 'folder', path: '', mode: 0o755 });
    for (const entry of entries) {
      if (entry.kind !== 'file') await add(entry);
      else if (entry.identity.sizeBytes <= smallBytes) await add(entry, readSmall(entry, named));
      else await addLarge(tar, headerOf(root, entry, platform), readLarge(entry, named), waiting);
    }
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    // Where the writing failed, what fails here fails because of that.
    const failure = await writing.catch((failure: unknown) => failure);
    throw error instanceof UnusableSource ? error : (failure ?? error);
  }
}

async function addLarge(tar: Pack, header: Header, content: AsyncIterable<Buffer>, waiting: Waiting): Promise<void> {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  ended.catch(() => {});
  const sink = quiet(tar.entry(header, error => (error ? reject(error) : resolve())));
  for await (const piece of content) {
    if (!sink.write(piece)) await waiting.until(done => sink.once('drain', () => done()));
  }
  sink.end(undefined);
  await waiting.until(done => ended.then(() => done(), done));
}

/** What an entry fails with is told by its callback too; an event that nobody listens to would end the process. */
function quiet<T extends { on(event: 'error', listener: () => void): unknown }>(stream: T): T {
  stream.on('error', () => {});
  return stream;
}

type Done = (error?: Error | null) => void;

/** Waits for one thing after the other, and for none any longer once the writing has failed. */
class Waiting {
  #giveUp: (error: unknown) => void = () => {};
  /** Remembered: it may fail while nothing is waited for here. */
  #failure: { error: unknown } | undefined;

  constructor(writing: Promise<void>) {
    writing.catch((error: unknown) => {
      this.#failure = { error };
      this.#giveUp(error);
    });
  }

  until(begin: (done: Done) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure.error);
      this.#giveUp = reject;
      begin(error => (error ? reject(error) : resolve()));
    });
  }
}

function headerOf(root: string, entry: Entry, platform: NodeJS.Platform): Header {
  const name = entry.path === '' ? root : `${root}/${entry.path}`;
  const common = {
    name,
    uid: 0,
    gid: 0,
    uname: '',
    gname: '',
    mtime: modified,
    devmajor: 0,
    devminor: 0,
    linkname: ''
  };
  // Docker does the same: better too much can be run than too little.
  const mode = platform === 'win32' ? 0o755 : entry.kind === 'link' ? 0o777 : entry.mode;
  if (entry.kind === 'folder') return { ...common, mode, type: 'directory', size: 0 };
  if (entry.kind === 'link') return { ...common, mode, type: 'symlink', linkname: entry.target, size: 0 };
  return { ...common, mode, type: 'file', size: entry.identity.sizeBytes };
}
