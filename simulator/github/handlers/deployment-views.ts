/** Deployments and their statuses as GitHub shows them. */
import { type Deployment, type DeploymentStatus, environmentOf } from '../deployments.ts';
import type { World } from '../world.ts';

/** Who works with the token of a job. */
export const bot = 'github-actions[bot]';

export function viewDeployment(deployment: Deployment, world: World): unknown {
  const { id, sha, ref, task, payload, environment, description, isProduction, isTransient, creator, atMs, statuses } =
    deployment;
  const url = urlOf(deployment, world);
  return {
    url,
    id,
    node_id: Buffer.from(`010:Deployment${id}`).toString('base64'),
    task,
    original_environment: environment,
    environment: environmentOf(deployment),
    description,
    created_at: dateOf(atMs, world),
    updated_at: dateOf(statuses.at(-1)?.atMs ?? atMs, world),
    statuses_url: `${url}/statuses`,
    repository_url: url.replace(/\/deployments\/\d+$/, ''),
    creator: { login: creator, type: creator.endsWith('[bot]') ? 'Bot' : 'User' },
    sha,
    ref,
    payload: world.settings.payloadForm === 'text' && typeof payload !== 'string' ? JSON.stringify(payload) : payload,
    transient_environment: isTransient,
    production_environment: isProduction,
    performed_via_github_app: null
  };
}

export function viewStatus(status: DeploymentStatus, deployment: Deployment, world: World): unknown {
  const { id, state, description, environment, logUrl, environmentUrl, atMs, creator } = status;
  const url = urlOf(deployment, world);
  return {
    url: `${url}/statuses/${id}`,
    id,
    node_id: Buffer.from(`016:DeploymentStatus${id}`).toString('base64'),
    state,
    creator: { login: creator, type: creator.endsWith('[bot]') ? 'Bot' : 'User' },
    description,
    environment,
    target_url: logUrl,
    created_at: dateOf(atMs, world),
    updated_at: dateOf(atMs, world),
    deployment_url: url,
    repository_url: url.replace(/\/deployments\/\d+$/, ''),
    environment_url: environmentUrl,
    log_url: logUrl,
    performed_via_github_app: null
  };
}

function urlOf({ repository, id }: Deployment, { urls }: World): string {
  return `${urls.api}/repos/${repository}/deployments/${id}`;
}

/** Whole seconds. */
function dateOf(atMs: number, { clock }: World): string {
  return clock
    .date(atMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}
