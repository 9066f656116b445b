import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { systemCodeOf, UnusableSource } from '../unusable.ts';
import { type Entry, identityOf, isSame } from './entry.ts';

type FileEntry = Extract<Entry, { kind: 'file' }>;

/** Larger files are read in pieces of so many bytes. */
export const pieceBytes = 1024 * 1024;
/** Whatever took the place of a file since it was checked, a link is not followed, and a FIFO not waited for. Windows has no such flags. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a small file at once. Synchronously: for thousands of small files the way through the thread pool, where gzip works, takes longer than
 * the reading.
 * @throws UnusableSource where it is not as it was when it was checked
 */
export function readSmall(entry: FileEntry, named: string): Buffer {
  return readBeginning(entry, named, entry.identity.sizeBytes);
}

/** What git is told about a repository is never longer; who fills such a file with more means something else by it. */
const longestStartBytes = 256 * 1024;

/** The same of a file of any length, of which only the beginning counts. */
export function readStart(entry: FileEntry, named: string): Buffer {
  return readBeginning(entry, named, Math.min(entry.identity.sizeBytes, longestStartBytes));
}

function readBeginning(entry: FileEntry, named: string, sizeBytes: number): Buffer {
  return explained(entry, named, () => {
    const descriptor = openSync(entry.file, flags);
    try {
      const content = Buffer.allocUnsafe(sizeBytes);
      let readBytes = 0;
      while (readBytes < sizeBytes) {
        const bytes = readSync(descriptor, content, readBytes, sizeBytes - readBytes, readBytes);
        if (bytes === 0) throw changed(entry, named);
        readBytes += bytes;
      }
      if (!isSame(identityOf(fstatSync(descriptor, { bigint: true })), entry.identity)) throw changed(entry, named);
      return content;
    } finally {
      closeSync(descriptor);
    }
  });
}

/**
 * Reads a large file piece by piece, one piece ahead of who takes them.
 * @throws UnusableSource where it is not as it was when it was checked
 */
export async function* readLarge(entry: FileEntry, named: string): AsyncGenerator<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(entry.file, flags);
    let leftBytes = entry.identity.sizeBytes;
    const next = (at: number) => read(handle as FileHandle, at, Math.min(pieceBytes, entry.identity.sizeBytes - at));
    let coming = next(0);
    while (leftBytes > 0) {
      const piece = await coming;
      if (piece.length === 0) throw changed(entry, named);
      leftBytes -= piece.length;
      if (leftBytes > 0) coming = next(entry.identity.sizeBytes - leftBytes);
      // Where nobody takes the next one, nobody hears of its failure either.
      coming.catch(() => {});
      yield piece;
    }
    if (!isSame(identityOf(await handle.stat({ bigint: true })), entry.identity)) throw changed(entry, named);
  } catch (error) {
    throw explanation(entry, named, error);
  } finally {
    await handle?.close();
  }
}

async function read(handle: FileHandle, at: number, sizeBytes: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(sizeBytes), 0, sizeBytes, at);
  return buffer.subarray(0, bytesRead);
}

function explained<T>(entry: FileEntry, named: string, reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    throw explanation(entry, named, error);
  }
}

function explanation(entry: FileEntry, named: string, error: unknown): unknown {
  if (error instanceof UnusableSource) return error;
  const systemCode = systemCodeOf(error);
  // It is gone, or something else is in its place.
  if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO', 'ESPIPE'].includes(systemCode)) return changed(entry, named);
  return new UnusableSource({ code: 'entry_unreadable', path: named, name: entry.path, systemCode }, error);
}

function changed({ path }: FileEntry, named: string): UnusableSource {
  return new UnusableSource({ code: 'entry_changed', path: named, name: path });
}
