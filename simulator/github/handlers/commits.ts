/** Commits. */
import { git } from '../git.ts';
import { findCommit, isEmpty } from '../refs.ts';
import type { Repository, World } from '../world.ts';
import { repositoryOf } from './access.ts';
import { failure, type Incoming, json, mediaOf, type Reply } from './message.ts';

/** `GET /repos/{owner}/{repo}/commits/{ref}`, as JSON or, with `application/vnd.github.sha`, only its SHA. */
export async function showCommit(request: Incoming, world: World): Promise<Reply> {
  const repository = repositoryOf(request, world);
  const [ref = ''] = request.parameters;
  const found = await findCommit(repository.gitFolder, ref, world.settings);
  if (found === undefined) return noCommit(request, repository, ref);
  if (mediaOf(request) === 'sha') {
    const headers = {
      'content-type': 'application/vnd.github.sha; charset=utf-8',
      'x-github-media-type': 'github.v3; param=sha'
    };
    return { status: 200, headers, body: found.commit };
  }
  return json(200, await viewCommit(found.commit, repository, world));
}

async function noCommit(request: Incoming, { gitFolder }: Repository, ref: string): Promise<Reply> {
  if (await isEmpty(gitFolder)) return failure(409, 'Git Repository is empty.', request.documentation);
  return failure(422, `No commit found for SHA: ${ref}`, request.documentation);
}

async function viewCommit(sha: string, { fullName, gitFolder }: Repository, world: World): Promise<unknown> {
  const format = ['%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
  const shown = (await git(gitFolder, 'show', '--no-patch', `--format=${format}`, sha))?.toString('utf8') ?? '';
  const [tree = '', parents = '', author, authorEmail, authored, committer, committerEmail, committed, message = ''] =
    shown.split('\0');
  const url = `${world.urls.api}/repos/${fullName}`;
  return {
    sha,
    node_id: Buffer.from(`06:Commit${sha}`).toString('base64'),
    commit: {
      author: { name: author, email: authorEmail, date: authored },
      committer: { name: committer, email: committerEmail, date: committed },
      message: message.trimEnd(),
      tree: { sha: tree, url: `${url}/git/trees/${tree}` },
      url: `${url}/git/commits/${sha}`,
      comment_count: 0
    },
    url: `${url}/commits/${sha}`,
    html_url: `${world.urls.server}/${fullName}/commit/${sha}`,
    parents: parents
      .split(' ')
      .filter(parent => parent !== '')
      .map(parent => ({ sha: parent, url: `${url}/commits/${parent}` }))
  };
}
