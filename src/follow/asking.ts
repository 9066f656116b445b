/** What following stands on at a moment. */
export type Footing =
  /** The stream is there, but tells nothing of the deployment. */
  | 'silent stream'
  /** There is no stream. */
  | 'no stream';

const minuteMs = 60_000;
const silenceMs = [0.5 * minuteMs, minuteMs, 2 * minuteMs, 4 * minuteMs];
const longestMs = 5 * minuteMs;
const confirmationMs = [0, 1_000, 2_000, 4_000, 5_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000];

/** Where something is amiss, so much time is between two requests at least. */
export const betweenRequestsMs = 5_000;

/**
 * How long to wait before Scalingo is asked over REST how the deployment stands: as rarely as one can without missing an
 * end by much, since sixty requests a minute have to do for all jobs of a token.
 * @param asked how often it was asked in vain on this footing
 * @returns milliseconds
 */
export function askStateAfterMs(footing: Footing, asked: number): number {
  if (footing === 'silent stream') return silenceMs[asked] ?? longestMs;
  return asked === 0 ? 0 : asked < 12 ? betweenRequestsMs : 2 * betweenRequestsMs;
}

/**
 * How long to wait before an end that the stream told of is asked about: REST may lag by some seconds, and is asked soon for these. After that
 * the stream was more and more likely wrong, and the build that goes on may take its time.
 * @param asked how often it was not confirmed
 * @returns milliseconds
 */
export function confirmEndAfterMs(asked: number): number {
  return confirmationMs[asked] ?? longestMs;
}

/** Who tells the same end again may be right this time: it is asked about as if it had not been confirmed so often at most. */
export const unconfirmedWhenToldAgain = 3;

/**
 * How long to wait before the log is asked for while the deployment runs, where it is not certain what comes next.
 * @param inVain how often it brought nothing new
 * @returns milliseconds
 */
export function askLogAfterMs(inVain: number): number {
  return Math.min(minuteMs, betweenRequestsMs * 2 ** inVain);
}
