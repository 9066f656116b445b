/** Time as the step sees it: handed in, so that a test can let an hour pass in a second. */
export interface Clock {
  /** Milliseconds that have passed since some fixed moment; never goes back, whatever happens to the machine's date. */
  now(): number;
  /** Calls `then` once `now()` is `ms` milliseconds further, never before and never synchronously. @returns what calls it off */
  after(ms: number, then: () => void): () => void;
  /** Resolves once `now()` is `ms` milliseconds further, never before; rejects with the signal's reason as soon as it is aborted, leaving no timer behind. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The longest that one of Node's timers can wait, in milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The machine's monotonic clock.
 * @param speed how many of the clock's milliseconds pass in a real one; 1 but in tests
 * @param realNow what it goes by, in real milliseconds; the machine's own time but in tests
 */
export function monotonicClock(speed = 1, realNow = () => performance.now()): Clock {
  const now = () => realNow() * speed;
  const after = (ms: number, then: () => void) => {
    const dueAtMs = now() + ms;
    let timer: NodeJS.Timeout;
    const arm = () => {
      // The moment may have come since it was looked at: of a negative wait Node warns, and in the user's log.
      timer = setTimeout(fire, Math.min(Math.max(0, (dueAtMs - now()) / speed), longestTimerMs));
    };
    // Node takes whole milliseconds for the wait and for the moment it begins, so that a timer fires up to two early. What Scalingo asks to
    // be waited for is kept exactly: it is armed again for the rest.
    const fire = () => (now() < dueAtMs ? arm() : then());
    arm();
    return () => clearTimeout(timer);
  };
  return {
    now,
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
