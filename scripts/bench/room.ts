import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Resolves when a stream takes more. @returns whether it does: whoever reads it may have gone */
export async function hasRoom(stream: Writable): Promise<boolean> {
  const over = new AbortController();
  const { signal } = over;
  const drained = [once(stream, 'drain', { signal }), once(stream, 'close', { signal })];
  if (!stream.destroyed) await Promise.race(drained).catch(() => undefined);
  over.abort();
  await Promise.allSettled(drained);
  return !stream.destroyed;
}
