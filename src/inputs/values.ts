import { isSafe } from '../address.ts';

/** How single values are read. Each throws an Error whose message goes on after the input's name: "is missing: …". */

/** GitHub ends a job on a runner of one's own after five days at the latest. */
const longestTimeoutMinutes = 5 * 24 * 60;

/** In characters. */
const longestEnvironment = 255;

/**
 * A value of a form that a pattern tells.
 * @param mistake what is wrong with any other, as the rest of a sentence
 * @param wanted what is to be given where it is empty; without it, empty is a value like others
 * @throws Error that shows the value
 */
export function matching(value: string, pattern: RegExp, mistake: string, wanted?: string): string {
  if (value === '' && wanted) throw new Error(`is missing: give ${wanted}`);
  if (!pattern.test(value)) throw new Error(`${mistake} (it is ${quoted(value)})`);
  return value;
}

/**
 * Scalingo's API token, as it was given: whether it is a good one only Scalingo knows.
 * @throws Error where it is empty, or as `secret`; it never shows the value
 */
export function token(value: string): string {
  if (value === '') {
    throw new Error(
      'is missing: give a Scalingo API token from a secret (one that is not set is empty, and so is every secret in a pull request of a fork)'
    );
  }
  return secret(value);
}

/**
 * A secret, or none where it is empty.
 * @throws Error where it holds blanks or line breaks; it never shows the value
 */
export function secret(value: string): string {
  if (/[\s\p{Cc}]/u.test(value))
    throw new Error('holds blanks or line breaks: copy the token into the secret once more');
  return value;
}

/**
 * The name of a branch, tag or commit, or the one under which Scalingo files a deployment; whether there is such a one is asked later.
 * @returns undefined where there is none
 * @throws Error where it begins with a dash or holds blanks
 */
export function gitRef(value: string | undefined): string | undefined {
  if (value?.startsWith('-'))
    throw new Error(`must not begin with a dash, since it names the image (it is ${quoted(value)})`);
  if (value && /[\s\p{Cc}]/u.test(value)) throw new Error(`must not hold blanks (it is ${quoted(value)})`);
  return value || undefined;
}

/**
 * The name of an environment of GitHub's, empty where none is given.
 * Source: https://docs.github.com/actions/reference/deployments-and-environments
 * @throws Error where it is no name that GitHub takes
 */
export function environment(value: string): string {
  if (/\p{Cc}/u.test(value)) throw new Error(`must be one name, without line breaks (it is ${quoted(value)})`);
  if (value.length > longestEnvironment) {
    throw new Error(`is longer than the ${longestEnvironment} characters that GitHub takes (it is ${quoted(value)})`);
  }
  return value;
}

/**
 * The words that YAML takes for a boolean, as GitHub's own toolkit has it. Source: https://yaml.org/spec/1.2.2/#10212-boolean
 * @throws Error for any other
 */
export function yesOrNo(value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new Error(`is neither true nor false (it is ${quoted(value)})`);
}

/**
 * @param value minutes, decimals allowed
 * @returns milliseconds
 * @throws Error where it is no number, not above 0, or longer than a job can be
 */
export function timeoutMs(value: string): number {
  const minutes = /^\d+(\.\d+)?$|^\.\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(minutes > 0) || minutes > longestTimeoutMinutes) {
    throw new Error(
      `is no number of minutes between 0 and ${longestTimeoutMinutes}, like 60 or 1.5 (it is ${quoted(value)})`
    );
  }
  return minutes * 60_000;
}

/**
 * The address of an API.
 * @returns it without a slash or the version at its end
 * @throws Error where it is no `http` or `https` URL, holds more than an address, or would have secrets sent in clear; it shows neither
 * user nor query
 */
export function endpoint(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`is no URL like https://api.osc-fr1.scalingo.com (it is ${quoted(withoutSecrets(value))})`);
  if (url.username || url.password || url.search || url.hash)
    throw new Error('must hold no user, query or fragment: give the address alone');
  if (!isSafe(url)) {
    throw new Error(`must be https: the token would be sent in clear to ${url.host}`);
  }
  return `${url.origin}${url.pathname}`.replace(/(\/+v1)?\/*$/, '');
}

const region = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The input `region`. */
export function regionName(value: string): string {
  return matching(value, region, 'is no region: it is one like osc-fr1 or osc-secnum-fr1');
}

/** The region whose API Scalingo serves at an address; undefined where that is none of Scalingo's own. */
export function regionServedAt(address: string): string | undefined {
  const [, name] = /^api\.([^.]+)\.scalingo\.com$/.exec(URL.parse(address)?.hostname ?? '') ?? [];
  return name !== undefined && region.test(name) ? name : undefined;
}

/** A value as an error shows it: between quotes, and of a long one its first hundred characters. Not for secrets. */
export function quoted(value: string): string {
  return `"${value.length > 100 ? `${value.slice(0, 100)}…` : value}"`;
}

/** A URL may hold a user's password, and its query a signature: what stands before an `@` and behind a `?` is not shown. */
export function withoutSecrets(value: string): string {
  return value.replace(/^.*@/s, '…@').replace(/[?#].*/s, '');
}
