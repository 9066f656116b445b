import { isFailure } from '../scalingo/status.ts';
import { causeOf, meaningOf } from './failure.ts';
import { knownFailures } from './known/index.ts';
import type { KnownFailure } from './known-failure.ts';
import { type LogLine, type Places, placesIn } from './places.ts';
import { tellingLines } from './telling.ts';

/** Why a deployment failed, as far as its status and the end of its log tell. */
export interface Diagnosis {
  /** What went wrong, as a clause that can follow a colon: `the build failed: Gemfile.lock does not match the Gemfile`. */
  cause: string;
  /** What to do, a sentence or two. */
  advice: string;
  /** The page that helps. */
  page: string;
  /** The file of the repository that is at fault, where one is: `Procfile`. Always one of a fixed set of names, never a name taken out of the log. */
  file: string | undefined;
  /** The lines of the log that tell it, as they came, at most 10; where no known failure matches, the most telling lines (may be empty). */
  evidence: readonly string[];
  /** Whether a known failure matched; where not, `cause` is only what the status means. */
  isKnown: boolean;
}

const mostEvidence = 10;
const longestValue = 60;

/**
 * Looks for a known failure: the first in the table whose line stands where that failure appears. Where there is none no cause is invented.
 * @param status as REST has it at the end
 * @param logEnd the last lines of the log, as they came
 */
export function diagnose(status: string | undefined, logEnd: readonly string[]): Diagnosis {
  const meaning = meaningOf(status);
  const places = placesIn(logEnd);
  const known = firstKnown(status, places);
  if (known === undefined) {
    const { advice, page } = meaning;
    return {
      cause: causeOf(meaning, undefined),
      advice,
      page,
      file: undefined,
      evidence: tellingLines(logEnd),
      isKnown: false
    };
  }
  const { failure, at } = known;
  return {
    cause: causeOf(meaning, failure.cause(valueIn(failure.line, places[failure.place][at]))),
    advice: failure.advice,
    page: failure.page ?? meaning.page,
    file: failure.file,
    evidence: evidenceFrom(places[failure.place], at),
    isKnown: true
  };
}

/** The id of the known failure that a log tells of; for tests and tables. */
export function knownFailureIn(status: string | undefined, logEnd: readonly string[]): string | undefined {
  return firstKnown(status, placesIn(logEnd))?.failure.id;
}

function firstKnown(status: string | undefined, places: Places): { failure: KnownFailure; at: number } | undefined {
  if (status === undefined || !isFailure(status)) return undefined;
  for (const failure of knownFailures) {
    const { statuses, place, line, beside } = failure;
    if (!statuses.includes(status)) continue;
    const at = places[place].findIndex(({ text }) => line.test(text));
    if (at >= 0 && (beside === undefined || places[place].some(({ text }) => beside.test(text))))
      return { failure, at };
  }
  return undefined;
}

/** What a line names, cut and without anything that could be more than a name. */
function valueIn(pattern: RegExp, line: LogLine | undefined): (otherwise: string) => string {
  const value = pattern.exec(line?.text ?? '')?.groups?.value?.replace(/[^\w.@/:~^<>=*+ -]/g, '');
  return otherwise =>
    value ? `"${value.length > longestValue ? `${value.slice(0, longestValue)}…` : value}"` : otherwise;
}

function evidenceFrom(lines: readonly LogLine[], at: number): string[] {
  return lines
    .slice(at)
    .filter(({ text }) => text !== '')
    .slice(0, mostEvidence)
    .map(({ raw }) => raw);
}
