/** Who may see which repository, and what of it. */
import { findRepository, type Repository, type World } from '../world.ts';
import { failure, type Incoming, json, notFound, type Reply, restDocumentation } from './message.ts';

/** What a call needs to be allowed. */
export type Need = 'metadata' | 'contents' | 'read deployments' | 'write deployments';

/** The repository that a path names, by `owner` and `name` or, where GitHub itself led the client there, by its id. */
export function named(
  path: string,
  world: World
): { repository: Repository; isFormer: boolean; rest: string } | undefined {
  const [, id, restById = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (id !== undefined) {
    const repository = world.repositories.find(candidate => `${candidate.id}` === id);
    return repository && { repository, isFormer: false, rest: restById };
  }
  const [, fullName = '', rest = ''] = /^(?:\/repos)?\/([^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? [];
  const repository = findRepository(world, fullName);
  return repository && { repository, isFormer: repository.fullName.toLowerCase() !== fullName.toLowerCase(), rest };
}

/** A refusal, or the way to a repository's present address; undefined where the call may go on. */
export function checkAccess(request: Incoming, world: World, need: Need): Reply | undefined {
  const target = named(request.path, world);
  // Whoever may not see it is not told that it is there, nor that it moved.
  if (target === undefined || !isVisible(request, target.repository)) return notFound(request);
  if (target.isFormer) return moved(request, world, `/repositories/${target.repository.id}${target.rest}`);
  if (need === 'write deployments') return checkWriting(request, target.repository, world);
  if (target.repository.visibility === 'public' || mayRead(request, need)) return undefined;
  return failure(403, 'Resource not accessible by integration', request.documentation);
}

/** The repository of a request that passed `checkAccess`. */
export function repositoryOf(request: Incoming, world: World): Repository {
  const target = named(request.path, world);
  if (target === undefined) throw new Error('access was not checked');
  return target.repository;
}

function isVisible({ token }: Incoming, { visibility, fullName }: Repository): boolean {
  if (visibility === 'public') return true;
  return isGiven(token, fullName);
}

/** Whether a token was made for this repository, and does not only see what everybody sees. */
function isGiven(token: Incoming['token'], fullName: string): boolean {
  if (typeof token !== 'object') return false;
  return token.repositories === 'all' || token.repositories.some(name => name.toLowerCase() === fullName.toLowerCase());
}

function mayRead({ token }: Incoming, need: Need): boolean {
  if (need === 'metadata') return true;
  if (typeof token !== 'object') return false;
  return need === 'contents' ? token.contents : token.deployments !== 'none';
}

/** Source: https://docs.github.com/rest/authentication/permissions-required-for-github-apps#repository-permissions-for-deployments */
function checkWriting(request: Incoming, { fullName }: Repository, { settings }: World): Reply | undefined {
  const { token, documentation } = request;
  if (typeof token !== 'object') return failure(401, 'Requires authentication', documentation);
  if (isGiven(token, fullName) && token.deployments === 'write') return undefined;
  if (settings.missingPermission === 404) return notFound(request);
  return failure(403, 'Resource not accessible by integration', documentation);
}

/** Source: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
function moved(request: Incoming, world: World, path: string): Reply {
  const query = `${request.query}`;
  const location = `${world.urls.api}${path}${query && `?${query}`}`;
  const documentation = `${restDocumentation}/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects`;
  // A client may make a GET of anything that is answered with 301, so what changes something is answered with 307.
  const status = request.method === 'GET' || request.method === 'HEAD' ? 301 : 307;
  const message = status === 301 ? 'Moved Permanently' : 'Temporary Redirect';
  return json(status, { message, url: location, documentation_url: documentation }, { location });
}
