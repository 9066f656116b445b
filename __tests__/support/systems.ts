/** Tests of what not every system has or does. Where it is missing they are skipped, and all others run. */
import { describe, test } from '@jest/globals';
import { systemOf } from '../../simulator/runner/system.ts';

const { platform } = process;
const { signals, unreadOutput, fullDisk } = systemOf(platform);

/** What a test may need, and whether it is here. */
const here = {
  signals,
  'unread output': unreadOutput,
  'a full disk': fullDisk,
  /** Bash with what its scripts call; on Windows whatever is called `bash` may be another system's. */
  bash: platform !== 'win32',
  /** FIFOs, and sockets that lie in a folder. */
  'special files': platform !== 'win32',
  /** Files with modes, links that keep their slashes, and names with whatever character. */
  'files of Unix': platform !== 'win32',
  /** Names of whatever bytes, and paths of thousands: macOS takes what is Unicode (of some years ago) alone, and 1,024 bytes. */
  'names of any bytes': platform === 'linux',
  /** Options and habits of GNU tar: elsewhere `tar` is libarchive's. */
  'GNU tar': platform === 'linux',
  /** A queue of connections as long as was told, which, once full, answers nobody: others refuse, or count differently. */
  'a full queue': platform === 'linux'
} as const;

export type Need = keyof typeof here;

/** Whether this system has all that. */
export function isHere(...needs: readonly Need[]): boolean {
  return needs.every(need => here[need]);
}

/** `test` where this system has all that, else `test.skip`. */
export function testWith(...needs: readonly Need[]): typeof test | typeof test.skip {
  return isHere(...needs) ? test : test.skip;
}

/** The same for a whole group. */
export function describeWith(...needs: readonly Need[]): typeof describe | typeof describe.skip {
  return isHere(...needs) ? describe : describe.skip;
}
