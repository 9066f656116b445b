/** What a request says of itself, and what is remembered of it. */
import type { IncomingMessage } from 'node:http';
import type { Call } from './faults.ts';
import { named } from './handlers/access.ts';
import type { Incoming } from './handlers/message.ts';
import type { Host, RecordedRequest } from './ledger.ts';
import type { Token, World } from './world.ts';

/** What stands behind a port. */
export type Port = 'main' | 'codeload';

export interface Target {
  /** The hosts that may know the path, the likeliest first. */
  readonly hosts: readonly [Host, ...Host[]];
  /** As that host sees it. */
  readonly path: string;
}

/** Whose path this is. An Enterprise Server has all on one host, below folders of their own. */
export function targetOf(port: Port, path: string, { settings }: World): Target {
  if (port === 'codeload') return { hosts: ['codeload'], path };
  const isSameHost = settings.codeload === 'same host';
  if (!settings.enterprise) return { hosts: isSameHost ? ['api', 'server', 'codeload'] : ['api', 'server'], path };
  if (path.startsWith('/api/v3/')) return { hosts: ['api'], path: path.slice('/api/v3'.length) };
  if (isSameHost && path.startsWith('/_codeload/'))
    return { hosts: ['codeload'], path: path.slice('/_codeload'.length) };
  return { hosts: ['server'], path };
}

/** A request by its first line and its headers. The path stays as it came: what is encoded in it is for its call to read. */
export function readRequest(
  request: IncomingMessage,
  world: World
): Omit<Incoming, 'parameters' | 'documentation' | 'body'> {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers[name] = `${value}`;
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers,
    address: request.socket.remoteAddress ?? '',
    token: tokenOf(headers.authorization, world)
  };
}

/** Puts a request into the world's record. */
export function recordRequest(world: World, incoming: Omit<Incoming, 'body'>, host: Host, call: Call): RecordedRequest {
  const { method, path, query, headers, token } = incoming;
  const repository = named(path, world)?.repository.fullName;
  const record: RecordedRequest = {
    at: world.clock.now(),
    call,
    host,
    method,
    path,
    query: Object.fromEntries(query),
    ...(repository === undefined ? {} : { repository }),
    headers: redact(headers),
    tokenPresented: typeof token === 'object' ? token.name : token
  };
  world.requests.push(record);
  return record;
}

/** What came as body. Rejects where the client goes away in its middle. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** JSON where it is JSON, else the text. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Source: https://docs.github.com/rest/authentication/authenticating-to-the-rest-api (`Bearer` or `token`). */
function tokenOf(authorization: string | undefined, world: World): Token | 'unknown' | undefined {
  if (authorization === undefined) return undefined;
  const [, token = ''] = /^(?:token|bearer) +(\S+)$/i.exec(authorization) ?? [];
  return world.tokens.get(token) ?? 'unknown';
}

function redact(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { authorization, ...others } = headers;
  return authorization === undefined ? others : { ...others, authorization: authorization.split(' ')[0] ?? '' };
}
