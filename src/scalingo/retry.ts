import { type ErrorFacts, isPassing, isUnsent, ScalingoError } from './errors.ts';

const shortestMs = 500;
const longestMs = 15_000;
/** Where no connection comes about, the pauses are shorter: nobody is troubled by one more attempt. */
const longestUnsentMs = 5_000;
/** So long an address is believed in at which nobody is, or somebody who does not speak Scalingo's language. */
const unsentPatienceMs = 40_000;
const unreadablePatienceMs = 20_000;
/** Sixty requests a minute are allowed: who was refused for one too many comes back within one or two such minutes. */
const rateLimitMs = 60_000;
/** Many steps may have been told the same moment. */
const crowdMs = 1_000;

/**
 * How long to wait before the same question is asked again. Whether it may be asked again at all belongs to the question: this
 * is for those that change nothing.
 * @param error what the last attempt threw
 * @param failures how many attempts have failed in a row, this one included
 * @param random gives numbers from 0 up to 1
 * @returns milliseconds; undefined where the answer will not change
 */
export function pauseBeforeRetryMs(
  error: unknown,
  failures: number,
  random: () => number = Math.random
): number | undefined {
  if (!isPassing(error) || !(error instanceof ScalingoError)) return undefined;
  const { code, retryAfter, date } = error.facts;
  const toldMs = toldPauseMs(retryAfter, date);
  // A moment that has passed says nothing: who came back at once each time would make matters worse.
  if (toldMs) return toldMs + random() * crowdMs;
  if (code === 'rate_limited') return random() * Math.min(rateLimitMs, rateLimitMs * 2 ** (failures - 3)) + shortestMs;
  return random() * Math.min(isUnsent(error) ? longestUnsentMs : longestMs, shortestMs * 2 ** failures);
}

/**
 * How long one goes on asking after errors of a kind. Scalingo's own troubles pass; an address that is wrong stays wrong, and its user
 * should not have to wait for the step's whole time to hear of it.
 */
export class Patience {
  #ms = 0;
  #sinceMs = 0;

  /**
   * @param failedAtMs when this error came, on any clock: a first answer that took long is no reason to ask no second time
   * @returns when one gives up on that clock; infinity where only the step's own time counts
   */
  endsAtMs(error: unknown, failedAtMs: number): number {
    const ms = patienceMs(error);
    // What went wrong before in another way proves nothing of this one.
    if (ms !== this.#ms) this.#sinceMs = failedAtMs;
    this.#ms = ms;
    return this.#sinceMs + ms;
  }
}

function patienceMs(error: unknown): number {
  if (!(error instanceof ScalingoError)) return 0;
  if (isUnsent(error)) return unsentPatienceMs;
  return error.code === 'unreadable' ? unreadablePatienceMs : Number.POSITIVE_INFINITY;
}

/** How long Scalingo itself asked to wait, in milliseconds; 0 where it did not say. */
export function pauseToldBy({ facts: { retryAfter, date } }: ScalingoError): number {
  return toldPauseMs(retryAfter, date) ?? 0;
}

/**
 * How long `Retry-After` asks to wait.
 * @param date the answer's own `Date`: the machine's clock may be hours off
 * @returns milliseconds; undefined where it was not sent or makes no sense
 */
export function toldPauseMs(retryAfter: ErrorFacts['retryAfter'], date: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const value = retryAfter.trim();
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // A date as HTTP has it begins with the day's name; `Date.parse` would take a great deal more.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value)) return undefined;
  const nowMs = Date.parse(date ?? '') || Date.now();
  const pauseMs = Date.parse(value) - nowMs;
  return Number.isFinite(pauseMs) ? Math.max(0, pauseMs) : undefined;
}
