/** What every call of an API passes before it is looked at: the rate limit, media types, and the bearer. */
import type { Bearer } from '../credentials.ts';
import type { World } from '../world.ts';
import { html, type Incoming, json, type Read, type Reply, text } from './message.ts';

/** A refusal, where the request is one too many in a minute. Known: 429, `Retry later` in plain text. */
export function checkRate(request: Incoming, world: World): Reply | undefined {
  const { rateLimit, retryAfter } = world.settings;
  if (rateLimit === 'off') return undefined;
  const key = rateLimit.by === 'address' ? request.address : rateKey(request, world);
  const waitMs = world.rate.waitMs(key, rateLimit.perMinute);
  if (waitMs === 0) return undefined;
  const seconds = Math.ceil(waitMs / 1000);
  if (retryAfter === 'none') return text(429, 'Retry later');
  const date = world.clock.date(world.clock.now() + seconds * 1000);
  return text(429, 'Retry later', { 'retry-after': retryAfter === 'seconds' ? `${seconds}` : date.toUTCString() });
}

/** A refusal, where the body is not declared as JSON or the answer's type is not accepted. Assumed, so a setting. */
export function checkMediaTypes(request: Incoming, world: World, answers: readonly string[]): Reply | undefined {
  if (world.settings.mediaTypes === 'lenient') return undefined;
  const declared = mediaType(request.headers['content-type'] ?? '');
  if (request.body.length > 0 && declared !== 'application/json') {
    return json(415, { error: `unsupported media type: ${declared || 'none'}` });
  }
  const accepted = (request.headers.accept ?? '*/*').split(',').map(mediaType);
  const suits = (type: string) => answers.some(answer => matches(type, answer));
  return accepted.some(suits) ? undefined : json(406, { error: 'not acceptable' });
}

/** The bearer, or a refusal: documented as `Authorization: Bearer …`, a JWT that lives an hour. */
export function checkBearer(request: Incoming, world: World): Read<Bearer> {
  const [, jwt] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const bearer = jwt === undefined ? undefined : world.credentials.check(jwt);
  return bearer === undefined ? { refusal: unauthorised(world, 'invalid or expired bearer token') } : { value: bearer };
}

/** 401, with a body as the settings have it. */
export function unauthorised(world: World, error: string): Reply {
  const { unauthorisedBody } = world.settings;
  if (unauthorisedBody === 'html') return html(401, 'Unauthorized');
  return unauthorisedBody === 'empty' ? { status: 401, headers: {}, body: '' } : json(401, { error });
}

/** The API token in HTTP Basic with an empty user; nothing where it is not that. */
export function basicPassword(request: Incoming): string | undefined {
  const [, encoded] = /^Basic (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  return credentials.startsWith(':') ? credentials.slice(1) : undefined;
}

function rateKey(request: Incoming, world: World): string {
  const [, jwt = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  return world.credentials.check(jwt)?.apiToken ?? basicPassword(request) ?? request.address;
}

function mediaType(header: string): string {
  return (header.split(';')[0] ?? '').trim().toLowerCase();
}

function matches(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}
