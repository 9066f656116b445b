import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemCodeOf, UnusableSource } from '../unusable.ts';
import { type FileState, isSame, stateOf } from './entry.ts';

const pieceBytes = 1024 * 1024;

/**
 * A file's content in pieces, exactly as much as was seen when it was checked.
 * It is read in this thread, with no promise for each of some 10,000 small files: meanwhile gzip is busy in another.
 * @param file where it is
 * @param named how errors call it, and what it belongs to
 * @throws UnusableSource (entry_changed, entry_unreadable)
 */
export function* contentOf(
  file: string,
  state: FileState,
  named: { path: string; name: string }
): Generator<Buffer, void, void> {
  const descriptor = guarded(named, () => openSafely(file));
  try {
    const expectUnchanged = () => {
      if (!isSame(stateOf(fstatSync(descriptor)), state)) throw changed(named);
    };
    guarded(named, expectUnchanged);
    for (let restBytes = state.sizeBytes; restBytes > 0; ) {
      const piece = guarded(named, () => read(descriptor, Math.min(restBytes, pieceBytes)));
      if (piece.length === 0) throw changed(named);
      restBytes -= piece.length;
      // Before the last piece is handed on: what follows it would come too late.
      if (restBytes === 0) guarded(named, expectUnchanged);
      yield piece;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The first bytes of a file, fewer where it has no more. @throws what the operating system says */
export function firstBytesOf(file: string, bytes: number): Buffer {
  const descriptor = openSafely(file);
  try {
    return read(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Follows no link and waits for nobody: what was a file a moment ago may be a link or a FIFO by now. */
function openSafely(file: string): number {
  // Windows has neither.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  return openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
}

/** As many bytes as there are, up to so many. */
function read(descriptor: number, mostBytes: number): Buffer {
  const piece = Buffer.allocUnsafe(mostBytes);
  let bytes = 0;
  for (let more = -1; more !== 0 && bytes < mostBytes; bytes += more) {
    more = readSync(descriptor, piece, bytes, mostBytes - bytes, null);
  }
  return piece.subarray(0, bytes);
}

function changed(named: { path: string; name: string }, cause?: unknown): UnusableSource {
  return new UnusableSource({ code: 'entry_changed', ...named }, cause);
}

function guarded<T>(named: { path: string; name: string }, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof UnusableSource) throw error;
    const systemCode = systemCodeOf(error);
    // It is gone, or a link or a folder stands in its place.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'ENXIO', 'EISDIR'].includes(systemCode)) throw changed(named, error);
    throw new UnusableSource({ code: 'entry_unreadable', ...named, systemCode }, error);
  }
}
