/** Counts requests: by the hour for the primary limit, by the minute for the secondary one, in simulated time. */
import type { Clock } from './clock.ts';

export interface Usage {
  /** Requests that count against the limit, never more than it has. */
  readonly used: number;
  /** Whether this request was one too many. */
  readonly isBeyond: boolean;
  /** When counting begins anew, in simulated milliseconds since the start. */
  readonly endsAtMs: number;
}

export interface RateBook {
  /** Counts a request of this client. The hour begins with its first one. */
  countHour(client: string, perHour: number): Usage;
  /** Counts a request of this client, and tells whether there were more than that within the last minute. */
  isTooFast(client: string, perMinute: number): boolean;
}

const minuteMs = 60_000;

export function createRateBook(clock: Clock): RateBook {
  const hours = new Map<string, { requests: number; endsAtMs: number }>();
  const minutes = new Map<string, number[]>();
  return {
    countHour(client, perHour) {
      const nowMs = clock.now();
      let hour = hours.get(client);
      if (hour === undefined || hour.endsAtMs <= nowMs) {
        hour = { requests: 0, endsAtMs: nowMs + 60 * minuteMs };
        hours.set(client, hour);
      }
      hour.requests += 1;
      return { used: Math.min(hour.requests, perHour), isBeyond: hour.requests > perHour, endsAtMs: hour.endsAtMs };
    },
    isTooFast(client, perMinute) {
      const nowMs = clock.now();
      const recent = (minutes.get(client) ?? []).filter(atMs => atMs > nowMs - minuteMs);
      recent.push(nowMs);
      minutes.set(client, recent);
      return recent.length > perMinute;
    }
  };
}
