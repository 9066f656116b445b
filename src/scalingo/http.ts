import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { agentFor } from '../agent.ts';
import type { Clock } from '../clock.ts';
import { type Call, ScalingoError } from './errors.ts';
import { failureOf, transportFailureOf } from './failures.ts';

export interface HttpRequest {
  call: Call;
  method: 'GET' | 'POST' | 'DELETE';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** The longest that connecting, sending and reading may take together, in milliseconds; anew for each piece of a body that is taken. */
  deadlineMs: number;
  /** Told when the whole request has left. */
  sent?: (() => void) | undefined;
  /** The largest body that is read, in bytes. */
  maximumBytes: number;
  /**
   * Takes the body of a success piece by piece, in place of the answer's `body`, so that its size does not matter. What it
   * takes of an answer that breaks off before its end is the beginning of the truth.
   * @returns undefined where a body of this kind is not to be taken; it is in the answer then
   */
  takeBody?: (headers: http.IncomingHttpHeaders) => ((piece: Buffer) => Promise<void>) | undefined;
}

export interface HttpAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Makes one attempt. Never follows a redirect, never sends again: whether that is right belongs to the request.
 * @throws ScalingoError where no whole answer came; the signal's reason where the signal ended it; what the body's taker throws, as it is
 */
export async function attempt(request: HttpRequest, clock: Clock, signal: AbortSignal): Promise<HttpAnswer> {
  signal.throwIfAborted();
  const deadline = new AbortController();
  const begin = () => clock.after(request.deadlineMs, () => deadline.abort());
  let callOff = begin();
  /** While a piece of the body is taken the other side need not do anything, and no time of its passes. */
  const untimed = async (take: () => Promise<void>) => {
    callOff();
    try {
      await take();
    } catch (error) {
      throw new NotTaken(error);
    }
    callOff = begin();
  };
  const way: Way = { isOpen: false };
  try {
    const exchange = await ask(request, AbortSignal.any([signal, deadline.signal]), way);
    const { statusCode = 0, headers } = exchange.response;
    const body = await readBody(exchange.response, request, signal, untimed);
    // The body went on after its announced length: what stands within that length cannot be trusted to be all of it.
    if (exchange.error !== undefined) throw exchange.error;
    return { status: statusCode, headers, body };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NotTaken) throw error.cause;
    if (error instanceof ScalingoError) throw error;
    if (deadline.signal.aborted) throw failureOf(request, { code: 'deadline', deadlineMs: request.deadlineMs }, error);
    throw failureOf(request, transportFailureOf(error, way.isOpen), error);
  } finally {
    callOff();
  }
}

/** Whoever takes the body failed, as `cause` says: that is no fault of the other side. */
class NotTaken extends Error {
  constructor(cause: unknown) {
    super('', { cause });
  }
}

/** An answer whose body is still to be read, and what went wrong since it began. */
interface Exchange {
  response: IncomingMessage;
  error: unknown;
}

/** Whether the connection has come about, encrypted where it should be: from then on something of the request may have arrived. */
interface Way {
  isOpen: boolean;
}

function ask(request: HttpRequest, signal: AbortSignal, way: Way): Promise<Exchange> {
  const { url, method, body } = request;
  const headers =
    body === undefined ? request.headers : { ...request.headers, 'Content-Length': Buffer.byteLength(body) };
  let stop = () => {};
  const asked = new Promise<Exchange>((resolve, reject) => {
    // A request that still waits for a proxy's tunnel has no socket yet, and then Node tells nobody that it was aborted.
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    let exchange: Exchange | undefined;
    const send = url.protocol === 'http:' ? http.request : https.request;
    send(url, { method, headers, signal, agent: agentFor(url) }, response => {
      exchange = { response, error: undefined };
      resolve(exchange);
    })
      .on('socket', socket => {
        socket.once(url.protocol === 'http:' ? 'connect' : 'secureConnect', () => {
          way.isOpen = true;
        });
      })
      .on('finish', () => request.sent?.())
      .on('error', error => {
        if (exchange !== undefined) exchange.error = error;
        reject(error);
      })
      .end(body);
  });
  // Or a signal that outlives the request would keep all of it.
  return asked.finally(() => signal.removeEventListener('abort', stop));
}

async function readBody(
  response: IncomingMessage,
  request: HttpRequest,
  signal: AbortSignal,
  untimed: (take: () => Promise<void>) => Promise<void>
): Promise<Buffer> {
  const { statusCode = 0, headers } = response;
  const take = statusCode >= 200 && statusCode < 300 ? request.takeBody?.(headers) : undefined;
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  // An answer that is cut short makes this loop throw, whichever way its length was announced.
  for await (const part of response as AsyncIterable<Buffer>) {
    sizeBytes += part.length;
    if (sizeBytes > request.maximumBytes) {
      throw failureOf(request, { code: 'unreadable', said: `more than ${request.maximumBytes} bytes` });
    }
    if (take === undefined) parts.push(part);
    else await untimed(() => take(part));
    signal.throwIfAborted();
  }
  return Buffer.concat(parts);
}
