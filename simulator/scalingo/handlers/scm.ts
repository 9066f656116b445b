/** The repository that is linked to an app. */
import { createDeployment } from '../lifecycle.ts';
import { viewDeployment } from '../views.ts';
import type { World } from '../world.ts';
import { visibleApp } from './apps.ts';
import { type Incoming, json, notFound, type Reply, readObject, unprocessable } from './message.ts';

/** `POST /apps/:app/scm_repo_link/manual_deploy` `{"branch"}`: deploys the head of a branch (official clients: 200). */
export function manualDeploy(request: Incoming, world: World): Reply {
  const app = visibleApp(request, world);
  if (app === undefined) return notFound('app');
  if (app.branches === undefined) return notFound('scm_repo_link');
  const body = readObject(request.body);
  if ('refusal' in body) return body.refusal;
  const { branch } = body.value;
  if (typeof branch !== 'string' || branch === '') return unprocessable({ branch: ["can't be blank"] });
  const gitRef = Object.hasOwn(app.branches, branch) ? app.branches[branch] : undefined;
  if (gitRef === undefined) return unprocessable({ branch: ['not found'] });
  const deployment = createDeployment(world, app, {
    gitRef,
    createdBy: 'request',
    type: 'git',
    pusher: world.user,
    script: app.script
  });
  return json(200, { deployment: viewDeployment(world, deployment) });
}
