import { Awaited } from '../../src/follow/awaited.ts';
import type { Journal } from '../../src/follow/journal.ts';
import type { Completion, OutputReading } from '../../src/follow/output-reading.ts';

/** Reads `output` while the deployment runs, in pieces of so many bytes. @returns what is to be printed now */
export function consult(journal: Journal, output: string, pieceBytes = 7): readonly string[] {
  return [...takeInPieces(journal.read(), output, pieceBytes), ...journal.settle()];
}

/** Reads `output` when the deployment is over; undefined where there is none. @returns all that is to be printed then */
export function complete(journal: Journal, output: string | undefined, pieceBytes = 7): Completion {
  if (output === undefined) return { late: [], next: [], verdict: 'not verifiable' };
  return completeReading(journal.read(), output, pieceBytes);
}

/** The same of a reading alone. */
export function completeReading(reading: OutputReading, output: string, pieceBytes = 7): Completion {
  const taken = takeInPieces(reading, output, pieceBytes);
  const { late, next, verdict } = reading.complete();
  return { late, next: [...taken, ...next], verdict };
}

/** At least so large that a long log comes in a few thousand pieces at most. */
function takeInPieces(reading: OutputReading, output: string, pieceBytes: number): readonly string[] {
  const bytes = Buffer.from(output);
  const size = Math.max(pieceBytes, Math.ceil(bytes.length / 2000));
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += size) {
    for (const line of reading.take(bytes.subarray(start, start + size))) lines.push(line);
  }
  return lines;
}

/** What is awaited of an output where no stream brought anything. */
export const nothingAwaited = new Awaited(undefined, [], 0);
