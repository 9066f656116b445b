/** The auth API. */
import type { World } from '../world.ts';
import { basicPassword, unauthorised } from './guard.ts';
import { type Incoming, json, type Reply, readObject } from './message.ts';

/** `POST /tokens/exchange`: an API token for a bearer. Documented: HTTP Basic with an empty user; both clients send `{}` as body. */
export function exchange(request: Incoming, world: World): Reply {
  const body = readObject(request.body);
  if ('refusal' in body) return body.refusal;
  const apiToken = basicPassword(request);
  const bearer = apiToken === undefined ? undefined : world.credentials.exchange(apiToken);
  return bearer === undefined ? unauthorised(world, 'Invalid credentials') : json(200, { token: bearer.jwt });
}
