import { readlinkSync } from 'node:fs';
import native, { type PlatformPath } from 'node:path';

/** Whether a path lies in a folder, or is it. Both are absolute. */
export function isInside(folder: string, path: string, paths: PlatformPath = native): boolean {
  const way = paths.relative(folder, path);
  return way === '' || (way.split(paths.sep)[0] !== '..' && !paths.isAbsolute(way));
}

/** Where links lie: how paths are written there, and where the link at one leads; undefined where there is none. */
export interface Links {
  paths: PlatformPath;
  at(path: string): string | undefined;
}

export const linksHere: Links = {
  paths: native,
  at: path => {
    try {
      return readlinkSync(path);
    } catch {
      // No link, or nothing at all.
      return undefined;
    }
  }
};

/** The system itself gives up after so many links behind one another. Source: path_resolution(7) */
const mostLinks = 40;

/**
 * How a symbolic link is packed: at Scalingo there is nothing around the folder, and it lies somewhere else. What leads into it by a whole path (as
 * the junctions of Windows always do) is packed as what leads there from the link.
 * @param folder its real path
 * @param path the link, relative to it
 * @returns the target with slashes; undefined where it leads out of the folder, be it to come back, or by way of other links. What leads nowhere
 * in it stays as it is
 */
export function packedTarget(folder: string, path: string, target: string, links: Links): string | undefined {
  const { paths } = links;
  const from = paths.dirname(paths.join(folder, path));
  const packed = paths.isAbsolute(target) ? fromHere(folder, from, target, links) : target;
  if (packed === undefined || !stays(folder, from, packed, links)) return undefined;
  return packed.replaceAll(paths.sep, '/');
}

function fromHere(folder: string, from: string, target: string, links: Links): string | undefined {
  const entrance = enter(folder, target, links);
  if (entrance === undefined) return undefined;
  const { paths } = links;
  const { at, rest } = entrance;
  if (!rest.includes('..')) return paths.relative(from, paths.join(at, ...rest)) || '.';
  // What `..` means behind a link only the system knows.
  return [paths.relative(from, at), ...rest].filter(step => step !== '').join(paths.sep);
}

/** Follows a relative target step by step, as the system does, and tells whether it never leaves the folder. */
function stays(folder: string, from: string, target: string, links: Links): boolean {
  const { paths } = links;
  let at = from;
  let steps = stepsOf(target, links);
  for (let followed = 0; followed <= mostLinks; ) {
    const [step, ...rest] = steps;
    if (step === undefined) return true;
    if (step === '..' && paths.relative(folder, at) === '') return false;
    steps = rest;
    const next = paths.join(at, step);
    const leads = step === '..' ? undefined : links.at(next);
    if (leads === undefined) {
      at = next;
      continue;
    }
    followed++;
    const entrance = paths.isAbsolute(leads) ? enter(folder, leads, links) : { at, rest: stepsOf(leads, links) };
    if (entrance === undefined) return false;
    at = entrance.at;
    steps = [...entrance.rest, ...steps];
  }
  // Round and round: it leads nowhere.
  return true;
}

/** Follows a whole path until it comes into the folder. @returns where it does, and what is left of it; undefined where it does not */
function enter(folder: string, path: string, links: Links): { at: string; rest: string[] } | undefined {
  const { paths } = links;
  let at = rootOf(path, links);
  let steps = stepsOf(path, links);
  for (let followed = 0; followed <= mostLinks; ) {
    if (isInside(folder, at, paths)) return { at, rest: steps };
    const [step, ...rest] = steps;
    if (step === undefined) return undefined;
    const next = paths.join(at, step);
    const leads = step === '..' ? undefined : links.at(next);
    if (leads === undefined) at = next;
    else {
      followed++;
      if (paths.isAbsolute(leads)) at = rootOf(leads, links);
    }
    steps = leads === undefined ? rest : [...stepsOf(leads, links), ...rest];
  }
  return undefined;
}

function rootOf(path: string, { paths }: Links): string {
  return paths.parse(path).root;
}

/** The steps of a path behind its root. */
function stepsOf(path: string, links: Links): string[] {
  const { sep } = links.paths;
  const way = path.slice(rootOf(path, links).length);
  return way.split(sep === '\\' ? /[\\/]/ : '/').filter(step => step !== '' && step !== '.');
}
