import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UnusableSource } from '../unusable.ts';

/** Whether a path lies in a folder, or is it. Both are absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Checks that a symbolic link leads nowhere else than into the folder: at Scalingo there is nothing around it.
 * @param folder its real path
 * @param path the link, relative to it
 * @throws UnusableSource
 */
export function checkLink(folder: string, path: string, target: string, named: string): void {
  const isIn = !isAbsolute(target) && staysInside(path, target) && leadsInside(folder, join(folder, path));
  if (!isIn) throw new UnusableSource({ code: 'link_leads_out', path: named, name: path, target });
}

/** Whether no step of its way leaves the folder, not even to come back by its name: in the archive it has another one. */
function staysInside(path: string, target: string): boolean {
  let depth = path.split('/').length - 1;
  for (const step of target.split(sep === '\\' ? /[\\/]/ : '/')) {
    if (step === '' || step === '.') continue;
    depth += step === '..' ? -1 : 1;
    if (depth < 0) return false;
  }
  return true;
}

/** Other links on its way may lead it elsewhere than it says. What leads nowhere is packed as it is. */
function leadsInside(folder: string, link: string): boolean {
  try {
    // Node's own way takes `..` behind a link for the way back in the name, and not in the file system.
    return isInside(folder, realpathSync.native(link));
  } catch {
    return true;
  }
}
