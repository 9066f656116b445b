/** Archives: the links to them, of the API and of the server, and where they come from. */
import { findCommit, headOf, isWholeSha } from '../refs.ts';
import { findRepository, type Repository, type World } from '../world.ts';
import { repositoryOf } from './access.ts';
import { found, html, type Incoming, notFound, type Reply, text } from './message.ts';

/** `GET /repos/{owner}/{repo}/tarball/{ref}`: 302 to codeload, signed where the repository is not public. */
export async function linkTarball(request: Incoming, world: World): Promise<Reply> {
  const { fullName, gitFolder, visibility } = repositoryOf(request, world);
  const { unknownTarball, archiveLink, linkLifetimeMs } = world.settings;
  const asked = request.parameters[0] || (await headOf(gitFolder));
  const commit = await findCommit(gitFolder, asked, { ...world.settings, fullRefs: 'accepted' });
  if (commit === undefined && unknownTarball === 'not found') return notFound(request);
  const ref = archiveLink === 'commit' ? commit?.commit : commit?.ref;
  const path = `/${fullName}/legacy.tar.gz/${encodePath(ref ?? asked)}`;
  const query = visibility === 'public' ? '' : `?token=${world.links.sign(path, linkLifetimeMs)}`;
  return found(`${world.urls.codeload}${path}${query}`);
}

/** `GET /{owner}/{repo}/archive/{ref}.tar.gz` of the server, for people: public repositories only, and no token changes that. */
export function linkArchive(request: Incoming, world: World): Reply {
  const [owner = '', name = '', ref = ''] = request.parameters;
  const repository = findRepository(world, `${owner}/${name}`);
  if (repository?.visibility !== 'public') return html(404, 'Page not found');
  const { fullName } = repository;
  if (fullName.toLowerCase() !== `${owner}/${name}`.toLowerCase()) {
    const location = `${world.urls.server}/${fullName}/archive/${encodePath(ref)}.tar.gz`;
    return { ...html(301, 'Moved'), headers: { location } };
  }
  return found(`${world.urls.codeload}/${fullName}/tar.gz/${encodePath(ref)}`);
}

/** `GET /{owner}/{repo}/legacy.tar.gz/{ref}` and `…/tar.gz/{ref}` of codeload. What it serves it makes then and there, so it knows no length and no ranges. */
export async function serveArchive(request: Incoming, world: World): Promise<Reply> {
  const [owner = '', name = '', kind = '', ref = ''] = request.parameters;
  const { authorizationAtCodeload } = world.settings;
  // A signed link is its own credential, and two of them are one too many.
  if (request.headers.authorization !== undefined) {
    return authorizationAtCodeload === 400 ? text(400, '400: Bad Request') : text(404, '404: Not Found');
  }
  const repository = findRepository(world, `${owner}/${name}`);
  const isOpen =
    repository?.visibility === 'public' || world.links.isValid(request.path, request.query.get('token') ?? '');
  if (repository === undefined || !isOpen) return text(404, '404: Not Found');
  const commit = (await findCommit(repository.gitFolder, ref, { ...world.settings, fullRefs: 'accepted' }))?.commit;
  if (commit === undefined) return text(404, '404: Not Found');
  const folder = kind === 'legacy.tar.gz' ? legacyFolder(repository, commit) : archiveFolder(repository, ref, commit);
  return {
    status: 200,
    headers: {
      'content-type': 'application/x-gzip',
      'content-disposition': `attachment; filename=${folder}.tar.gz`,
      'cache-control': 'max-age=0, private',
      etag: `W/"${commit}"`
    },
    body: '',
    archive: { gitFolder: repository.gitFolder, commit, folder }
  };
}

function legacyFolder({ owner, name }: Repository, commit: string): string {
  return `${owner}-${name}-${commit.slice(0, 7)}`;
}

/** Named after what was asked for: of a tag `v1.2` only `1.2`, of a branch its slashes as hyphens. */
function archiveFolder({ name }: Repository, ref: string, commit: string): string {
  if (isWholeSha(ref)) return `${name}-${commit}`;
  const short = ref.replace(/^refs\/(heads|tags)\//, '').replace(/^v(?=\d)/, '');
  return `${name}-${short.replaceAll('/', '-')}`;
}

function encodePath(ref: string): string {
  return ref.split('/').map(encodeURIComponent).join('/');
}
