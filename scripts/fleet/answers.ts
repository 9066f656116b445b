import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** Whose requests those are that are made now: the jobs of a fleet share a process and a token, and the exchange of it names no app. */
const current = new AsyncLocalStorage<Answers>();
const asking = new WeakMap<ClientRequest, Answers>();

// Source: https://nodejs.org/api/diagnostics_channel.html#http
subscribe('http.client.request.created', message => {
  const job = current.getStore();
  if (job !== undefined) asking.set((message as { request: ClientRequest }).request, job);
});
subscribe('http.client.response.finish', message => {
  const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
  asking.get(request)?.take(request.path, response.statusCode ?? 0);
});

/** What one job of a fleet is answered, as far as that is a refusal for one request too many. */
export class Answers {
  readonly #now: () => number;
  #refusedExchanges = 0;
  #refusedSinceMs: number | undefined;
  #longestRefusedMs = 0;

  /** @param now tells the time, in simulated milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How many of its exchanges of the token were refused. */
  get refusedExchanges(): number {
    return this.#refusedExchanges;
  }

  /** The longest from a refusal to the next answer that was none, or to the job's end. */
  get longestRefusedMs(): number {
    return this.#longestRefusedMs;
  }

  /** Lets a job run, and takes note of what it is answered. */
  async during<T>(job: () => Promise<T>): Promise<T> {
    try {
      return await current.run(this, job);
    } finally {
      this.#beginAnew();
    }
  }

  /** Takes note of an answer. */
  take(path: string, status: number): void {
    if (status === 429) {
      if (path.endsWith('/tokens/exchange')) this.#refusedExchanges++;
      this.#refusedSinceMs ??= this.#now();
    } else {
      this.#beginAnew();
    }
  }

  #beginAnew(): void {
    if (this.#refusedSinceMs === undefined) return;
    this.#longestRefusedMs = Math.max(this.#longestRefusedMs, this.#now() - this.#refusedSinceMs);
    this.#refusedSinceMs = undefined;
  }
}
