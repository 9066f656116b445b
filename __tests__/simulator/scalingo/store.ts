/** A client of the store for the simulator's own tests: one that can stop, wait and look in the middle of an upload. */
import { once } from 'node:events';
import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';
import type { Scalingo, ScalingoOptions } from '../../../simulator/scalingo/index.ts';
import { logIn, type Session, send } from './client.ts';
import { simulate } from './running.ts';

export const headers = { 'content-type': 'application/x-gzip' };

export interface Store {
  scalingo: Scalingo;
  session: Session;
  upload_url: string;
  download_url: string;
}

/** A simulator, somebody who is logged in, and the URLs of a new source. */
export async function openStore(options: ScalingoOptions = {}): Promise<Store> {
  const scalingo = await simulate(options);
  const session = await logIn(scalingo);
  const { upload_url, download_url } = (await session.post('/sources')).json.source;
  return { scalingo, session, upload_url, download_url };
}

/** Uploads an archive as a well-behaved client does. */
export function put(url: string, body: Buffer, more: Record<string, string> = {}) {
  return send(url, { method: 'PUT', headers: { ...headers, ...more }, body });
}

export interface Told {
  /** Undefined where no answer came. */
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** Whether `100 Continue` came before it. */
  continued: boolean;
  sentBytes: number;
  /** What ended it, where it did not end well. */
  code: string | undefined;
}

const pieceBytes = 256 * 1024;

export interface Manner {
  /** Whether it waits for `100 Continue`, for ever, before it sends a byte. */
  expects?: boolean;
  /** So many bytes are sent, and no more before there is an answer; all of them by default. */
  stopsAtBytes?: number;
}

/** Uploads so many bytes, piece by piece, until it is answered or it breaks. */
export async function uploadSlowly(url: string, sizeBytes: number, manner: Manner = {}): Promise<Told> {
  const { expects = false, stopsAtBytes = sizeBytes } = manner;
  const upload = request(url, {
    method: 'PUT',
    headers: { ...headers, 'content-length': sizeBytes, ...(expects ? { expect: '100-continue' } : {}) }
  });
  const told: Told = { status: undefined, headers: {}, continued: false, sentBytes: 0, code: undefined };
  const over = new AbortController();
  upload.on('continue', () => {
    told.continued = true;
  });
  upload.on('response', response => {
    told.status = response.statusCode;
    told.headers = response.headers;
    response.on('error', () => {}).resume();
    over.abort();
  });
  upload.on('error', (error: NodeJS.ErrnoException) => {
    told.code ??= error.code;
    over.abort();
  });
  upload.flushHeaders();
  try {
    if (expects) await once(upload, 'continue', { signal: over.signal });
    await sendAll(upload, stopsAtBytes, told, over.signal);
    if (stopsAtBytes === sizeBytes) upload.end();
    if (told.status === undefined && told.code === undefined) await once(over.signal, 'abort');
  } catch {
    // Over before all was sent: `told` has what ended it.
  }
  upload.destroy();
  return told;
}

async function sendAll(upload: ClientRequest, sizeBytes: number, told: Told, over: AbortSignal): Promise<void> {
  const piece = Buffer.alloc(pieceBytes, 'x');
  while (told.sentBytes < sizeBytes) {
    over.throwIfAborted();
    const part = piece.subarray(0, Math.min(pieceBytes, sizeBytes - told.sentBytes));
    told.sentBytes += part.length;
    if (!upload.write(part)) await once(upload, 'drain', { signal: over });
  }
}
