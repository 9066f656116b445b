/** Repositories. */
import { gitText } from '../git.ts';
import { headOf } from '../refs.ts';
import type { World } from '../world.ts';
import { repositoryOf } from './access.ts';
import { type Incoming, json, type Reply } from './message.ts';

/** `GET /repos/{owner}/{repo}`. An internal repository is a private one too. */
export async function showRepository(request: Incoming, world: World): Promise<Reply> {
  const repository = repositoryOf(request, world);
  const { id, name, owner, fullName, visibility, gitFolder } = repository;
  return json(200, {
    id,
    node_id: Buffer.from(`010:Repository${id}`).toString('base64'),
    name,
    full_name: fullName,
    private: visibility !== 'public',
    visibility,
    owner: { login: owner, type: 'Organization', html_url: `${world.urls.server}/${owner}` },
    html_url: `${world.urls.server}/${fullName}`,
    url: `${world.urls.api}/repos/${fullName}`,
    archive_url: `${world.urls.api}/repos/${fullName}/{archive_format}{/ref}`,
    clone_url: `${world.urls.server}/${fullName}.git`,
    default_branch: (await headOf(gitFolder)).replace('refs/heads/', ''),
    size: await sizeKilobytes(gitFolder),
    fork: false,
    archived: false,
    disabled: false
  });
}

async function sizeKilobytes(gitFolder: string): Promise<number> {
  const counts = (await gitText(gitFolder, 'count-objects', '-v')) ?? '';
  return [...counts.matchAll(/^size(?:-pack)?: (\d+)$/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
}
