/** What of a step's end the runner itself took away, so that the step cannot be asked for it. */
import { errorsOf } from './page.ts';
import type { Played } from './play.ts';

/** Whether it was killed before it ended by itself. */
export function isKilled({ happened, result }: Played): boolean {
  return happened.stopped?.by === 'kill' && result.signal === 'SIGKILL';
}

/** Whether it ended because it was cancelled: one that fails by something else says so. */
export function isCancelled({ happened, result }: Played): boolean {
  return happened.stopped?.by === 'cancel' && result.exitCode === 1 && errorsOf(result).length === 0;
}

/** Whether the runner read no more at some time. */
export function isUnread({ round }: Played): boolean {
  return round.runner?.stdout?.kind === 'closed';
}

/** Whether what it printed ends anywhere. */
export function isCut(played: Played): boolean {
  return isKilled(played) || isUnread(played);
}

/** Whether it need not have shown all. */
export function isShortened(played: Played): boolean {
  return isCut(played) || isCancelled(played);
}

/** Whether the disk is full under its outputs. */
export function hasFullOutput({ round }: Played): boolean {
  return round.runner?.fullDisk?.includes('output') ?? false;
}

/** Whether nothing that it hands on arrives: without the file for it, it goes through stdout. */
export function isUnheard(played: Played): boolean {
  return hasFullOutput(played) || (isUnread(played) && (played.round.runner?.missingFiles ?? []).includes('output'));
}
