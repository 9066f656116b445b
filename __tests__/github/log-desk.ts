import { Log } from '../../src/github/log.ts';
import { type ClockByHand, clockByHand } from '../clock-by-hand.ts';
import { inPlaceOfStdout, StdoutByHand } from './stdout-by-hand.ts';

/** A log and all that it stands on. */
export interface Desk {
  log: Log;
  stdout: StdoutByHand;
  clock: ClockByHand;
  stop: AbortController;
}

/**
 * Lets something write to a log.
 * @param slow whether stdout takes nothing until it is told to
 * @returns what reached stdout
 */
export async function written(write: (desk: Desk) => unknown, slow = false): Promise<StdoutByHand> {
  const stdout = new StdoutByHand(slow);
  const clock = clockByHand();
  const stop = new AbortController();
  const log = new Log(stdout, clock, stop.signal);
  await inPlaceOfStdout(stdout, () => write({ log, stdout, clock, stop }));
  return stdout;
}
