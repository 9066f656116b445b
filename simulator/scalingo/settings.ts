/**
 * The simulator's switches. Each stands for something about Scalingo that is unknown, reported in two ways, or differs between
 * the documentation and what was recorded. The defaults are such that both official clients work.
 */

/** How much of a deployment's log a new connection gets: all of it, nothing, or its last lines. */
export type Replay = 'full' | 'none' | { readonly lines: number };

/**
 * How lines become the `content` of log events.
 * - `line`: one line, no newline (documentation's example). `newline`: one line and `\n`. `crlf`: one line and `\r\n`. `cr`: one line and `\r`.
 * - `several`: one to four lines, each with `\n`. `several-open`: the same without the last `\n`.
 * - `trimmed`: one line without blanks at either end (what the official CLI makes of it).
 */
export type Content = 'line' | 'newline' | 'crlf' | 'cr' | 'several' | 'several-open' | 'trimmed';

/** Where a difference between the stream and `output` shows, if there is one. */
export type Difference = 'same' | 'stripped in output' | 'stripped in stream';

export interface RateLimit {
  readonly perMinute: number;
  /** What is counted together. */
  readonly by: 'token' | 'address';
}

export interface Settings {
  /** Documentation: 200. Official Go client: 201. */
  createStatus: 200 | 201;
  /** Status that the answer to a create shows. */
  initialStatus: 'queued' | 'building';
  /** Documentation: `prev_page`. Recorded: `previous_page`. */
  paginationKey: 'prev_page' | 'previous_page';
  /** Deployments a page without `per_page`, and the most that `per_page` can ask for. */
  perPage: number;
  largestPerPage: number;
  /** `output` of a running deployment: all lines so far, 404, or the first half of them. */
  outputWhileRunning: 'grows' | 'absent' | 'partial';
  /** `output` shows what was so many simulated milliseconds ago. */
  outputLagMs: number;
  /** Whether the last line in `output` ends with a newline. */
  outputEndsWithNewline: boolean;
  /** The documentation shows both: `/apps/:id/deployments/:id/output` and `/deployments/:id/output`. */
  outputLink: 'app' | 'deployment';
  /** A second deployment while one runs: runs beside it (reported), waits (`queued`), or is refused with 409. */
  atOnce: 'parallel' | 'queued' | 'conflict';
  /** Deployments at once per owner of apps; further ones wait (documented: 10). */
  ownerLimit: number;
  /** What a connection gets of lines logged before it. */
  replay: Replay;
  /** Whether `status` and `new` events are replayed with the lines. */
  replayStatuses: boolean;
  /** Whether the second and later connections of one app get a replay too. */
  replayOnSecondConnection: boolean;
  /** Which deployments are replayed: those that run, these and the latest one, or all. */
  replayOf: 'running' | 'latest' | 'all';
  /** `data.deployment` of a `new` event: the id (documentation) or the whole deployment (official CLI). */
  newEvent: 'id' | 'object';
  /** How a failed authentication ends the stream: a close code, or 1006 for an end without a close frame. */
  authFailureCloseCode: number;
  /** A stream without its auth frame is ended after so many milliseconds: real ones, for a client's haste does not scale. */
  authTimeoutMs: number;
  /** Simulated milliseconds between `ping` events; 0 for none. */
  pingIntervalMs: number;
  /** A stream on which nothing was sent for so many simulated milliseconds is cut; 0 for never. */
  cutIdleStreamMs: number;
  /** Whether a stream ends when its bearer expires. */
  closeStreamOnExpiry: boolean;
  content: Content;
  /** An event with empty content before each log event. Means "no line" only where content carries its line ends. */
  emptyEvents: boolean;
  colours: Difference;
  trailingBlanks: Difference;
  /** Where bytes were no UTF-8: whether stream and `output` have as many U+FFFD for them. Encoders differ: some write one for each byte. */
  brokenCharacters: 'same' | 'more in stream' | 'more in output';
  /** Whether status changes are sent as events at all. */
  statusEvents: boolean;
  /** The event of the last status is lost. */
  lastStatusLost: boolean;
  /** Whether what is ready goes out in one write to the socket, or each frame in its own. */
  manyAtOnce: boolean;
  rateLimit: RateLimit | 'off';
  /** The `Retry-After` header of a 429; it counts simulated time. */
  retryAfter: 'none' | 'seconds' | 'date';
  /** Keys left out of every deployment object. */
  missingFields: readonly string[];
  /** `git_ref` of every deployment object: `shortened` to the 15 characters that an image's tag takes of it. */
  answeredGitRef: 'as sent' | 'shortened' | 'absent' | { readonly other: string };
  /** `app_id` of every deployment object. */
  answeredAppId: 'own' | { readonly other: string };
  /** `last_deployment_id` of an app: the last one that succeeded (documented), no such key, or the last one of any status. */
  lastDeploymentId: 'last success' | 'absent' | 'last of any';
  /** Body of a 401 of the regional API, and of an exchange that failed. */
  unauthorisedBody: 'json' | 'html' | 'empty';
  /** Body of the auth API's 404. */
  authNotFoundBody: 'json' | 'html';
  /** Whether a `git_ref` with a slash is taken. */
  gitRefSlashes: 'accepted' | 'refused';
  /** Status where the body has no `deployment` object. */
  missingDeploymentStatus: 400 | 422;
  /** Strict: a body must be declared as JSON (else 415), and `Accept` must allow the answer's type (else 406). */
  mediaTypes: 'strict' | 'lenient';
  /** Simulated seconds that a bearer lives (known: 3600). */
  bearerLifetimeSeconds: number;
  /** Simulated milliseconds that the URLs of a source live (documented: ten minutes). */
  sourceLifetimeMs: number;
  /** When Scalingo fetches a source: as the deployment is created, or when it begins to build, which may be after its URL had its time. */
  sourceFetchedAt: 'create' | 'build';
  /** Whether the store first leads an upload on: to another of its URLs, also on another port, or round and round. */
  uploadRedirect: boolean | 'other host' | 'loop';
  uploadRedirectStatus: 307 | 308;
  /** `Expect: 100-continue` at the store: the decision comes before the body, the header is not known, or 417. */
  uploadExpect: 'honoured' | 'ignored' | 'refused';
  /**
   * When the store tells an answer that needs no body: before it reads one, which is then read and thrown away, or left unread by a connection
   * that ends; or after it has read all.
   */
  uploadRefusals: 'early' | 'early, hung up' | 'late';
  /** How far the server's clock is from this machine's, in milliseconds. */
  clockOffsetMs: number;
  /** Whether answers carry `Date`, as HTTP wants it of every server that has a clock; whatever stands in between may drop it. */
  dateHeader: boolean;
}

export const defaultSettings: Readonly<Settings> = {
  createStatus: 201,
  initialStatus: 'queued',
  paginationKey: 'prev_page',
  perPage: 20,
  largestPerPage: 50,
  outputWhileRunning: 'grows',
  outputLagMs: 0,
  outputEndsWithNewline: true,
  outputLink: 'app',
  atOnce: 'parallel',
  ownerLimit: 10,
  replay: 'full',
  replayStatuses: true,
  replayOnSecondConnection: true,
  replayOf: 'latest',
  newEvent: 'object',
  authFailureCloseCode: 1000,
  authTimeoutMs: 10_000,
  pingIntervalMs: 10_000,
  cutIdleStreamMs: 0,
  closeStreamOnExpiry: false,
  content: 'line',
  emptyEvents: false,
  colours: 'same',
  trailingBlanks: 'same',
  brokenCharacters: 'same',
  statusEvents: true,
  lastStatusLost: false,
  manyAtOnce: true,
  rateLimit: { perMinute: 60, by: 'token' },
  retryAfter: 'none',
  missingFields: [],
  answeredGitRef: 'as sent',
  answeredAppId: 'own',
  lastDeploymentId: 'last success',
  unauthorisedBody: 'json',
  authNotFoundBody: 'html',
  gitRefSlashes: 'accepted',
  missingDeploymentStatus: 400,
  mediaTypes: 'strict',
  bearerLifetimeSeconds: 3600,
  sourceLifetimeMs: 600_000,
  sourceFetchedAt: 'build',
  uploadRedirect: false,
  uploadRedirectStatus: 307,
  uploadExpect: 'honoured',
  uploadRefusals: 'early',
  clockOffsetMs: 0,
  dateHeader: true
};
