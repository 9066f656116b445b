import { duration } from '../duration.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import { toldPauseMs } from '../scalingo/retry.ts';
import type { LogKnown } from './log-known.ts';
import type { Verdict } from './output-reading.ts';
import type { Rest } from './unplaced.ts';

/** What stands before so many lines that belong before others which were shown. */
export function lateRemark(lines: number): string {
  return lines === 1
    ? 'One line of the log was only known after later ones had been shown. It is:'
    : `${lines} lines of the log were only known after later ones had been shown. They are:`;
}

/** What stands before lines that the stream brought, and that nothing could be compared with. */
export function restRemark({ lines, mayRepeat }: Rest): string {
  const doubt = mayRepeat ? ', so that some of them may be shown twice' : '';
  return `Lines that the stream brought, and that could not be compared with Scalingo's log${doubt} (${lines.length}):`;
}

/**
 * What the user is told where the log keeps the step from ending.
 * @param error what the last question failed with; undefined where the log lags
 * @param leftMs how long one goes on asking
 */
export function waitRemark(error: unknown, leftMs: number): string {
  const why =
    error === undefined ? "Scalingo's own may not be whole yet" : `Scalingo did not give it (${nameOf(error)})`;
  return `Still reading the log: ${why}. It is asked for again, for up to ${duration(leftMs)}.`;
}

/**
 * What the user is told of the log's worth.
 * @param isNothingShown whether there is no line of it
 * @returns undefined where it is as it should be
 */
export function sentenceOf(verdict: Verdict, known: LogKnown, isNothingShown: boolean): string | undefined {
  if (verdict !== 'not verifiable') return sentences[verdict];
  const consequence = isNothingShown ? 'none is shown' : 'the one above may lack lines';
  return `${whyNot(known, isNothingShown)}, so ${consequence}. The deployment's page has it.`;
}

const sentences = {
  whole: undefined,
  'completed late':
    'The log above is complete, but not in its order: it was compared with the one that Scalingo keeps.',
  'more than kept':
    'The log above holds lines that the one that Scalingo keeps does not hold (yet), so the two could not be compared to the end.'
} as const satisfies Record<Exclude<Verdict, 'not verifiable'>, string | undefined>;

function whyNot({ reading, isToItsEnd, error }: LogKnown, isNothingShown: boolean): string {
  const why = error === undefined ? '' : ` (${describe(error)})`;
  if (reading === undefined || reading.sizeBytes === 0) {
    return `Scalingo gave no log ${isNothingShown ? 'of the deployment' : 'to compare with'}${why}`;
  }
  return isToItsEnd
    ? `Scalingo's own log may not have been whole when it was read last${why}`
    : `Scalingo gave its log in part${why}`;
}

function describe(error: unknown): string {
  if (!(error instanceof ScalingoError)) return "the step's time was over";
  const { retryAfter, date } = error.facts;
  const toldMs = toldPauseMs(retryAfter, date);
  return toldMs
    ? `${nameOf(error)}, to be asked for again after ${duration(toldMs)}, which is too late`
    : nameOf(error);
}

function nameOf(error: unknown): string {
  if (!(error instanceof ScalingoError)) return String(error);
  const { code, status = 0, systemCode } = error.facts;
  return status >= 300 ? `HTTP ${status}` : (systemCode ?? code);
}
