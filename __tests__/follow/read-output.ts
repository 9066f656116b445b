import type { Journal } from '../../src/follow/journal.ts';
import type { Completion, OutputReading } from '../../src/follow/output-reading.ts';

/** Reads `output` while the deployment runs, in pieces of so many characters. @returns what is to be printed now */
export function consult(journal: Journal, output: string, pieceCharacters = 7): readonly string[] {
  return [...takeInPieces(journal.read(), output, pieceCharacters), ...journal.settle()];
}

/** Reads `output` when the deployment is over; undefined where there is none. @returns all that is to be printed then */
export function complete(journal: Journal, output: string | undefined, pieceCharacters = 7): Completion {
  if (output === undefined) return { late: [], next: [], verdict: 'not verifiable' };
  return completeReading(journal.read(), output, pieceCharacters);
}

/** The same of a reading alone. */
export function completeReading(reading: OutputReading, output: string, pieceCharacters = 7): Completion {
  const taken = takeInPieces(reading, output, pieceCharacters);
  const { late, next, verdict } = reading.complete();
  return { late, next: [...taken, ...next], verdict };
}

/** At least so large that a long log comes in a few thousand pieces at most. */
function takeInPieces(reading: OutputReading, output: string, pieceCharacters: number): readonly string[] {
  const size = Math.max(pieceCharacters, Math.ceil(output.length / 2000));
  const lines: string[] = [];
  for (let start = 0; start < output.length; start += size) {
    for (const line of reading.take(output.slice(start, start + size))) lines.push(line);
  }
  return lines;
}
