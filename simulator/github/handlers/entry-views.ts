/** How the API shows files, folders, links and submodules. */
import type { Entry } from '../tree.ts';
import type { World } from '../world.ts';
import type { Place } from './contents.ts';

const types = { blob: 'file', tree: 'dir', commit: 'submodule' } as const;

/** An entry as it is listed, which for a submodule is all there is. */
export function viewEntry(entry: Entry, place: Place, world: World): Record<string, unknown> {
  const { path, sha, sizeBytes, type } = entry;
  const { fullName, ref } = place;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const shown = type === 'tree' ? 'tree' : 'blob';
  return {
    type: entry.mode === '120000' ? 'symlink' : types[type],
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha,
    size: sizeBytes,
    url: `${world.urls.api}/repos/${fullName}/contents/${encoded}?ref=${encodeURIComponent(ref)}`,
    html_url: `${world.urls.server}/${fullName}/${shown}/${ref}/${encoded}`,
    git_url: type === 'commit' ? null : `${world.urls.api}/repos/${fullName}/git/${shown}s/${sha}`,
    download_url: null
  };
}

/** @param content undefined where it is too much for JSON: then it is empty and its encoding `none` */
export function viewFile(
  entry: Entry,
  content: Buffer | undefined,
  place: Place,
  world: World
): Record<string, unknown> {
  const lines = content?.toString('base64').replace(/.{60}/g, '$&\n') ?? '';
  return {
    ...viewEntry(entry, place, world),
    encoding: content === undefined ? 'none' : 'base64',
    content: lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`
  };
}

export function viewLink(entry: Entry, target: string, place: Place, world: World): Record<string, unknown> {
  return { ...viewEntry(entry, place, world), target };
}
