/** Writes an answer to the client, whole or spoilt by a fault. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Spoiling } from './faults.ts';
import { openArchive } from './git.ts';
import { found, html, json, type Reply, text } from './handlers/message.ts';
import type { RecordedRequest } from './ledger.ts';

export interface Giving {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly spoiling: Spoiling | undefined;
  /** Gives the honest answer. */
  readonly handle: () => Promise<Reply>;
  /** Whether the honest answer would be an archive. */
  readonly isArchive: boolean;
  readonly record: RecordedRequest;
}

/** Answers, and records with which status. Fails where the archive does, or the client goes away in its middle. */
export async function give({ request, response, spoiling, handle, isArchive, record }: Giving): Promise<void> {
  const send = (reply: Reply) => {
    record.status = reply.status;
    return sendWhole(response, reply, request.method === 'HEAD');
  };
  if (spoiling === undefined) return send(await handle());
  switch (spoiling.kind) {
    case 'status':
      return send(statusReply(spoiling));
    case 'redirect':
      return send({ ...found(spoiling.location), status: spoiling.status ?? 302 });
    case 'redirect loop':
      return send(found(`http://${request.headers.host}${request.url}`));
    case 'html':
      return send(html(200, 'Unicorn!'));
    case 'garbage':
      return send(garbage(isArchive, spoiling.sizeBytes ?? 1000));
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'never':
      return;
    case 'lost':
      await handle();
      if (spoiling.status !== undefined) return send(html(spoiling.status, 'Unicorn!'));
      request.socket.resetAndDestroy();
      return;
    case 'cut':
    case 'stall': {
      const reply = await handle();
      record.status = reply.status;
      await sendPart(response, reply, spoiling.bytes);
      if (spoiling.kind === 'cut') endEarly(response, spoiling.ending ?? 'abrupt');
    }
  }
}

async function sendWhole(response: ServerResponse, reply: Reply, isHead: boolean): Promise<void> {
  if (reply.archive === undefined) {
    const length = { 'content-length': `${Buffer.byteLength(reply.body)}` };
    response.writeHead(reply.status, { ...reply.headers, ...length }).end(reply.body);
    return;
  }
  response.writeHead(reply.status, reply.headers);
  if (isHead) response.end();
  else await pipeline(bodyOf(reply), response);
}

/** In chunks, of which the last one, that says that this was all, is not sent. */
async function sendPart(response: ServerResponse, reply: Reply, bytes: number): Promise<void> {
  response.writeHead(reply.status, { ...reply.headers, 'transfer-encoding': 'chunked' });
  response.flushHeaders();
  let left = bytes;
  for await (const piece of bodyOf(reply)) {
    const part = (piece as Buffer).subarray(0, left);
    left -= part.length;
    if (part.length > 0 && !response.write(part))
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    if (left === 0 || response.destroyed) break;
  }
}

function endEarly(response: ServerResponse, ending: 'abrupt' | 'reset' | 'clean'): void {
  if (ending === 'clean') response.end();
  else if (ending === 'abrupt') response.socket?.end();
  else response.socket?.resetAndDestroy();
}

/** The archive is not even begun before somebody reads it. */
function bodyOf({ archive, body }: Reply): Readable {
  if (archive !== undefined) return openArchive(archive.gitFolder, archive.commit, archive.folder);
  return Readable.from(body.length === 0 ? [] : [Buffer.from(body)]);
}

function statusReply({ status, body = '', headers }: Extract<Spoiling, { kind: 'status' }>): Reply {
  const plain = typeof body === 'string' ? text(status, body) : json(status, body);
  const page = typeof body === 'string' && body.startsWith('<') ? { 'content-type': 'text/html; charset=utf-8' } : {};
  return { ...plain, headers: { ...plain.headers, ...page, ...headers } };
}

function garbage(isArchive: boolean, sizeBytes: number): Reply {
  const type = isArchive ? 'application/x-gzip' : 'application/json; charset=utf-8';
  return { status: 200, headers: { 'content-type': type }, body: Buffer.alloc(sizeBytes, 'neither gzip nor JSON ') };
}
