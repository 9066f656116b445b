/** Apps. */
import { viewApp } from '../views.ts';
import { type App, findApp, type World } from '../world.ts';
import { type Incoming, json, notFound, type Reply } from './message.ts';

/** `GET /apps/:app`, by name or id. */
export function showApp(request: Incoming, world: World): Reply {
  const app = visibleApp(request, world);
  return app === undefined ? notFound('app') : json(200, { app: viewApp(world, app) });
}

/** `GET /apps`: those that the bearer may see (documented; without pages, as both official clients take it). */
export function listApps({ bearer }: Incoming, world: World): Reply {
  const visible = world.apps.filter(({ name }) => bearer?.apps === undefined || bearer.apps.includes(name));
  return json(200, { apps: visible.map(app => viewApp(world, app)) });
}

/** The app that the path names, where the bearer may see it. Another user's app is as good as none (known). */
export function visibleApp(request: Incoming, world: World): App | undefined {
  const app = findApp(world, request.parameters[0] ?? '');
  const allowed = request.bearer?.apps;
  return app !== undefined && (allowed === undefined || allowed.includes(app.name)) ? app : undefined;
}
