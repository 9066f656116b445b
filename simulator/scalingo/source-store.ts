/** Where archives are uploaded to before they are deployed: two pre-signed URLs for each source, alive for ten minutes (documented). */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

export interface Source {
  readonly id: string;
  readonly expiresAtMs: number;
  content: Buffer | undefined;
}

export interface SourceStore {
  create(lifetimeMs: number): Source;
  /** Path and query of a pre-signed URL. */
  signedPath(source: Source, use: 'upload' | 'download', folder?: string): string;
  /** The source that a pre-signed path stands for, where the signature is right for this use and it has not expired. */
  open(id: string, use: 'upload' | 'download', signature: string | null): Source | undefined;
}

export function createSourceStore(clock: Clock, random: Random): SourceStore {
  const secret = random.hexadecimal(64);
  const sources = new Map<string, Source>();
  const sign = (id: string, use: string) => createHmac('sha256', secret).update(`${use} ${id}`).digest('hex');
  return {
    create(lifetimeMs) {
      const source = { id: random.uuid(), expiresAtMs: clock.now() + lifetimeMs, content: undefined };
      sources.set(source.id, source);
      return source;
    },
    signedPath(source, use, folder = 'sources') {
      const expires = Math.floor(clock.date(source.expiresAtMs).getTime() / 1000);
      return `/${folder}/${source.id}.tar.gz?use=${use}&expires=${expires}&signature=${sign(source.id, use)}`;
    },
    open(id, use, signature) {
      const source = sources.get(id);
      if (source === undefined || source.expiresAtMs <= clock.now()) return undefined;
      return isEqual(signature ?? '', sign(id, use)) ? source : undefined;
    }
  };
}

function isEqual(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
