import type { Stats } from 'node:fs';
import type { Headers } from 'tar-stream';

/** Something that goes into an archive. `name` is its path below the root folder, with slashes; the root folder itself has none. */
export type Entry =
  | { kind: 'folder'; name: string; mode: number }
  | { kind: 'link'; name: string; target: string }
  | { kind: 'file'; name: string; mode: number; state: FileState };

/** By which it is seen that a file is still the one that was checked. */
export interface FileState {
  sizeBytes: number;
  modifiedMs: number;
  inode: number;
}

/** What goes into an archive, in its order. */
export interface Tree {
  /** The name of the root folder. */
  root: string;
  entries: readonly Entry[];
  /** As the user knows it: for errors. */
  path: string;
  /** Where an entry's file is. */
  fileOf(name: string): string;
}

/** `pax` makes the library write the name there. Its types leave it out. */
export type Header = Headers & { name: string; size: number; pax?: Record<string, string> };

/** The same for all, so that the same content makes the same archive. It is npm's choice: zip knows nothing before 1980. */
const modified = new Date('1985-10-26T08:15:00Z');
const blockBytes = 512;
/** So much a header has room for, of ASCII. What is longer goes into a header of its own (pax), whatever the script. */
const longestPlainName = 100;
export const endBytes = 2 * blockBytes;

/** An entry's header: owners and times are nobody's. */
export function headerOf(root: string, entry: Entry): Header {
  const common = { uid: 0, gid: 0, mtime: modified, size: 0 };
  const name = entry.name === '' ? root : `${root}/${entry.name}`;
  switch (entry.kind) {
    case 'folder':
      return withPax({ ...common, type: 'directory', name: `${name}/`, mode: entry.mode });
    case 'link':
      return withPax({ ...common, type: 'symlink', name, mode: 0o777, linkname: entry.target });
    case 'file':
      return withPax({ ...common, type: 'file', name, mode: entry.mode, size: entry.state.sizeBytes });
  }
}

/** How much of the tar an entry takes: headers, content, and what fills up the blocks. */
export function tarBytes({ name, linkname, size, pax }: Header): number {
  const records = recordBytes('path', name) + (linkname ? recordBytes('linkpath', linkname) : 0);
  return (pax ? blockBytes + inBlocks(records) : 0) + blockBytes + inBlocks(size);
}

/** What a file has in its archive beyond a multiple of a block is filled up. */
export function inBlocks(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes;
}

export function stateOf({ size, mtimeMs, ino }: Stats): FileState {
  return { sizeBytes: size, modifiedMs: mtimeMs, inode: ino };
}

export function isSame(one: FileState, other: FileState): boolean {
  return (
    one.sizeBytes === other.sizeBytes && one.modifiedMs === other.modifiedMs && one.inode === other.inode
  );
}

function withPax(header: Header): Header {
  return isPlain(header.name) && isPlain(header.linkname ?? '') ? header : { ...header, pax: {} };
}

function isPlain(name: string): boolean {
  // Only ASCII has as many bytes as characters.
  return name.length <= longestPlainName && Buffer.byteLength(name) === name.length;
}

/** A record is `<its own length> <key>=<value>\n`. Source: POSIX.1-2017, pax, "pax Extended Header" */
function recordBytes(key: string, value: string): number {
  const bytes = Buffer.byteLength(` ${key}=${value}\n`);
  const digits = String(bytes).length;
  return bytes + (String(bytes + digits).length > digits ? digits + 1 : digits);
}
