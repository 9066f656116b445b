/** Deployments. */
import { type Deployment, environmentOf } from '../deployments.ts';
import { gitText } from '../git.ts';
import { findCommit, headOf } from '../refs.ts';
import type { Repository, World } from '../world.ts';
import { repositoryOf } from './access.ts';
import { type Fields, invalid, readFields, type Shape } from './body.ts';
import { bot, viewDeployment } from './deployment-views.ts';
import { failure, type Incoming, json, notFound, type Reply } from './message.ts';
import { pageOf } from './pages.ts';

/** Documented for environments; a deployment makes one of its name. Source: https://docs.github.com/actions/reference/deployments-and-environments */
const longestEnvironment = 255;
/** Documented for statuses, assumed for deployments. */
export const longestDescription = 140;

const shape: Shape = {
  ref: 'string',
  task: 'string',
  auto_merge: 'boolean',
  required_contexts: 'strings',
  payload: 'object or string',
  environment: 'string',
  description: 'text or null',
  transient_environment: 'boolean',
  production_environment: 'boolean'
};

/** `GET /repos/{owner}/{repo}/deployments`, the newest first (not documented, seen). */
export function listDeployments(request: Incoming, world: World): Reply {
  const { fullName } = repositoryOf(request, world);
  const { query } = request;
  const visibleUntilMs = world.clock.now() - world.settings.deploymentsLagMs;
  const wanted = (name: string, value: string) => {
    const asked = query.get(name);
    return asked === null || asked === '' || asked === 'none' || asked === value;
  };
  const found = world.deployments.all.filter(
    deployment =>
      deployment.repository === fullName &&
      deployment.atMs <= visibleUntilMs &&
      wanted('sha', deployment.sha) &&
      wanted('ref', deployment.ref) &&
      wanted('task', deployment.task) &&
      wanted('environment', environmentOf(deployment))
  );
  const { items, headers } = pageOf(request, world, found.toReversed());
  return json(
    200,
    items.map(deployment => viewDeployment(deployment, world)),
    headers
  );
}

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}` */
export function showDeployment(request: Incoming, world: World): Reply {
  const deployment = deploymentOf(request, world);
  return deployment === undefined ? notFound(request) : json(200, viewDeployment(deployment, world));
}

/**
 * `POST /repos/{owner}/{repo}/deployments`
 * Source: https://docs.github.com/rest/deployments/deployments#create-a-deployment
 */
export async function createDeployment(request: Incoming, world: World): Promise<Reply> {
  const repository = repositoryOf(request, world);
  const read = readFields(request, shape, ['ref'], world);
  if ('refusal' in read) return read.refusal;
  const { fields } = read;
  const { ref = '', task = 'deploy', environment = 'production', description = '', payload = {} } = fields as Texts;
  if (environment === '' || environment.length > longestEnvironment) {
    return invalid(request, 'Deployment', 'environment', `environment is too long (maximum is ${longestEnvironment})`);
  }
  if ((description ?? '').length > longestDescription) {
    return invalid(request, 'Deployment', 'description', `description is too long (maximum is ${longestDescription})`);
  }
  const commit = (await findCommit(repository.gitFolder, ref, { ...world.settings, fullRefs: 'accepted' }))?.commit;
  if (commit === undefined) return failure(422, `No ref found for: ${ref}`, request.documentation);
  const conflict =
    checkContexts(request, ref, fields, world) ?? (await checkMerge(request, commit, fields, repository));
  if (conflict !== undefined) return conflict;
  const deployment = world.deployments.add({
    repository: repository.fullName,
    sha: commit,
    ref,
    task,
    payload,
    environment,
    description,
    isTransient: fields.transient_environment === true,
    isProduction:
      typeof fields.production_environment === 'boolean' ? fields.production_environment : environment === 'production',
    creator: bot
  });
  return json(201, viewDeployment(deployment, world));
}

interface Texts {
  ref?: string;
  task?: string;
  environment?: string;
  description?: string | null;
  payload?: unknown;
}

/** The deployment that the path names, where it is one of that repository. */
export function deploymentOf(request: Incoming, world: World): Deployment | undefined {
  const { fullName } = repositoryOf(request, world);
  return world.deployments.all.find(
    ({ id, repository }) => `${id}` === request.parameters[0] && repository === fullName
  );
}

/** Without the field all statuses of the commit have to be good; those that are named have to be there. */
function checkContexts(request: Incoming, ref: string, fields: Fields, { settings }: World): Reply | undefined {
  const required = fields.required_contexts as readonly string[] | undefined;
  if (required === undefined ? settings.commitStatuses === 'none' : required.length === 0) return undefined;
  return failure(409, `Conflict: Commit status checks failed for ${ref}.`, request.documentation);
}

/** Unless told otherwise GitHub merges the default branch first where that is ahead. This GitHub never merges: it finds a conflict (documented too). */
async function checkMerge(
  request: Incoming,
  commit: string,
  fields: Fields,
  { gitFolder }: Repository
): Promise<Reply | undefined> {
  if (fields.auto_merge === false) return undefined;
  const branch = await headOf(gitFolder);
  const isUpToDate = (await gitText(gitFolder, 'merge-base', '--is-ancestor', branch, commit)) !== undefined;
  if (isUpToDate) return undefined;
  const name = branch.replace('refs/heads/', '');
  return failure(409, `Conflict merging ${name} into ${fields.ref}.`, request.documentation);
}
