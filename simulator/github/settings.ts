/**
 * The simulator's switches. Each stands for something about GitHub that is not documented, differs between its products, or happens only to some.
 * The defaults are those of github.com.
 */

export interface SecondaryLimit {
  readonly perMinute: number;
  /** Documented: either. */
  readonly status: 403 | 429;
  /** The `Retry-After` header, in simulated seconds. Documented: may be absent. */
  readonly retryAfterSeconds: number | 'absent';
}

export interface Settings {
  /** An Enterprise Server: the API is under `/api/v3` of the server itself, and codeload (on the same host) under `/_codeload`. */
  enterprise: boolean;
  /** Where archives come from. */
  codeload: 'same host' | 'other host';
  /** What becomes of a request to codeload that carries an Authorization: the link is signed, so it needs none, and two are one too many. */
  codeloadAuthorization: 400 | 404 | 'accepted';
  /** How long a signed link lives, in simulated milliseconds. Documented: five minutes. */
  linkLifetimeMs: number;
  /** Whether the call for a commit takes `refs/…` as it stands, and refs that are neither branch nor tag. Documented: branch, tag or SHA. */
  fullRefs: 'accepted' | 'refused';
  /** What a name means that is a branch's and a tag's. */
  sameName: 'branch' | 'tag';
  /** The answer to a call for the archive of a ref that is not there: a link all the same (which leads to 404), or 404 at once. */
  unknownArchive: 'link' | 'not found';
  /** Whether what is sent as text (a SHA, a raw file) is declared as UTF-8. */
  textCharset: 'utf-8' | 'absent';
  /** Requests an hour without a token (by address), and with one (by token). Documented: 60; 1000 to 15000. */
  anonymousPerHour: number;
  tokenPerHour: number;
  /** Status of a request beyond these. Documented: either. */
  rateLimitStatus: 403 | 429;
  secondaryLimit: SecondaryLimit | 'off';
  /** What `X-GitHub-Api-Version` may be; the first is the default. */
  apiVersions: readonly string[];
}

export const defaultSettings: Settings = {
  enterprise: false,
  codeload: 'other host',
  codeloadAuthorization: 400,
  linkLifetimeMs: 300_000,
  fullRefs: 'accepted',
  sameName: 'branch',
  unknownArchive: 'link',
  textCharset: 'utf-8',
  anonymousPerHour: 60,
  tokenPerHour: 5000,
  rateLimitStatus: 403,
  secondaryLimit: 'off',
  apiVersions: ['2022-11-28', '2026-03-10']
};
