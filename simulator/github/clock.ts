/** The simulator's own time: runs `speed` times as fast as the machine's, so that a link's five minutes can pass in a second. */

export interface Clock {
  /** Simulated milliseconds since the start. */
  now(): number;
  /** The date that the simulated server shows, so many simulated milliseconds from now. */
  date(inMs?: number): Date;
  /** Resolves after so many simulated milliseconds; never, if the clock is stopped before. */
  sleep(ms: number): Promise<void>;
  stop(): void;
}

/**
 * @param speed simulated milliseconds for each real one
 * @throws RangeError where the speed is not a finite number above zero
 */
export function startClock(speed: number): Clock {
  if (!(Number.isFinite(speed) && speed > 0)) throw new RangeError(`speed must be above zero, not ${speed}`);
  const startedAt = Date.now();
  const start = performance.now();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  const now = () => (performance.now() - start) * speed;
  return {
    now,
    date: (inMs = 0) => new Date(startedAt + now() + inMs),
    sleep: ms =>
      new Promise(resolve => {
        if (stopped) return;
        const timer = setTimeout(() => {
          timers.delete(timer);
          resolve();
        }, ms / speed);
        timers.add(timer);
      }),
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    }
  };
}
