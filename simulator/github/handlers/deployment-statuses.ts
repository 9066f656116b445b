/** Statuses of deployments. */
import { environmentOf, type State, states } from '../deployments.ts';
import type { World } from '../world.ts';
import { invalid, readFields, type Shape } from './body.ts';
import { bot, viewStatus } from './deployment-views.ts';
import { deploymentOf, longestDescription } from './deployments.ts';
import { failure, type Incoming, json, notFound, type Reply } from './message.ts';
import { pageOf } from './pages.ts';

const shape: Shape = {
  state: 'string',
  target_url: 'string',
  log_url: 'string',
  description: 'string',
  environment: 'string',
  environment_url: 'string',
  auto_inactive: 'boolean'
};

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`, the newest first (not documented, seen). */
export function listStatuses(request: Incoming, world: World): Reply {
  const deployment = deploymentOf(request, world);
  if (deployment === undefined) return notFound(request);
  const { items, headers } = pageOf(request, world, deployment.statuses.toReversed());
  return json(
    200,
    items.map(status => viewStatus(status, deployment, world)),
    headers
  );
}

/**
 * `POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`
 * Source: https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
export function createStatus(request: Incoming, world: World): Reply {
  const deployment = deploymentOf(request, world);
  if (deployment === undefined) return notFound(request);
  const read = readFields(request, shape, ['state'], world);
  if ('refusal' in read) return read.refusal;
  const {
    state = '',
    log_url,
    target_url = '',
    description = '',
    environment,
    environment_url = ''
  } = read.fields as Texts;
  if (!(states as readonly string[]).includes(state)) {
    const message = `Invalid request.\n\nFor 'properties/state', ${JSON.stringify(state)} is not a member of ${JSON.stringify(states)}.`;
    return failure(422, message, request.documentation);
  }
  if (description.length > longestDescription) {
    const message = `description is too long (maximum is ${longestDescription} characters)`;
    return invalid(request, 'DeploymentStatus', 'description', message);
  }
  const addresses = { log_url: log_url ?? '', target_url, environment_url };
  for (const [field, url] of Object.entries(addresses)) {
    if (!isOfWeb(url)) return invalid(request, 'DeploymentStatus', field, `${field} must use http(s) scheme`);
  }
  const status = world.deployments.addStatus(
    deployment,
    {
      state: state as State,
      description,
      environment: environment ?? environmentOf(deployment),
      logUrl: log_url ?? target_url,
      environmentUrl: environment_url,
      creator: bot
    },
    read.fields.auto_inactive !== false
  );
  const view = viewStatus(status, deployment, world);
  return json(201, view, { location: (view as { url: string }).url });
}

interface Texts {
  state?: string;
  log_url?: string;
  target_url?: string;
  description?: string;
  environment?: string;
  environment_url?: string;
}

function isOfWeb(url: string): boolean {
  return url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
}
