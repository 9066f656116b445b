/** Refs and annotated tags as git has them. */
import { git } from '../git.ts';
import { findRef, isEmpty, isWholeSha } from '../refs.ts';
import type { World } from '../world.ts';
import { repositoryOf } from './access.ts';
import { failure, type Incoming, json, notFound, type Reply } from './message.ts';

const kinds: Readonly<Record<string, string>> = { commit: 'commits', tag: 'tags', tree: 'trees', blob: 'blobs' };

/** `GET /repos/{owner}/{repo}/git/ref/{ref}`: `heads/…`, `tags/…`, `pull/1/head`; exactly that, no SHA and no `refs/` in front. */
export async function showRef(request: Incoming, world: World): Promise<Reply> {
  const { gitFolder, fullName } = repositoryOf(request, world);
  const ref = `refs/${request.parameters[0]}`;
  const object = await findRef(gitFolder, ref);
  if (object === undefined) {
    if (await isEmpty(gitFolder)) return failure(409, 'Git Repository is empty.', request.documentation);
    return notFound(request);
  }
  const url = `${world.urls.api}/repos/${fullName}/git`;
  return json(200, {
    ref,
    node_id: Buffer.from(ref).toString('base64'),
    url: `${url}/${ref}`,
    object: { ...object, url: `${url}/${kinds[object.type]}/${object.sha}` }
  });
}

/** `GET /repos/{owner}/{repo}/git/tags/{sha}`: an annotated tag by its own SHA. */
export async function showTag(request: Incoming, world: World): Promise<Reply> {
  const { gitFolder, fullName } = repositoryOf(request, world);
  const [sha = ''] = request.parameters;
  const tag = isWholeSha(sha) ? await git(gitFolder, 'cat-file', 'tag', sha) : undefined;
  if (tag === undefined) return notFound(request);
  const [head = '', ...message] = tag.toString('utf8').split('\n\n');
  const field = (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(head)?.[1] ?? '';
  const [, name, email, seconds] = /^(.*) <(.*)> (\d+)/.exec(field('tagger')) ?? [];
  const url = `${world.urls.api}/repos/${fullName}/git`;
  return json(200, {
    node_id: Buffer.from(`03:Tag${sha}`).toString('base64'),
    tag: field('tag'),
    sha,
    url: `${url}/tags/${sha}`,
    message: message.join('\n\n').trimEnd(),
    tagger: { name, email, date: new Date(Number(seconds ?? 0) * 1000).toISOString() },
    object: { type: field('type'), sha: field('object'), url: `${url}/${kinds[field('type')]}/${field('object')}` }
  });
}
