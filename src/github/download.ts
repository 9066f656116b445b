import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isSafe } from '../address.ts';
import type { Clock } from '../clock.ts';
import { send } from './request.ts';

export interface DownloadPorts {
  clock: Clock;
  signal: AbortSignal;
  /** Told how many bytes more have arrived. */
  received(bytes: number): void;
}

/** So long nothing may come. */
const silenceMs = 60_000;
const named = { 'user-agent': 'deploy-to-scalingo' };

/**
 * Downloads to a file, however large, without any token: a signed link is its own permission.
 * @param mostBytes where it is larger, it ends there
 * @returns undefined where all of it came; else what went wrong, in a few words
 * @throws the file system's error where the file cannot be written; the signal's reason
 */
export async function download(
  url: string,
  file: string,
  mostBytes: number,
  { clock, signal, received }: DownloadPorts
): Promise<string | undefined> {
  if (!isSafe(new URL(url))) return 'it is at an address without encryption';
  const silence = new AbortController();
  let callOff = () => {};
  const heard = () => {
    callOff();
    callOff = clock.after(silenceMs, () => silence.abort());
  };
  heard();
  try {
    const ending = AbortSignal.any([signal, silence.signal]);
    const message = await send(new URL(url), { method: 'GET', headers: named, signal: ending, follows: true });
    if (message.statusCode !== 200) return `HTTP ${message.statusCode}`;
    let sizeBytes = 0;
    const meter = new Transform({
      transform(piece: Buffer, _encoding, done) {
        heard();
        sizeBytes += piece.length;
        received(piece.length);
        done(sizeBytes > mostBytes ? new TooMuch() : null, piece);
      }
    });
    await pipeline(message, meter, createWriteStream(file), { signal: ending });
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TooMuch) return undefined;
    if (isOfFile(error)) throw error;
    return silence.signal.aborted ? `nothing came for ${silenceMs / 1000} s` : codeOf(error);
  } finally {
    callOff();
  }
}

/** More than anybody can use: what is there already tells that. */
class TooMuch extends Error {}

/** A connection breaks with other names, and where it cannot be made the failed call is `connect`. */
function isOfFile(error: unknown): boolean {
  const isFileCall = error instanceof Error && 'syscall' in error && ['open', 'write'].includes(String(error.syscall));
  return (
    isFileCall && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'EMFILE'].includes(codeOf(error))
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error ? String('code' in error ? error.code : error.message) : String(error);
}
