/** What handlers take and give: plain values, no sockets. */
import type { Bearer } from '../credentials.ts';
import type { World } from '../world.ts';

export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** The client's address. */
  readonly address: string;
  /** What the route's pattern caught in the path, decoded. */
  readonly parameters: readonly string[];
  /** Set where the route asks for one. */
  readonly bearer?: Bearer;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** A file that is the body instead. */
  readonly file?: string;
}

export type Handler = (request: Incoming, world: World) => Reply;

/** An answer in JSON, with the headers that were recorded. */
export function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': status < 300 ? 'max-age=0, private, must-revalidate' : 'no-cache'
    },
    body: JSON.stringify(value)
  };
}

/** An answer in plain text. */
export function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** A page such as front servers put in place of an answer. */
export function html(status: number, title: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
  };
}

/** 204. */
export function noContent(): Reply {
  return { status: 204, headers: {}, body: '' };
}

/** 404 as recorded. */
export function notFound(resource: string): Reply {
  return json(404, { resource, error: 'not found' });
}

/** 422 with what is wrong with each field (official Go client). */
export function unprocessable(errors: Readonly<Record<string, readonly string[]>>): Reply {
  return json(422, { errors });
}

/** What was read from a request, or the answer that refuses it. */
export type Read<T> = { readonly value: T } | { readonly refusal: Reply };

/** The body as a JSON object; an answer of 400 where it is none. An empty one counts as `{}`: the clients send either. */
export function readObject(body: Buffer): Read<Record<string, unknown>> {
  if (body.length === 0) return { value: {} };
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (isObject(value)) return { value };
  } catch {
    // Told below: no JSON and no object are the same mistake to the API.
  }
  return { refusal: json(400, { error: 'the body is not a JSON object' }) };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
