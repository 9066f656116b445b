/** What handlers take and give: plain values, no sockets. */
import type { Token, World } from '../world.ts';

export interface Incoming {
  readonly method: string;
  /** Encoded as it came; without `/api/v3` and without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** What came as body, as text; empty where nothing came. */
  readonly body: string;
  /** The client's address. */
  readonly address: string;
  /** What came as Authorization; `unknown` for anything that is no token that was given out. */
  readonly token: Token | 'unknown' | undefined;
  /** What the route's pattern caught in the path, decoded. */
  readonly parameters: readonly string[];
  /** The page that errors of this call point at. */
  readonly documentation: string;
}

/** An archive that is made while it is sent. */
export interface Archive {
  readonly gitFolder: string;
  readonly commit: string;
  /** The one folder at its root. */
  readonly folder: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** What is the body instead. */
  readonly archive?: Archive;
}

export type Handler = (request: Incoming, world: World) => Reply | Promise<Reply>;

export const restDocumentation = 'https://docs.github.com/rest';

/** The form of answer that `Accept` asks for. Source: https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types */
export function mediaOf(request: Incoming): 'sha' | 'raw' | 'json' {
  const accept = request.headers.accept ?? '';
  const [, media] = /application\/vnd\.github\.(?:v3\.)?(sha|raw)(?:\+json)?(?=[,;\s]|$)/.exec(accept) ?? [];
  return media === 'sha' || media === 'raw' ? media : 'json';
}

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  const type = 'application/json; charset=utf-8';
  return {
    status,
    headers: { 'content-type': type, 'x-github-media-type': 'github.v3; format=json', ...headers },
    body: JSON.stringify(value)
  };
}

/** An error as GitHub words it. */
export function failure(
  status: number,
  message: string,
  documentation = restDocumentation,
  headers: Readonly<Record<string, string>> = {}
): Reply {
  return json(status, { message, documentation_url: documentation, status: `${status}` }, headers);
}

/** 404; also for what is there but not for this client. */
export function notFound(request: Incoming): Reply {
  return failure(404, 'Not Found', request.documentation);
}

/** An answer in plain text. */
export function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** A page for people. */
export function html(status: number, title: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
  };
}

/** A redirect without a body, as to an archive. */
export function found(location: string): Reply {
  return { status: 302, headers: { 'content-type': 'text/html; charset=utf-8', location }, body: '' };
}
