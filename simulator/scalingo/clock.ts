/** The simulator's own time: runs `speed` times as fast as the machine's, so that an hour can pass in a second. */

import { realTime, type Time } from '../time/common-time.ts';

export interface Clock {
  /** Simulated milliseconds since the start. */
  now(): number;
  /** Simulated milliseconds for each real one. */
  readonly speed: number;
  /** The date that the simulated server shows, now or so many simulated milliseconds after the start. */
  date(atMs?: number): Date;
  /** Calls back once that moment is reached (at once but not synchronously where it is past); the result cancels it. */
  at(atMs: number, callback: () => void): () => void;
  /** Resolves once that moment is reached; never, if the clock is stopped before. */
  reached(atMs: number): Promise<void>;
  /** Cancels all that is pending, and all that is asked for later. */
  stop(): void;
}

interface Entry {
  readonly atMs: number;
  readonly callback: () => void;
}

const longestTimerMs = 2 ** 31 - 1;

/**
 * Starts a clock. Callbacks come in the order of their moments however late the machine is, each with a turn of the event loop of its own, so
 * that what one of them sets off is done before the next.
 * @param speed simulated milliseconds for each real one
 * @param offsetMs how far its dates are from this machine's
 * @param time what it goes by
 * @throws RangeError where the speed is not a finite number above zero
 */
export function startClock(speed: number, offsetMs: number, time: Time = realTime): Clock {
  if (!(Number.isFinite(speed) && speed > 0)) throw new RangeError(`speed must be above zero, not ${speed}`);
  const startedAt = Date.now();
  const start = time.now();
  /** By their moments, the earliest first. */
  const entries: Entry[] = [];
  let cancelTimer = () => {};
  let stopped = false;
  const now = () => (time.now() - start) * speed;

  function arm(): void {
    cancelTimer();
    const [first] = entries;
    if (first === undefined) return;
    const realMs = (first.atMs - now()) / speed;
    cancelTimer = realMs > 0 ? startTimer(Math.min(realMs, longestTimerMs), run) : startImmediate(run);
  }

  /** A timer can fire a little early, time can stand still, and no timer is longer than 24 days: each way it is set again for the rest. */
  function run(): void {
    if ((entries[0]?.atMs ?? Number.POSITIVE_INFINITY) <= now()) entries.shift()?.callback();
    if (!stopped) arm();
  }

  function at(atMs: number, callback: () => void): () => void {
    if (stopped) return () => {};
    const entry = { atMs, callback };
    const later = entries.findIndex(other => other.atMs > atMs);
    entries.splice(later === -1 ? entries.length : later, 0, entry);
    if (entries[0] === entry) arm();
    return () => {
      const position = entries.indexOf(entry);
      if (position === -1) return;
      entries.splice(position, 1);
      if (position === 0) arm();
    };
  }

  return {
    now,
    speed,
    date: (atMs = now()) => new Date(startedAt + offsetMs + atMs),
    at,
    reached: atMs => new Promise(resolve => at(atMs, resolve)),
    stop() {
      stopped = true;
      entries.length = 0;
      cancelTimer();
    }
  };
}

function startTimer(realMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, realMs);
  return () => clearTimeout(timer);
}

function startImmediate(callback: () => void): () => void {
  const immediate = setImmediate(callback);
  return () => clearImmediate(immediate);
}
