/** Files and folders of a repository. */
import { git } from '../git.ts';
import { findCommit, headOf, isEmpty } from '../refs.ts';
import { type Entry, list } from '../tree.ts';
import type { World } from '../world.ts';
import { repositoryOf } from './access.ts';
import { viewEntry, viewFile, viewLink } from './entry-views.ts';
import { failure, type Incoming, json, mediaOf, notFound, type Reply } from './message.ts';

/** Above that JSON has no content, and above the second nothing has. Source: https://docs.github.com/rest/repos/contents#get-repository-content */
const largestInJsonBytes = 1_048_576;
const largestRawBytes = 104_857_600;

/** Where an entry is: in which repository, as its `owner/name`, at which commit and ref. */
export interface Place {
  readonly gitFolder: string;
  readonly fullName: string;
  readonly commit: string;
  readonly ref: string;
}

/** `GET /repos/{owner}/{repo}/contents/{path}?ref=`: a file, a list of what is in a folder, a link or a submodule. */
export async function showContents(request: Incoming, world: World): Promise<Reply> {
  const { gitFolder, fullName } = repositoryOf(request, world);
  const ref = request.query.get('ref') ?? (await headOf(gitFolder)).replace('refs/heads/', '');
  const commit = (await findCommit(gitFolder, ref, world.settings))?.commit;
  if (commit === undefined) {
    const message = (await isEmpty(gitFolder)) ? 'This repository is empty.' : `No commit found for the ref ${ref}`;
    return failure(404, message, request.documentation);
  }
  const place = { gitFolder, fullName, commit, ref };
  const path = (request.parameters[0] ?? '').replace(/\/$/, '');
  const entry = path === '' ? 'root' : (await list(gitFolder, commit, path))[0];
  if (entry === undefined) return notFound(request);
  if (entry === 'root' || entry.type === 'tree') {
    const entries = await list(gitFolder, commit, path === '' ? '' : `${path}/`);
    return json(
      200,
      entries.map(listed => viewEntry(listed, place, world))
    );
  }
  if (entry.type === 'commit') return json(200, viewEntry(entry, place, world));
  return entry.mode === '120000' ? showLink(request, entry, place, world) : showFile(request, entry, place, world);
}

/** A link to a file in the repository is answered with that file, any other with itself. */
async function showLink(request: Incoming, entry: Entry, place: Place, world: World): Promise<Reply> {
  const target = (await git(place.gitFolder, 'cat-file', 'blob', entry.sha))?.toString('utf8') ?? '';
  const { pathname } = new URL(encodeURI(target), `http://repository/${encodeURI(entry.path)}`);
  const path = decodeURIComponent(pathname.slice(1));
  const file = target.startsWith('/') ? undefined : (await list(place.gitFolder, place.commit, path))[0];
  if (file?.type === 'blob' && file.mode !== '120000') return showFile(request, file, place, world);
  return json(200, viewLink(entry, target, place, world));
}

async function showFile(request: Incoming, entry: Entry, place: Place, world: World): Promise<Reply> {
  if (entry.sizeBytes > largestRawBytes) {
    return failure(403, 'This API returns blobs up to 100 MB in size.', request.documentation);
  }
  const content = await git(place.gitFolder, 'cat-file', 'blob', entry.sha);
  if (content === undefined) return notFound(request);
  if (mediaOf(request) === 'raw') {
    const headers = {
      'content-type': 'application/vnd.github.raw+json; charset=utf-8',
      'x-github-media-type': 'github.v3; param=raw; format=json'
    };
    return { status: 200, headers, body: content };
  }
  return json(200, viewFile(entry, entry.sizeBytes > largestInJsonBytes ? undefined : content, place, world));
}
