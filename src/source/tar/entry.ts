import type { BigIntStats } from 'node:fs';

/** Something that goes into an archive. Paths have slashes and are relative to what is packed. */
export type Entry =
  | { kind: 'folder'; path: string; mode: number }
  | { kind: 'link'; path: string; target: string }
  | { kind: 'file'; path: string; mode: number; file: string; identity: Identity };

/** What tells that a file is the one that was checked, and is as it was then. */
export interface Identity {
  sizeBytes: number;
  modifiedNs: bigint;
  inode: bigint;
}

/** Needs `stat` with `bigint`: as a number, a moment in nanoseconds is not exact. */
export function identityOf({ size, mtimeNs, ino }: BigIntStats): Identity {
  return { sizeBytes: Number(size), modifiedNs: mtimeNs, inode: ino };
}

/** Whether a file is still what it was, as far as size, date of change and inode tell. */
export function isSame(one: Identity, other: Identity): boolean {
  return one.sizeBytes === other.sizeBytes && one.modifiedNs === other.modifiedNs && one.inode === other.inode;
}
