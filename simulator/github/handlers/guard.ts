/** What every call of the API passes before its path is looked at: client, token, version, limits, media type. */
import type { Usage } from '../rate-limit.ts';
import type { World } from '../world.ts';
import { failure, type Incoming, type Reply, restDocumentation, text } from './message.ts';

const limitsDocumentation = `${restDocumentation}/using-the-rest-api/rate-limits-for-the-rest-api`;

export interface Guarded {
  readonly refusal: Reply | undefined;
  /** Headers that go with the answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether a request may go on, and what its answer tells of the rate limit. */
export function guard(request: Incoming, world: World): Guarded {
  if (!request.headers['user-agent']) return { refusal: withoutUserAgent(), headers: {} };
  const perHour = isKnown(request) ? world.settings.tokenPerHour : world.settings.anonymousPerHour;
  const usage = world.rate.countHour(clientOf(request), perHour);
  const refusal =
    checkPrimary(request, world, usage) ??
    checkSecondary(request, world) ??
    (request.token === 'unknown' ? failure(401, 'Bad credentials') : undefined) ??
    checkVersion(request, world) ??
    checkAccept(request);
  return { refusal, headers: limitHeaders(world, usage, perHour) };
}

/** GitHub's front says this, so it is no JSON. Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#user-agent-required */
function withoutUserAgent(): Reply {
  const rule = 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header';
  return text(
    403,
    `\r\n${rule} (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).\r\n`
  );
}

function checkPrimary(request: Incoming, world: World, { isBeyond }: Usage): Reply | undefined {
  if (!isBeyond) return undefined;
  const goodNews =
    " (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)";
  const whose = isKnown(request)
    ? 'API rate limit exceeded for installation.'
    : `API rate limit exceeded for ${request.address}.${goodNews}`;
  return failure(world.settings.rateLimitStatus, whose, limitsDocumentation);
}

function checkSecondary(request: Incoming, world: World): Reply | undefined {
  const { secondaryLimit } = world.settings;
  if (secondaryLimit === 'off' || !world.rate.isTooFast(clientOf(request), secondaryLimit.perMinute)) return undefined;
  const { status, retryAfterSeconds } = secondaryLimit;
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': `${retryAfterSeconds}` };
  return failure(status, message, `${limitsDocumentation}#about-secondary-rate-limits`, headers);
}

/** Source: https://docs.github.com/rest/about-the-rest-api/api-versions */
function checkVersion(request: Incoming, world: World): Reply | undefined {
  const version = request.headers['x-github-api-version'];
  if (version === undefined || world.settings.apiVersions.includes(version)) return undefined;
  const message = `The version '${version}' is not supported. Supported versions: ${world.settings.apiVersions.join(', ')}.`;
  return failure(400, message, `${restDocumentation}/about-the-rest-api/api-versions`);
}

function checkAccept(request: Incoming): Reply | undefined {
  const accept = request.headers.accept ?? '*/*';
  const ranges = accept.split(',').map(range => (range.split(';')[0] ?? '').trim());
  if (ranges.some(range => /^(?:\*\/\*|application\/(?:\*|json|vnd\.github\b.*))$/.test(range))) return undefined;
  return failure(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
}

function limitHeaders(world: World, { used, endsAtMs }: Usage, perHour: number): Record<string, string> {
  return {
    'x-ratelimit-limit': `${perHour}`,
    'x-ratelimit-remaining': `${perHour - used}`,
    'x-ratelimit-used': `${used}`,
    'x-ratelimit-reset': `${Math.ceil(world.clock.date(endsAtMs).getTime() / 1000)}`,
    'x-ratelimit-resource': 'core'
  };
}

/** Without a token that is known the address is who asks. */
function clientOf(request: Incoming): string {
  return typeof request.token === 'object' ? `token ${request.token.name}` : `address ${request.address}`;
}

function isKnown(request: Incoming): boolean {
  return typeof request.token === 'object';
}
