import { isFailure } from '../scalingo/status.ts';
import { shortened } from '../shortened.ts';
import { endingIn } from './ending.ts';
import { causeOf, type FailureMeaning, meaningOf } from './failure.ts';
import { knownFailures } from './known/index.ts';
import { withoutLog } from './known/platform.ts';
import type { KnownFailure } from './known-failure.ts';
import { type LogLine, type Places, placesIn } from './places.ts';
import { evidenceFrom, tellingLines } from './telling.ts';

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
  /** What stands above those lines. */
  evidenceTitle: string;
  /** Whether a known failure matched; where not, `cause` is only what the status means. */
  isKnown: boolean;
}

const longestValue = 60;

const itsCause = 'What the log says of it';
/** Of an end that came from elsewhere (a connection that broke) the log need not say anything. */
const perhaps = 'What in the log may tell of it';

/** What a tool or an app says beside its work is no cause, whatever words it uses; nor is what a passing test is named after. */
const aside =
  /^.{0,40}(?<![\w./-])(?:warn(?:ing)?|info|debug|notice|deprecated)(?![\w./-])|\b(?:using (?:the )?default|falling back|will (?:retry|be ignored)|retrying|skipp(?:ed|ing)|defaulting to|continuing without|not uploaded)\b|[;,.] [\w ]{0,40}\bdisabled\.?$|\(optional\)|[,;] trying\b|^[✓✔]|^(?:not )?ok \d|\b(?:ok|PASS(?:ED)?)$/i;

/**
 * Looks for a known failure: the first in the table whose line stands where that failure appears, and in what ended that place. Where
 * there is none no cause is invented.
 * @param status as REST has it at the end
 * @param logEnd the last lines of the log, as they came
 * @param wasRead whether Scalingo gave its log: one that was not to be had tells nothing, where one that is empty does
 */
export function diagnose(status: string | undefined, logEnd: readonly string[], wasRead = true): Diagnosis {
  const meaning = meaningOf(status);
  if (status === 'aborted' && wasRead && logEnd.every(isBlank)) return neverBegan(meaning);
  const places = placesIn(logEnd);
  const found = firstKnown(status, places);
  if (found === undefined) {
    const { page } = meaning;
    return {
      cause: causeOf(meaning, undefined),
      advice: wasRead ? meaning.advice : adviceWithoutLog(meaning, logEnd),
      page,
      file: undefined,
      evidence: tellingLines(places),
      evidenceTitle: perhaps,
      isKnown: false
    };
  }
  const { failure, at, value } = found;
  const cause = typeof failure.cause === 'string' ? failure.cause : failure.cause(quoted(value));
  return {
    cause: causeOf(meaning, cause),
    advice: failure.advice,
    page: failure.page ?? meaning.page,
    file: failure.file,
    evidence: evidenceFrom(places, failure.place, at),
    evidenceTitle: itsCause,
    isKnown: true
  };
}

/** An end whose log is empty: nothing in it can tell, and that tells something. */
function neverBegan(meaning: FailureMeaning): Diagnosis {
  const { cause, advice, page } = withoutLog;
  const evidence = { evidence: [], evidenceTitle: itsCause };
  return { cause: causeOf(meaning, cause), advice, page, file: undefined, ...evidence, isKnown: true };
}

/** Nobody is sent to look for a cause in a log that may not hold it. */
function adviceWithoutLog({ advice, isToldByLog }: FailureMeaning, logEnd: readonly string[]): string {
  if (!isToldByLog) return advice;
  if (logEnd.every(isBlank)) return "Its log was not to be had here: read it on the deployment's page.";
  return `${advice} Lines may be missing here: the deployment's page has all of them.`;
}

function isBlank(line: string): boolean {
  return !/\S/.test(line.slice(0, 500));
}

/** The id of the known failure that a log tells of: for tests and tables. */
export function knownFailureIn(status: string | undefined, logEnd: readonly string[]): string | undefined {
  return firstKnown(status, placesIn(logEnd))?.failure.id;
}

interface Found {
  failure: KnownFailure;
  /** Which line of its place tells it. */
  at: number;
  value: string;
}

function firstKnown(status: string | undefined, places: Places): Found | undefined {
  if (status === undefined || !isFailure(status)) return undefined;
  const endings = {
    sources: endingIn(places.sources),
    step: endingIn(places.step),
    output: endingIn(places.output),
    hook: endingIn(places.hook),
    closing: 0
  };
  for (const failure of knownFailures) {
    if (!failure.statuses.includes(status)) continue;
    const found = findIn(places[failure.place], failure, endings[failure.place]);
    if (found) return found;
  }
  return undefined;
}

function findIn(lines: readonly LogLine[], failure: KnownFailure, endingAt: number): Found | undefined {
  const { line, like, beside, isAside, overcome } = failure;
  if (beside && !lines.some(({ text }) => beside.test(text))) return undefined;
  const overcomeAt = overcome ? lines.findLastIndex(({ text }) => overcome.test(text)) : -1;
  const from = Math.max(overcomeAt + 1, endingAt);
  for (const [at, { text }] of lines.entries()) {
    if (at < from || (!isAside && aside.test(text)) || like?.test(text) === false) continue;
    const match = line.exec(text);
    if (match && !isQuoted(text, match.index)) return { failure, at, value: match.groups?.value ?? '' };
  }
  return undefined;
}

/** Whether something stands between quotation marks: then the line only mentions it, unless it is a record in JSON. */
function isQuoted(text: string, index: number): boolean {
  return !text.startsWith('{') && text.slice(0, index).split('"').length % 2 === 0;
}

function quoted(value: string): string {
  return `"${shortened(value, longestValue)}"`;
}
