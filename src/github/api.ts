import { Octokit } from '@octokit/core';
import { isSafe } from '../address.ts';
import type { Clock } from '../clock.ts';
import { record } from '../json.ts';
import { fetchAnswer } from './fetch.ts';

export interface ApiOptions {
  /** `https://api.github.com`, or an Enterprise Server's. */
  apiUrl: string;
  /** Without one only what is public can be read. */
  token: string | undefined;
  clock: Clock;
  signal: AbortSignal;
  /** Told of each attempt that failed and will be repeated. */
  note(text: string): void;
}

/** What GitHub answered, whatever it was. */
export interface Answer {
  /** 0 where no answer came: `problem` then says why. */
  status: number;
  headers: Readonly<Record<string, string | number | undefined>>;
  /** JSON where it was JSON, text where it was text. */
  data: unknown;
  problem: string | undefined;
  /** How long GitHub asks to wait, where this was one request too many; undefined where it was not. */
  waitMs: number | undefined;
}

const deadlineMs = 30_000;
/** Between the attempts at a request that GitHub did not answer as it should. */
const pausesMs = [1_000, 3_000, 9_000];
/** Longer than that a step does not wait for GitHub: better an error that says when to come back. */
const longestWaitMs = 90_000;
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** GitHub's REST API, as far as reading from it. Source: https://docs.github.com/rest */
export class GitHubApi {
  readonly #options: ApiOptions;
  readonly #octokit: Octokit;

  constructor(options: ApiOptions) {
    this.#options = options;
    const { apiUrl, token } = options;
    // It would write to stdout, which is the log's alone.
    this.#octokit = new Octokit({
      baseUrl: apiUrl,
      userAgent: 'deploy-to-scalingo',
      log: quiet,
      request: { fetch: fetchAnswer },
      ...(token ? { auth: `token ${token}` } : {})
    });
  }

  get hasToken(): boolean {
    return this.#options.token !== undefined;
  }

  /** The host that is asked. */
  get host(): string {
    return new URL(this.#options.apiUrl).host;
  }

  /**
   * Asks, and asks again where GitHub has trouble or was asked too often and the wait is short. Follows no redirect by itself where `isLink` says
   * that the answer is one.
   * @param route as GitHub's documentation writes it: `/repos/{owner}/{repo}`
   * @throws the signal's reason
   */
  async get(route: string, parameters: Record<string, string>, accept?: string, isLink = false): Promise<Answer> {
    const { apiUrl, clock, signal, note } = this.#options;
    if (!isSafe(new URL(apiUrl))) return none(`${apiUrl} is not encrypted, so no token goes there`);
    for (let failures = 0; ; failures++) {
      const answer = await this.#ask(route, parameters, accept, isLink);
      const pauseMs = pauseBeforeRetryMs(answer, failures);
      if (pauseMs === undefined) return answer;
      const what = answer.status === 0 ? answer.problem : `HTTP ${answer.status}`;
      note(`GitHub did not answer as it should (${what}); asking again in ${Math.ceil(pauseMs / 1000)} s.`);
      await clock.sleep(pauseMs, signal);
    }
  }

  async #ask(
    route: string,
    parameters: Record<string, string>,
    accept: string | undefined,
    isLink: boolean
  ): Promise<Answer> {
    const { clock, signal } = this.#options;
    signal.throwIfAborted();
    const deadline = new AbortController();
    const callOff = clock.after(deadlineMs, () => deadline.abort());
    try {
      const { status, headers, data } = await this.#octokit.request(`GET ${route}`, {
        ...parameters,
        headers: accept ? { accept } : {},
        request: { signal: AbortSignal.any([signal, deadline.signal]), redirect: isLink ? 'manual' : 'follow' }
      });
      return { status, headers, data: readable(data), problem: undefined, waitMs: undefined };
    } catch (error) {
      signal.throwIfAborted();
      const late = `no answer within ${deadlineMs / 1000} s`;
      return deadline.signal.aborted ? none(late) : answerIn(error);
    } finally {
      callOff();
    }
  }
}

/** Octokit takes a text for bytes where its type does not name UTF-8. */
function readable(data: unknown): unknown {
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data;
}

/** Octokit throws what is no success. */
function answerIn(error: unknown): Answer {
  const { status, response } = record(error);
  if (response === undefined || typeof status !== 'number') return none(problemOf(error));
  const { headers, data } = record(response);
  const sent = record(headers) as Answer['headers'];
  return { status, headers: sent, data, problem: undefined, waitMs: waitMs(status, sent) };
}

function none(problem: string): Answer {
  return { status: 0, headers: {}, data: undefined, problem, waitMs: undefined };
}

/** What the innermost cause is called: ECONNREFUSED says more than `fetch failed`. */
function problemOf(error: unknown): string {
  const { cause, code, message } = record(error);
  if (cause !== undefined) return problemOf(cause);
  return String(code ?? message ?? error);
}

/** Source: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function waitMs(status: number, headers: Answer['headers']): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const afterSeconds = Number(headers['retry-after']);
  if (afterSeconds > 0) return afterSeconds * 1000;
  if (String(headers['x-ratelimit-remaining']) !== '0') return status === 429 ? 60_000 : undefined;
  // The machine's clock may be off, GitHub's own tells how long it is until then.
  const nowMs = Date.parse(String(headers.date)) || Date.now();
  return Math.max(1000, Number(headers['x-ratelimit-reset']) * 1000 - nowMs) || 60_000;
}

function pauseBeforeRetryMs({ status, waitMs: toldMs }: Answer, failures: number): number | undefined {
  if (status !== 0 && status < 500 && toldMs === undefined) return undefined;
  const pauseMs = pausesMs[failures];
  if (pauseMs === undefined || (toldMs ?? 0) > longestWaitMs) return undefined;
  return Math.max(pauseMs, toldMs ?? 0);
}
