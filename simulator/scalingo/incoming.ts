/** What a request says of itself, and what is remembered of it. */
import type { IncomingMessage } from 'node:http';
import type { Call } from './faults.ts';
import type { Incoming } from './handlers/message.ts';
import type { RecordedRequest } from './ledger.ts';
import { findApp, type World } from './world.ts';

/** A request by its first line and its headers, with the body as far as that was read. */
export function readRequest(request: IncomingMessage, body: Buffer = Buffer.alloc(0)): Incoming {
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

/** Puts a request into the world's record. */
export function recordRequest(world: World, incoming: Incoming, call: Call): RecordedRequest {
  const { method, path, query, headers, body } = incoming;
  const appName = appOf(world, path);
  const record: RecordedRequest = {
    at: world.clock.now(),
    method,
    path,
    query: Object.fromEntries(query),
    call,
    ...(appName === undefined ? {} : { app: appName }),
    headers: redact(headers),
    bearerPresented: /^Bearer /.test(headers.authorization ?? ''),
    basicPresented: /^Basic /.test(headers.authorization ?? ''),
    ...readJson(body),
    bodySizeBytes: body.length
  };
  world.requests.push(record);
  return record;
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
