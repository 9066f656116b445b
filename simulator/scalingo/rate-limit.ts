/** Counts requests over a sliding minute of simulated time (known: 60 a minute; whether by token or by address is a setting). */
import type { Clock } from './clock.ts';

const windowMs = 60_000;

export interface RateCounter {
  /** Counts a request. Gives 0 where it is within the limit, else the simulated milliseconds until one would be. */
  waitMs(key: string, perMinute: number): number;
}

export function createRateCounter(clock: Clock): RateCounter {
  const recent = new Map<string, number[]>();
  return {
    waitMs(key, perMinute) {
      const now = clock.now();
      const times = (recent.get(key) ?? []).filter(at => at > now - windowMs);
      recent.set(key, times);
      const oldest = perMinute === 0 ? now : times.at(-perMinute);
      if (oldest !== undefined) return oldest + windowMs - now;
      times.push(now);
      return 0;
    }
  };
}
