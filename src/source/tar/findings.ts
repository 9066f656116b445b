import { shortened } from './shortened.ts';

/** What is in a source in place of something else. */
export interface Findings {
  /** There are submodules, and their folders have no files. */
  submodules: boolean;
  /** Names of entries that are Git LFS pointers: how many, and the first ones. */
  pointers: { count: number; names: string[] };
}

/** Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, "The Pointer" */
const pointerBegin = Buffer.from('version https://git-lfs.github.com/spec/v1');
export const longestPointerBytes = 1024;
const mostNames = 5;
/** Of `.gitmodules` so much is read. */
export const longestModulesBytes = 256 * 1024;

/** Whether a file of this size may be a pointer, and is worth a look. */
export function mayBePointer(sizeBytes: number): boolean {
  return sizeBytes >= pointerBegin.length && sizeBytes <= longestPointerBytes;
}

/** @param content of a file that may be one */
export function isPointer(content: Buffer): boolean {
  return content.subarray(0, pointerBegin.length).equals(pointerBegin);
}

export function addPointer({ pointers }: Findings, name: string): void {
  pointers.count += 1;
  if (pointers.names.length < mostNames) pointers.names.push(shortened(name));
}

export function noFindings(): Findings {
  return { submodules: false, pointers: { count: 0, names: [] } };
}

/**
 * Where a repository's submodules belong.
 * @param modules what `.gitmodules` holds
 * @returns paths below the root, without slashes around them. Source: https://git-scm.com/docs/gitmodules
 */
export function submodulePaths(modules: string): string[] {
  return [...modules.matchAll(/^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t\r]*$/gm)]
    .map(([, path = '']) => path.replace(/^"(.*)"$/, '$1').replace(/^\/+|\/+$/g, ''))
    .filter(path => path !== '');
}
