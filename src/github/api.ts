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
  /** Whether the same request may well be answered otherwise a little later: GitHub, or the way to it, has trouble, or was asked too often. */
  isPassing: boolean;
}

const deadlineMs = 30_000;
/** Between the attempts at a request that GitHub did not answer as it should. */
const pausesMs = [1_000, 3_000, 9_000];
/** Longer than that a step does not wait for GitHub: better an error that says when to come back. */
const longestWaitMs = 90_000;
/** What fails before anything was sent. */
const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

type Parameters = Readonly<Record<string, unknown>>;

interface Question {
  /** As Octokit writes it: `GET /repos/{owner}/{repo}`. */
  route: string;
  parameters: Parameters;
  accept?: string | undefined;
  /** Whether the answer leads somewhere, and is not to be followed. */
  isLink?: boolean;
}

/** GitHub's REST API. Source: https://docs.github.com/rest */
export class GitHubApi {
  readonly #options: ApiOptions;
  readonly #octokit: Octokit;

  constructor(options: ApiOptions, octokit = connect(options)) {
    this.#options = options;
    this.#octokit = octokit;
  }

  get hasToken(): boolean {
    return this.#options.token !== undefined;
  }

  /** The host that is asked. */
  get host(): string {
    return new URL(this.#options.apiUrl).host;
  }

  /** The same for somebody who waits no longer than that signal, and tells of attempts elsewhere. */
  within(changed: Pick<ApiOptions, 'signal' | 'note'>): GitHubApi {
    return new GitHubApi({ ...this.#options, ...changed }, this.#octokit);
  }

  /**
   * Asks, and asks again where GitHub has trouble or was asked too often and the wait is short. Follows no redirect by itself where `isLink` says
   * that the answer is one.
   * @param route as GitHub's documentation writes it: `/repos/{owner}/{repo}`
   * @throws the signal's reason
   */
  async get(route: string, parameters: Record<string, string>, accept?: string, isLink = false): Promise<Answer> {
    return this.#insist({ route: `GET ${route}`, parameters, accept, isLink }, () => true);
  }

  /**
   * Asks once, for what nobody misses where it does not come.
   * @param withinMs so long the answer is waited for
   * @throws the signal's reason
   */
  async getOnce(
    route: string,
    parameters: Record<string, string>,
    accept: string | undefined,
    withinMs: number
  ): Promise<Answer> {
    return this.#ask({ route: `GET ${route}`, parameters, accept }, withinMs);
  }

  /**
   * Sends something, and sends it again where that does no harm.
   * @param parameters those that the route names, and the fields of the body
   * @param mayRepeat whether it may be done twice; else it is sent again only where it surely was not done
   * @throws the signal's reason
   */
  async post(route: string, parameters: Parameters, mayRepeat: boolean): Promise<Answer> {
    return this.#insist({ route: `POST ${route}`, parameters }, answer => mayRepeat || isSurelyNotDone(answer));
  }

  async #insist(question: Question, mayRepeat: (answer: Answer) => boolean): Promise<Answer> {
    const { clock, signal, note } = this.#options;
    for (let failures = 0; ; failures++) {
      const answer = await this.#ask(question, deadlineMs);
      const pauseMs = mayRepeat(answer) ? pauseBeforeRetryMs(answer, failures) : undefined;
      if (pauseMs === undefined) return answer;
      const what = answer.status === 0 ? answer.problem : `HTTP ${answer.status}`;
      note(`GitHub did not answer as it should (${what}); asking again in ${Math.ceil(pauseMs / 1000)} s.`);
      await clock.sleep(pauseMs, signal);
    }
  }

  async #ask({ route, parameters, accept, isLink = false }: Question, withinMs: number): Promise<Answer> {
    const { apiUrl, clock, signal } = this.#options;
    if (!isSafe(new URL(apiUrl))) return none(`${apiUrl} is not encrypted, so no token goes there`, false);
    signal.throwIfAborted();
    const deadline = new AbortController();
    const callOff = clock.after(withinMs, () => deadline.abort());
    try {
      const { status, headers, data } = await this.#octokit.request(route, {
        ...parameters,
        headers: accept ? { accept } : {},
        request: { signal: AbortSignal.any([signal, deadline.signal]), redirect: isLink ? 'manual' : 'follow' }
      });
      return { status, headers, data: readable(data), problem: undefined, waitMs: undefined, isPassing: false };
    } catch (error) {
      signal.throwIfAborted();
      const late = `no answer within ${withinMs / 1000} s`;
      return deadline.signal.aborted ? none(late) : answerIn(error);
    } finally {
      callOff();
    }
  }
}

function connect({ apiUrl, token }: ApiOptions): Octokit {
  return new Octokit({
    baseUrl: apiUrl,
    userAgent: 'deploy-to-scalingo',
    // It would write to stdout, which is the log's alone.
    log: quiet,
    request: { fetch: fetchAnswer },
    ...(token ? { auth: `token ${token}` } : {})
  });
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
  const toldMs = waitMs(status, sent);
  const isPassing = status >= 500 || toldMs !== undefined;
  return { status, headers: sent, data, problem: undefined, waitMs: toldMs, isPassing };
}

function none(problem: string, isPassing = true): Answer {
  return { status: 0, headers: {}, data: undefined, problem, waitMs: undefined, isPassing };
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

/** One request too many is refused, and one that never left cannot have done anything. */
function isSurelyNotDone({ status, problem = '', waitMs }: Answer): boolean {
  return waitMs !== undefined || (status === 0 && unsent.includes(problem));
}

function pauseBeforeRetryMs({ isPassing, waitMs: toldMs }: Answer, failures: number): number | undefined {
  if (!isPassing) return undefined;
  const pauseMs = pausesMs[failures];
  if (pauseMs === undefined || (toldMs ?? 0) > longestWaitMs) return undefined;
  return Math.max(pauseMs, toldMs ?? 0);
}
