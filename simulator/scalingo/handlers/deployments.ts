/** Deployments: list, show, output, create. */
import { createDeployment } from '../lifecycle.ts';
import { fetchSourceAt } from '../source-fetch.ts';
import { viewDeployment, viewOutput } from '../views.ts';
import type { App, Deployment, World } from '../world.ts';
import { visibleApp } from './apps.ts';
import { readDeploymentRequest } from './deployment-request.ts';
import { type Incoming, json, notFound, type Reply, text } from './message.ts';

/** `GET /apps/:app/deployments`: newest first, in pages. A page past the end is an empty list (recorded). */
export function listDeployments(request: Incoming, world: World): Reply {
  const app = visibleApp(request, world);
  if (app === undefined) return notFound('app');
  const page = readCount(request.query.get('page'), 1);
  const asked = readCount(request.query.get('per_page'), world.settings.perPage);
  if (page === undefined || asked === undefined)
    return json(400, { error: 'page and per_page must be whole numbers above 0' });
  const perPage = Math.min(asked, world.settings.largestPerPage);
  const all = newestFirst(world.deployments.filter(deployment => deployment.app === app));
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  return json(200, {
    deployments: all.slice((page - 1) * perPage, page * perPage).map(deployment => viewDeployment(world, deployment)),
    meta: {
      pagination: {
        current_page: page,
        next_page: page < pages ? page + 1 : null,
        [world.settings.paginationKey]: page > 1 ? page - 1 : null,
        total_pages: pages,
        total_count: all.length
      }
    }
  });
}

/** `GET /apps/:app/deployments/:id`. */
export function showDeployment(request: Incoming, world: World): Reply {
  const app = visibleApp(request, world);
  if (app === undefined) return notFound('app');
  const deployment = find(world, request.parameters[1], app);
  return deployment === undefined
    ? notFound('deployment')
    : json(200, { deployment: viewDeployment(world, deployment) });
}

/** `GET /apps/:app/deployments/:id/output`: plain text; 404 where there is no log yet (known). */
export function showOutput(request: Incoming, world: World): Reply {
  const app = visibleApp(request, world);
  return app === undefined ? notFound('app') : output(world, find(world, request.parameters[1], app));
}

/** `GET /deployments/:id/output`: the other form of the link in the documentation. */
export function showOutputById(request: Incoming, world: World): Reply {
  const deployment = find(world, request.parameters[0]);
  const allowed = request.bearer?.apps;
  const visible = deployment !== undefined && (allowed === undefined || allowed.includes(deployment.app.name));
  return output(world, visible ? deployment : undefined);
}

/** `POST /apps/:app/deployments`. */
export function create(request: Incoming, world: World): Reply {
  const app = visibleApp(request, world);
  if (app === undefined) return notFound('app');
  const wanted = readDeploymentRequest(request.body, world.settings);
  if ('refusal' in wanted) return wanted.refusal;
  const { gitRef, sourceUrl, postdeployHook } = wanted.value;
  if (world.settings.atOnce === 'conflict' && isBusy(world, app)) {
    return json(409, { error: 'a deployment of this app is already running' });
  }
  const deployment = createDeployment(world, app, {
    gitRef,
    sourceUrl,
    postdeployHook,
    createdBy: 'request',
    pusher: world.user,
    script: app.script,
    fetchSource: fetchSourceAt(world, sourceUrl)
  });
  return json(world.settings.createStatus, { deployment: viewDeployment(world, deployment) });
}

/** By the time of their creation; of two at once the one that was made later first. */
function newestFirst(deployments: readonly Deployment[]): Deployment[] {
  return deployments.toReversed().sort((one, other) => other.record.createdAt - one.record.createdAt);
}

function isBusy(world: World, app: App): boolean {
  return world.deployments.some(deployment => deployment.app === app && deployment.record.finishedAt === null);
}

function output(world: World, deployment: Deployment | undefined): Reply {
  const log = deployment === undefined ? undefined : viewOutput(world, deployment);
  return log === undefined ? notFound('deployment') : text(200, log);
}

function find(world: World, id: string | undefined, app?: App): Deployment | undefined {
  return world.deployments.find(
    ({ record, ...deployment }) => record.id === id && (app === undefined || deployment.app === app)
  );
}

function readCount(given: string | null, byDefault: number): number | undefined {
  if (given === null || given === '') return byDefault;
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}
