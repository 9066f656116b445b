import type { Clock } from '../clock.ts';
import type { ScalingoError } from './errors.ts';
import { Patience, pauseBeforeRetryMs } from './retry.ts';

export interface Persistence {
  clock: Clock;
  signal: AbortSignal;
  /** When the step's time is over, on the clock. */
  deadlineAtMs: number;
  record: {
    /** Told of each attempt that failed and will be repeated after so many milliseconds. */
    troubled(error: ScalingoError, pauseMs: number): void;
    /** Told when what was asked for has come. */
    answered(): void;
  };
}

/**
 * Asks again while the answer may still change and time is left. Only for what changes nothing, or no more when repeated.
 * @throws ScalingoError where the answer will not change, or Scalingo asks to wait longer than there is time; the signal's reason
 */
export async function untilAnswered<T>(
  ask: () => Promise<T>,
  { clock, signal, deadlineAtMs, record }: Persistence
): Promise<T> {
  const patience = new Patience();
  for (let failures = 1; ; failures++) {
    try {
      const answer = await ask();
      record.answered();
      return answer;
    } catch (error) {
      const pauseMs = pauseBeforeRetryMs(error, failures);
      const endMs = Math.min(deadlineAtMs, patience.endsAtMs(error, clock.now()));
      if (pauseMs === undefined || clock.now() + pauseMs > endMs) throw error;
      record.troubled(error as ScalingoError, pauseMs);
      await clock.sleep(pauseMs, signal);
    }
  }
}
