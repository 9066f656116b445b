/** A client for the simulator's own tests: sends what it is told and judges nothing. */
import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import type { Scalingo } from '../../../simulator/scalingo/index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  readonly json: any;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends one request on a connection of its own; rejects as `fetch` does. */
export async function send(url: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) };
  const response = await fetch(url, {
    method,
    headers: { connection: 'close', ...headers },
    redirect: 'manual',
    ...init
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

/** Exchanges a token as documented. */
export function exchange(
  scalingo: Scalingo,
  token = scalingo.token,
  headers: Record<string, string> = {}
): Promise<Answer> {
  const authorization = `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
  return send(`${scalingo.authUrl}/v1/tokens/exchange`, { method: 'POST', headers: { authorization, ...headers } });
}

export interface Session {
  readonly bearer: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  /** Creates a deployment of `my-app`, or of another app. */
  create(deployment?: Record<string, unknown>, app?: string): Promise<Answer>;
  stream(options?: ClientOptions, app?: string): Promise<Stream>;
}

/** Logs in; paths are those below `/v1`. */
export async function logIn(scalingo: Scalingo, token = scalingo.token): Promise<Session> {
  const bearer = (await exchange(scalingo, token)).json.token as string;
  const authorization = `Bearer ${bearer}`;
  const call = (path: string, rest: Call) => send(`${scalingo.apiUrl}/v1${path}`, rest);
  const session: Session = {
    bearer,
    get: (path, headers = {}) => call(path, { headers: { authorization, ...headers } }),
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body ?? {})
      }),
    remove: path => call(path, { method: 'DELETE', headers: { authorization } }),
    create: (deployment = {}, app = 'my-app') =>
      session.post(`/apps/${app}/deployments`, {
        deployment: { git_ref: 'v1', source_url: 'https://example.com/v1.tar.gz', ...deployment }
      }),
    async stream(options = {}, app = 'my-app') {
      const { links } = (await session.get(`/apps/${app}`)).json.app;
      const stream = await openStream(links.deployments_stream, options);
      stream.socket.send(JSON.stringify({ type: 'auth', data: { token: bearer } }));
      return stream;
    }
  };
  return session;
}

export interface Stream {
  readonly socket: WebSocket;
  /** Each message as text; parsed ones where they are JSON. */
  readonly texts: string[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  readonly events: any[];
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  readonly errors: Error[];
  /** Resolves as soon as that many messages (pings not counted) came. */
  received(count: number): Promise<void>;
  /** The contents of all log events of a deployment. */
  contents(id?: string): string[];
  statuses(id?: string): string[];
}

/** Opens a connection without authenticating; rejects where the handshake fails. */
export async function openStream(url: string, options: ClientOptions = {}): Promise<Stream> {
  const socket = new WebSocket(url, options);
  const texts: string[] = [];
  const events: Stream['events'] = [];
  const errors: Error[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', data => {
    const text = data.toString();
    const event = parse(text);
    if (event?.type === 'ping') return;
    texts.push(text);
    events.push(event);
    for (const look of waiting) look();
  });
  socket.on('error', error => errors.push(error));
  // The library keeps an error of the connection itself from its user.
  socket.on('upgrade', response => response.socket.on('error', error => errors.push(error)));
  const closed = new Promise<number>(resolve => {
    socket.on('close', resolve);
  });
  await once(socket, 'open');
  const of = (type: string, id?: string) =>
    events.filter(event => event?.type === type && (id === undefined || event.id === id));
  return {
    socket,
    texts,
    events,
    errors,
    closed,
    received: count =>
      new Promise(resolve => {
        const look = () => {
          if (texts.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    contents: id => of('log', id).map(event => event.data?.content),
    statuses: id => of('status', id).map(event => event.data?.status)
  };
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
