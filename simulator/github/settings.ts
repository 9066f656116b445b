/** The simulator's switches. Each stands for something about GitHub that is unknown, differs between installations, or has changed over time. */

export interface SecondaryLimit {
  /** Requests of one client within a simulated minute; further ones are refused. */
  readonly perMinute: number;
  readonly status: 403 | 429;
  /** The `Retry-After` header; without it there is none. */
  readonly retryAfterSeconds?: number;
}

export interface Settings {
  /** An Enterprise Server: the API is below `/api/v3` of the server's own host, and only there. */
  enterprise: boolean;
  /** Where archives come from. On the same host a client that keeps its Authorization within an origin is caught, on another one a client that always keeps it. */
  codeload: 'same host' | 'other host';
  /** How codeload answers a request with Authorization (reported both ways for signed links). */
  authorizationAtCodeload: 400 | 404;
  /** Simulated milliseconds that a signed link lives (documented: five minutes). */
  linkLifetimeMs: number;
  /** What a tarball's link names: the ref that was asked for, in full, or the commit that it means at that moment. */
  archiveLink: 'ref' | 'commit';
  /** A tarball of what does not exist: refused by the API, or by codeload where the link leads. */
  unknownTarball: 'not found' | 'redirected';
  /** Whether the call for a commit takes `refs/…` as it stands (reported to, not documented). */
  fullRefs: 'accepted' | 'refused';
  /** Which one a name means that is a branch and a tag (assumed). */
  ambiguousName: 'branch' | 'tag';
  /** Requests an hour without a token (documented: 60, by address) and with one (documented: 1000 a repository for a workflow's). */
  anonymousPerHour: number;
  tokenPerHour: number;
  /** How a request beyond that is refused (documented: either). */
  rateLimitStatus: 403 | 429;
  secondaryLimit: SecondaryLimit | 'off';
  /** Values of `X-GitHub-Api-Version` that are known; any other is refused. */
  apiVersions: readonly string[];
  /** How a call that changes deployments is refused to a token that may not (documented: 403; reported for personal tokens: 404). */
  missingPermission: 403 | 404;
  /** How fields are answered that a call does not know (reported both ways, by call). */
  unknownFields: 'refused' | 'ignored';
  /** How a deployment's payload is given back that came as an object (documented: either). */
  payloadForm: 'object' | 'text';
  /** Whether every commit has a status that still waits, as it is while a workflow runs: then only `required_contexts: []` passes. */
  commitStatuses: 'pending' | 'none';
  /** Where the status that a job with `environment:` writes leads (seen: to the job, documented nowhere). */
  jobLogUrl: 'job' | 'run';
  /** How many simulated milliseconds later a deployment is in the list (assumed: at once). */
  deploymentsLagMs: number;
  /** How far the server's clock is from this machine's, in milliseconds. */
  clockOffsetMs: number;
}

export const defaultSettings: Readonly<Settings> = {
  enterprise: false,
  codeload: 'other host',
  authorizationAtCodeload: 400,
  linkLifetimeMs: 300_000,
  archiveLink: 'ref',
  unknownTarball: 'not found',
  fullRefs: 'accepted',
  ambiguousName: 'branch',
  anonymousPerHour: 60,
  tokenPerHour: 1000,
  rateLimitStatus: 403,
  secondaryLimit: 'off',
  apiVersions: ['2022-11-28', '2026-03-10'],
  missingPermission: 403,
  unknownFields: 'refused',
  payloadForm: 'object',
  commitStatuses: 'pending',
  jobLogUrl: 'job',
  deploymentsLagMs: 0,
  clockOffsetMs: 0
};
