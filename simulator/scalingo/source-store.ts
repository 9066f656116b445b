/** Where archives are uploaded to before they are deployed: two pre-signed URLs for each source, alive for ten minutes (documented). */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

export type Use = 'upload' | 'download';

/** An archive that was uploaded. */
export interface StoredArchive {
  readonly path: string;
  readonly sizeBytes: number;
}

export interface Source {
  readonly id: string;
  expiresAtMs: number;
  archive: StoredArchive | undefined;
}

export interface SourceStore {
  create(lifetimeMs: number): Source;
  /** Path and query of a pre-signed URL. */
  signedPath(source: Source, use: Use, folder?: string): string;
  /** The source that a pre-signed path and its query stand for, where nothing in them was changed, the use is the right one and it has not expired. */
  open(use: Use, folder: string, id: string, query: URLSearchParams): Source | undefined;
  /** A path at which an upload can be kept while it goes on. Throws once the store is gone. */
  newPath(): Promise<string>;
  /** Takes a file for the archive of a source, in place of the one before it. */
  keep(id: string, archive: StoredArchive): void;
  /** Lets all URLs made so far have had their time. */
  expireAll(): void;
  /** Aborted when the store is gone. */
  readonly gone: AbortSignal;
  /** Removes all that was uploaded. */
  remove(): Promise<void>;
}

/** A store that keeps what is uploaded in a temporary folder, made when it is first needed. */
export function createSourceStore(clock: Clock, random: Random): SourceStore {
  const secret = random.hexadecimal(64);
  const sources = new Map<string, Source>();
  const gone = new AbortController();
  let folder: Promise<string> | undefined;
  let uploads = 0;
  const sign = (...parts: string[]) => createHmac('sha256', secret).update(parts.join(' ')).digest('hex');
  return {
    gone: gone.signal,
    create(lifetimeMs) {
      const source = { id: random.uuid(), expiresAtMs: clock.now() + lifetimeMs, archive: undefined };
      sources.set(source.id, source);
      return source;
    },
    signedPath(source, use, folder = 'sources') {
      const expires = `${Math.floor(clock.date(source.expiresAtMs).getTime() / 1000)}`;
      const signature = sign(use, folder, source.id, expires);
      return `/${folder}/${source.id}.tar.gz?use=${use}&expires=${expires}&signature=${signature}`;
    },
    open(use, folder, id, query) {
      const source = sources.get(id);
      if (source === undefined || source.expiresAtMs <= clock.now() || query.get('use') !== use) return undefined;
      const expected = sign(use, folder, id, query.get('expires') ?? '');
      return isEqual(query.get('signature') ?? '', expected) ? source : undefined;
    },
    async newPath() {
      gone.signal.throwIfAborted();
      folder ??= mkdtemp(join(tmpdir(), 'simulated-store-'));
      uploads += 1;
      // Others may be counted while the folder is made.
      const name = `${uploads}.tar.gz`;
      return join(await folder, name);
    },
    keep(id, archive) {
      const source = sources.get(id);
      if (source === undefined) return;
      const before = source.archive;
      source.archive = archive;
      // Whoever still reads it does so to its end. Where it cannot be removed, that happens with the whole folder.
      if (before !== undefined) void rm(before.path, { force: true }).catch(() => {});
    },
    expireAll() {
      for (const source of sources.values()) source.expiresAtMs = Math.min(source.expiresAtMs, clock.now());
    },
    async remove() {
      gone.abort(new Error('the store is gone'));
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

function isEqual(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
