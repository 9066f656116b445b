/** Time as the step sees it: handed in, so that a test can let an hour pass in a second. */
export interface Clock {
  /** Milliseconds that have passed since some fixed moment; never goes back, whatever happens to the machine's date. */
  now(): number;
  /** Calls `then` after `ms` milliseconds. @returns what calls it off */
  after(ms: number, then: () => void): () => void;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it is aborted, leaving no timer behind. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The longest that one of Node's timers can wait, in milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The machine's monotonic clock.
 * @param speed how many of the clock's milliseconds pass in a real one; 1 but in tests
 */
export function monotonicClock(speed = 1): Clock {
  const after = (ms: number, then: () => void) => {
    const timer = setTimeout(then, Math.min(ms / speed, longestTimerMs));
    return () => clearTimeout(timer);
  };
  return {
    now: () => performance.now() * speed,
    after,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const stop = () => {
          callOff();
          reject(signal.reason);
        };
        const callOff = after(ms, () => {
          signal.removeEventListener('abort', stop);
          resolve();
        });
        signal.addEventListener('abort', stop, { once: true });
      })
  };
}
