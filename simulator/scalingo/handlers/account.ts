/** What the official CLI asks of the auth API before it does anything: who am I, and which regions are there. */
import type { World } from '../world.ts';
import { checkBearer } from './guard.ts';
import { type Incoming, json, type Reply } from './message.ts';

/** `GET /users/self`. Keys: those that the official Go client reads. `flags` without `admin`: an operator's CLI asks for far more calls. */
export function showSelf(request: Incoming, world: World): Reply {
  const bearer = checkBearer(request, world);
  if ('refusal' in bearer) return bearer.refusal;
  const { id, username, email } = world.user;
  return json(200, { user: { id, username, fullname: username, email, flags: {} } });
}

/**
 * `GET /regions`, with or without a bearer (the official CLI asks without one before a login by SSH), but not with a bad one.
 * Keys: the official clients' types. Every address leads back to this simulator or nowhere: nothing it hands out leaves the machine.
 */
export function listRegions(request: Incoming, world: World): Reply {
  if (request.headers.authorization !== undefined) {
    const bearer = checkBearer(request, world);
    if ('refusal' in bearer) return bearer.refusal;
  }
  const names = new Set(['osc-fr1', ...world.apps.map(({ region }) => region)]);
  const regions = [...names].map(name => ({
    name,
    display_name: `Simulated ${name}`,
    ssh: '127.0.0.1:0',
    api: world.urls.api,
    database_api: world.urls.api,
    dashboard: world.urls.api,
    default: name === 'osc-fr1'
  }));
  return json(200, { regions });
}
