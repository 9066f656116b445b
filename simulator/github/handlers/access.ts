/** Who may see which repository, and what of it. */
import { findRepository, type Repository, type World } from '../world.ts';
import { failure, type Incoming, json, notFound, type Reply, restDocumentation } from './message.ts';

/** What a call needs to be allowed. */
export type Need = 'metadata' | 'contents';

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
  if (need === 'contents' && target.repository.visibility !== 'public' && !hasContents(request)) {
    return failure(403, 'Resource not accessible by integration', request.documentation);
  }
  return undefined;
}

/** The repository of a request that passed `checkAccess`. */
export function repositoryOf(request: Incoming, world: World): Repository {
  const target = named(request.path, world);
  if (target === undefined) throw new Error('access was not checked');
  return target.repository;
}

function isVisible({ token }: Incoming, { visibility, fullName }: Repository): boolean {
  if (visibility === 'public') return true;
  if (typeof token !== 'object') return false;
  return token.repositories === 'all' || token.repositories.some(name => name.toLowerCase() === fullName.toLowerCase());
}

function hasContents({ token }: Incoming): boolean {
  return typeof token === 'object' && token.contents;
}

/** Source: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
function moved(request: Incoming, world: World, path: string): Reply {
  const query = `${request.query}`;
  const location = `${world.urls.api}${path}${query && `?${query}`}`;
  const documentation = `${restDocumentation}/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects`;
  return json(301, { message: 'Moved Permanently', url: location, documentation_url: documentation }, { location });
}
