/** The simulator's own time: runs `speed` times as fast as the machine's, so that an hour can pass in a second. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Clock {
  /** Simulated milliseconds since the start. */
  now(): number;
  /** The date that the simulated server shows, now or so many simulated milliseconds after the start. */
  date(atMs?: number): Date;
  /** Resolves once so many simulated milliseconds have passed; rejects when the clock is stopped before. */
  wait(ms: number): Promise<void>;
  stop(): void;
}

/**
 * @param speed simulated milliseconds for each real one
 * @param offsetMs how far its dates are from this machine's
 * @throws RangeError where the speed is not a finite number above zero
 */
export function startClock(speed: number, offsetMs: number): Clock {
  if (!(Number.isFinite(speed) && speed > 0)) throw new RangeError(`speed must be above zero, not ${speed}`);
  const startedAt = Date.now();
  const start = performance.now();
  const stopped = new AbortController();
  const now = () => (performance.now() - start) * speed;
  return {
    now,
    date: (atMs = now()) => new Date(startedAt + offsetMs + atMs),
    wait: async ms => {
      const dueAtMs = now() + ms;
      // A timer can fire a little early: then for the rest.
      while (now() < dueAtMs) await sleep((dueAtMs - now()) / speed, undefined, { signal: stopped.signal });
    },
    stop: () => stopped.abort()
  };
}
