/** One HTTP request from its arrival to its answer: recorded, hit by its faults, handled. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { giveWith } from './give.ts';
import { answer, findRoute, type Host } from './handlers/routes.ts';
import { findHits, giveLate } from './hits.ts';
import { readRequest, recordRequest } from './incoming.ts';
import { serveUpload } from './upload.ts';
import type { World } from './world.ts';

/** Serves a request on a port behind which these hosts are. A client that waits for `100 Continue` has not begun with its body. */
export async function serve(
  world: World,
  hosts: readonly Host[],
  request: IncomingMessage,
  response: ServerResponse,
  waitsForContinue: boolean
): Promise<void> {
  // The same clock that dates what the answers hold: a server whose clock is off is off everywhere.
  if (world.settings.dateHeader) response.setHeader('Date', world.clock.date().toUTCString());
  else response.sendDate = false;
  const head = readRequest(request);
  const match = findRoute(hosts, head.method, head.path);
  if (match?.route.call === 'upload') return serveUpload({ world, request, response, waitsForContinue, head, match });
  if (waitsForContinue) response.writeContinue();
  const body = await readBody(request);
  if (body === undefined) return;
  const incoming = { ...head, body };
  const record = recordRequest(world, incoming, match?.route.call ?? 'unknown');
  if (waitsForContinue) record.continueSent = true;
  const hits = findHits(world, record);
  const handle = () => answer(incoming, match, world);
  await giveLate(world, record, hits, giveWith(response, hits.spoiling, handle, world));
  const retryAfterMs = toldPauseMs(`${response.getHeader('retry-after') ?? ''}`, world);
  if (retryAfterMs !== undefined) record.retryAfterMs = retryAfterMs;
}

/** What `Retry-After` asks for, as seconds or as a date of this server's clock. */
function toldPauseMs(value: string, { clock }: World): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const pauseMs = Date.parse(value) - clock.date().getTime();
  return Number.isNaN(pauseMs) ? undefined : pauseMs;
}

/** The whole body; nothing where the client went away before its end. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part);
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
}
