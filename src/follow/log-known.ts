import type { LogRead } from './closing.ts';
import type { OutputReading } from './output-reading.ts';

/** What is known of the log that Scalingo keeps, after it was asked for some times. */
export interface LogKnown {
  /** The reading that got furthest; undefined where there was none. */
  reading?: OutputReading | undefined;
  /** Whether it was read to its end, as it was then. */
  isToItsEnd: boolean;
  /** Whether there is no more to come, as far as one can tell. */
  isSettled: boolean;
  /** How many lines had been printed when it was read. */
  printedLines: number;
  /** What the last question failed with; undefined where it was answered. */
  error?: unknown;
}

export const nothingKnown: LogKnown = { isToItsEnd: false, isSettled: false, printedLines: 0 };

/**
 * What is known after one more answer. A reading that was cut counts for what it got, where no other got so far.
 * @param isSettled whether this is the last one that is needed
 * @param printedLines how many lines are printed now
 */
export function learn(
  known: LogKnown,
  { reading, error }: LogRead,
  isSettled: boolean,
  printedLines: number
): LogKnown {
  const isToItsEnd = reading !== undefined && error === undefined;
  const before = known.reading?.sizeBytes ?? -1;
  const gotFurther = (reading?.sizeBytes ?? 0) > before || (isToItsEnd && reading.sizeBytes === before);
  if (reading !== undefined && (gotFurther || (isSettled && isToItsEnd))) {
    return { reading, isToItsEnd, isSettled, printedLines, error };
  }
  return { ...known, isSettled, error };
}
