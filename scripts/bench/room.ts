import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Resolves when a stream takes more, or has ended; also where whoever reads it has gone. */
export async function roomIn(stream: Writable): Promise<void> {
  await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
}
