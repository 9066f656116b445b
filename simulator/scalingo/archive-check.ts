/** What Scalingo says of a source archive when it unpacks it. Only the words for one that is too large are known; the others are made up likewise. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type TarEntry, TarError, TarReader } from './tar-reader.ts';

/** What an archive may be, uncompressed: 300 MB (documented). */
export const largestArchiveBytes = 314_572_800;

/** Something is wrong with an archive; the message is what Scalingo says of it. */
class Problem extends Error {}

/**
 * Looks through an archive from its first byte to its last, without holding it.
 * @param mostBytes what it may be, uncompressed
 * @returns what is wrong with it; nothing where all is well
 * @throws the signal's reason, or the system's error where the file cannot be read
 */
export async function checkArchive(
  path: string,
  signal: AbortSignal,
  mostBytes = largestArchiveBytes
): Promise<string | undefined> {
  const root = new Root();
  const look = async (pieces: AsyncIterable<Buffer>) => {
    const reader = new TarReader();
    let sizeBytes = 0;
    for await (const piece of pieces) {
      sizeBytes += piece.length;
      if (sizeBytes > mostBytes) throw new Problem(`The archive is too heavy (more than ${mostBytes} bytes)`);
      for (const entry of reader.take(piece)) root.add(entry);
    }
    if (sizeBytes === 0) throw new Problem('EOF');
    reader.end();
    root.end();
  };
  try {
    await pipeline(createReadStream(path), createGunzip(), look, { signal });
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (signal.aborted || problem === undefined) throw error;
    return problem;
  }
}

/** The one folder that everything has to be in. */
class Root {
  #name: string | undefined;
  #isFolder = true;

  /** @throws Problem where there is another root already, or the name leads out of all of them */
  add({ name, isFolder }: TarEntry): void {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    if (name.startsWith('/') || parts.includes('..'))
      throw new Problem(`The archive has an unsafe name (${quoted(name)})`);
    const [root] = parts;
    if (root === undefined) return;
    this.#name ??= root;
    if (root !== this.#name) {
      throw new Problem(`The archive has several roots (${quoted(this.#name)}, ${quoted(root)})`);
    }
    this.#isFolder &&= isFolder || parts.length > 1;
  }

  /** @throws Problem where there was none, or it is something else */
  end(): void {
    if (this.#name === undefined) throw new Problem('The archive is empty');
    if (!this.#isFolder) throw new Problem(`The root of the archive is not a folder (${quoted(this.#name)})`);
  }
}

/** Names come from whoever made the archive. */
function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}

/** As Go's readers of gzip and tar put it. */
function problemOf(error: unknown): string | undefined {
  if (error instanceof Problem || error instanceof TarError) return error.message;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === 'Z_BUF_ERROR') return 'unexpected EOF';
  if (!code.startsWith('Z_')) return undefined;
  return message === 'incorrect header check' ? 'gzip: invalid header' : `gzip: ${message}`;
}
