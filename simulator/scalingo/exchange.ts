/** One HTTP request from its arrival to its answer: recorded, hit by its faults, handled. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { giveHonestly, giveWith } from './give.ts';
import type { Incoming } from './handlers/message.ts';
import { answer, findRoute, type Host } from './handlers/routes.ts';
import type { RecordedRequest } from './ledger.ts';
import { changed, findApp, type World } from './world.ts';

/** Serves a request on a port behind which these hosts are. */
export async function serve(
  world: World,
  hosts: readonly Host[],
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  // The same clock that dates what the answers hold: a server whose clock is off is off everywhere.
  response.setHeader('Date', world.clock.date().toUTCString());
  const body = await readBody(request);
  if (body === undefined) return;
  const incoming = read(request, body);
  const match = findRoute(hosts, incoming.method, incoming.path);
  const call = match?.route.call ?? 'unknown';
  const appName = appOf(world, incoming.path);
  const record: RecordedRequest = {
    at: world.clock.now(),
    method: incoming.method,
    path: incoming.path,
    query: Object.fromEntries(incoming.query),
    call,
    ...(appName === undefined ? {} : { app: appName }),
    headers: redact(incoming.headers),
    bearerPresented: /^Bearer /.test(incoming.headers.authorization ?? ''),
    basicPresented: /^Basic /.test(incoming.headers.authorization ?? ''),
    ...readJson(body),
    bodySizeBytes: body.length
  };
  world.requests.push(record);
  const effects = world.faults.forRequest(call, appName);
  const effect = effects.find(candidate => candidate.kind !== 'slow');
  const hit = effect ?? effects[0];
  if (hit !== undefined) record.fault = hit.kind;
  changed(world);
  const handle = () => answer(incoming, match, world);
  const give = effect === undefined ? giveHonestly(response, handle()) : giveWith(response, effect, handle, world);
  const delayMs = effects.reduce((sum, { kind, ...rest }) => sum + (kind === 'slow' && 'ms' in rest ? rest.ms : 0), 0);
  if (delayMs > 0) await world.clock.reached(world.clock.now() + delayMs);
  const status = give();
  if (status !== undefined) record.status = status;
  changed(world);
}

function read(request: IncomingMessage, body: Buffer): Incoming {
  const target = `http://localhost${request.url ?? '/'}`;
  const url = new URL(URL.canParse(target) ? target : 'http://localhost/');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers[name] = `${value}`;
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    address: request.socket.remoteAddress ?? '',
    parameters: []
  };
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

/** Headers without what must not be kept: of credentials only the scheme. */
export function redact(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) kept[name] = name === 'authorization' ? (value.split(' ')[0] ?? '') : value;
  }
  return kept;
}

function readJson(body: Buffer): { body?: unknown } {
  try {
    return body.length === 0 ? {} : { body: JSON.parse(body.toString('utf8')) };
  } catch {
    return {};
  }
}

function appOf(world: World, path: string): string | undefined {
  const [, named] = /^\/v1\/apps\/([^/]+)/.exec(path) ?? [];
  return named === undefined ? undefined : (findApp(world, named)?.name ?? named);
}
