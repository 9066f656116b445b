import type { Clock } from '../clock.ts';
import { Cancelled, TimedOut } from '../stopping.ts';

/** How GitHub's runner tells a step to stop; on Windows the last one. */
const cancelSignals = ['SIGINT', 'SIGTERM', ...(process.platform === 'win32' ? (['SIGBREAK'] as const) : [])] as const;

/** The one signal that ends all that is under way, and the way to its time limit. */
export interface Stopping {
  signal: AbortSignal;
  /** Follows a cancel alone, even where the time limit came first. */
  cancelled: AbortSignal;
  /** Lets the step end with `TimedOut` after so many milliseconds from now. @returns that moment, on the clock */
  limit(timeoutMs: number): number;
  /** Nothing is left to be stopped: lets the process end. */
  done(): void;
}

/** Listens for the job's cancellation from now on. */
export function listenForStop(clock: Clock): Stopping {
  const controller = new AbortController();
  const cancelling = new AbortController();
  const cancel = () => {
    const reason = new Cancelled();
    controller.abort(reason);
    cancelling.abort(reason);
  };
  let callOff = () => {};
  // The handlers stay: a second signal must not kill the step while it writes its last lines.
  for (const name of cancelSignals) process.on(name, cancel);
  return {
    signal: controller.signal,
    cancelled: cancelling.signal,
    limit: timeoutMs => {
      callOff = clock.after(timeoutMs, () => controller.abort(new TimedOut()));
      return clock.now() + timeoutMs;
    },
    done: () => callOff()
  };
}
