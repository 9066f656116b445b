import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { agentFor } from '../agent.ts';

export interface Request {
  method: string;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Ends it, its answer's body too. */
  signal: AbortSignal;
  /** Whether a redirect is followed; else it is the answer. */
  follows: boolean;
}

const mostRedirects = 5;

/**
 * Makes one request, through a proxy where there is one.
 * @throws the system's error where no answer came; the signal's reason
 */
export async function send(url: URL, request: Request): Promise<IncomingMessage> {
  let [address, asked] = [url, request];
  for (let redirects = 0; ; redirects++) {
    const answer = await ask(address, asked);
    const { statusCode = 0, headers } = answer;
    if (!request.follows || !isRedirect(statusCode) || headers.location === undefined) return answer;
    answer.destroy();
    if (redirects === mostRedirects) throw new Error(`more than ${mostRedirects} redirects`);
    const next = new URL(headers.location, address);
    if (next.protocol !== 'https:' && next.protocol !== address.protocol)
      throw new Error(`redirected to ${next.origin}`);
    asked = redirected(asked, statusCode, next.origin !== address.origin);
    address = next;
  }
}

function ask(url: URL, { method, headers, body, signal }: Request): Promise<IncomingMessage> {
  signal.throwIfAborted();
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  let stop = () => {};
  const asked = new Promise<IncomingMessage>((resolve, reject) => {
    // A request that still waits for a proxy's tunnel has no socket yet, and then Node tells nobody that it was aborted.
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const open = url.protocol === 'http:' ? http.request : https.request;
    open(url, { method, headers: { ...headers, ...length }, signal, agent: agentFor(url) }, resolve)
      .on('error', reject)
      .end(body);
  });
  // Or a signal that outlives the request would keep all of it.
  return asked.finally(() => signal.removeEventListener('abort', stop));
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** As browsers do it. Source: https://fetch.spec.whatwg.org/#http-redirect-fetch */
function redirected(request: Request, status: number, isElsewhere: boolean): Request {
  const { authorization, ...open } = request.headers;
  const headers = isElsewhere || authorization === undefined ? open : request.headers;
  const becomesGet = status === 303 || (request.method === 'POST' && status < 303);
  return becomesGet ? { ...request, headers, method: 'GET', body: undefined } : { ...request, headers };
}
