import type { Clock } from '../clock.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import { pauseBeforeRetryMs, pauseToldBy } from '../scalingo/retry.ts';
import { TimedOut } from '../stopping.ts';
import { lateRemark, restRemark, sentenceOf, waitRemark } from './closing-sentences.ts';
import type { DeploymentLog } from './deployment-log.ts';
import type { Journal } from './journal.ts';
import { type LogKnown, learn, nothingKnown } from './log-known.ts';
import { comparedDespiteMistakes, noteMistake } from './mistakes.ts';
import type { Completion, OutputReading, Verdict } from './output-reading.ts';
import { type End, Standstill } from './standstill.ts';
import type { Rest } from './unplaced.ts';

/** So long one waits for a log that lags, where something may be missing, or that could not be read. */
const patienceMs = 20_000;
const leastPauseMs = 500;
/** Nobody has to be told why the step does not end that is about to. */
const quietMs = 10_000;
/** Where lines may be missing and Scalingo does not answer (one request too many, a fault of theirs), they are worth a longer wait. */
const askingPatienceMs = 120_000;

/** Where all of it is still to be shown, and Scalingo only asks to wait. The end of the step does not wait for ever. */
const longestPatienceMs = 300_000;

/** What one reading of Scalingo's log needs. */
export interface ReadingPorts {
  /** Reads the deployment's log as Scalingo keeps it. @returns false where there is none (yet) */
  readOutput(take: (piece: Buffer) => Promise<void>): Promise<boolean>;
  journal: Journal;
  print(lines: readonly string[]): Promise<void>;
}

/** What became of one: nothing of both where there was no log (yet); both where it could not be read to its end. */
export interface LogRead {
  reading?: OutputReading;
  error?: unknown;
}

export interface ClosingPorts extends ReadingPorts, End {
  /** Whether nobody listened while it was written, so that it is all there is to show, and worth the time there is. */
  isAllThereIs?: boolean;
  /** Whether the log was asked for before it was known that the deployment is over: what it lacks it may hold now. */
  isAskedAhead?: boolean;
  log: Pick<DeploymentLog, 'note' | 'verdict' | 'debug'>;
  clock: Clock;
  signal: AbortSignal;
  /** When the step's time is over, on the clock. */
  deadlineAtMs: number;
}

/**
 * Compares what was printed with Scalingo's own log, prints what is missing, and tells what the log is worth. How the deployment ended
 * is known by now, and neither a log that cannot be had in time nor a mistake of our own in comparing it changes that.
 * @throws `Cancelled`, where the signal says so
 */
export async function closeLog(ports: ClosingPorts): Promise<Verdict> {
  return comparedDespiteMistakes(ports.journal, ports.log, () => compareAndComplete(ports));
}

async function compareAndComplete(ports: ClosingPorts): Promise<Verdict> {
  const { journal, log, print } = ports;
  const known = await finalReading(ports);
  const completion = complete(known, journal);
  await printCompletion(completion, ports);
  const rest = restOf(known, journal);
  if (rest.lines.length > 0) {
    log.note(restRemark(rest));
    await print(rest.lines);
  }
  const verdict = verdictOf(completion, rest, known);
  const isNothingShown = journal.printedLines + rest.lines.length === 0;
  if (isNothingShown && hasSurelyNone(known, ports)) return 'whole';
  const sentence = sentenceOf(verdict, known, isNothingShown);
  if (sentence) log.verdict(sentence);
  return verdict;
}

/** All that can be known of Scalingo's log: when it was read as a whole, as far as one can tell, or when waiting any longer makes no sense. */
async function finalReading(ports: ClosingPorts): Promise<LogKnown> {
  const { journal, isAskedAhead, log, clock, signal } = ports;
  const standstill = new Standstill(ports);
  const giveUpAtMs = patienceOf(ports, standstill);
  let toldAtMs = clock.now() + quietMs;
  let known = nothingKnown;
  let read = isAskedAhead ? readAskedAhead : readLog;
  try {
    for (let failures = 0; ; ) {
      const answer = await read(ports);
      const { error } = answer;
      read = readLog;
      standstill.see(answer);
      known = learn(known, answer, error === undefined && standstill.isSettled, journal.printedLines);
      if (known.isSettled && standstill.isWhole) return known;
      if (error !== undefined) failures++;
      const leftMs = giveUpAtMs(error) - clock.now();
      const waitMs = waitAfterMs(error, failures, standstill, leftMs);
      if (waitMs > leftMs) return known;
      if (clock.now() + waitMs >= toldAtMs) {
        log.note(waitRemark(error, leftMs));
        toldAtMs = Number.POSITIVE_INFINITY;
      }
      await clock.sleep(waitMs, signal);
    }
  } catch (error) {
    if (error instanceof TimedOut) return { ...known, isSettled: false, error };
    throw error;
  }
}

/**
 * How long to wait before the log is asked for again; infinity where that is of no use.
 * @param leftMs how much time there is: the last look is when it is over
 */
function waitAfterMs(error: unknown, failures: number, { pauseMs }: Standstill, leftMs: number): number {
  if (error === undefined) return Math.max(leastPauseMs, Math.min(pauseMs, leftMs));
  return pauseBeforeRetryMs(error, failures) ?? Number.POSITIVE_INFINITY;
}

/**
 * @returns until when one goes on asking after such an answer, on the clock: an error, or undefined where there is no log or one that lags
 */
function patienceOf({ journal, isAllThereIs, clock, deadlineAtMs }: ClosingPorts, standstill: Standstill) {
  const startedAtMs = clock.now();
  let lagsSinceMs: number | undefined;
  return (error: unknown): number => {
    if (error === undefined || standstill.isLikelyWhole) {
      lagsSinceMs ??= clock.now();
      return lagsSinceMs + patienceMs;
    }
    // Of what could not be read nobody knows whether it lagged meanwhile.
    lagsSinceMs = undefined;
    const { mayLackLines } = standstill;
    const askingUntilMs = startedAtMs + (mayLackLines || isAllThereIs ? askingPatienceMs : patienceMs);
    // How the deployment ended is waited for, too. Who shows nothing so far, and is only asked to wait, has something to wait for.
    const isWanted = isAllThereIs || (mayLackLines && journal.printedLines === 0);
    const isWorthMore = isWanted && isAskedToWait(error);
    return Math.min(deadlineAtMs, isWorthMore ? startedAtMs + longestPatienceMs : askingUntilMs);
  };
}

/** Whether Scalingo itself said that one has to wait: how long, or that it was one request too many. */
function isAskedToWait(error: unknown): boolean {
  if (!(error instanceof ScalingoError)) return false;
  return error.code === 'rate_limited' || pauseToldBy(error) > 0;
}

/** The log as it was asked for ahead; once more where it is not what was printed, since it may have been older than the end. */
async function readAskedAhead(ports: ReadingPorts): Promise<LogRead> {
  const ahead = await readLog(ports);
  return ahead.error === undefined && ahead.reading?.agrees === false ? readLog(ports) : ahead;
}

/**
 * Reads Scalingo's log once, and prints what continues the printed one.
 * @throws the signal's reason; a mistake of our own
 */
export async function readLog({ readOutput, journal, print }: ReadingPorts): Promise<LogRead> {
  const reading = journal.read();
  try {
    return (await readOutput(piece => print(reading.take(piece)))) ? { reading } : {};
  } catch (error) {
    if (error instanceof ScalingoError) return { reading, error };
    noteMistake(error, journal);
    throw error;
  }
}

function complete({ reading, isToItsEnd, printedLines }: LogKnown, journal: Journal): Completion {
  if (reading === undefined) return { late: [], next: [], verdict: 'not verifiable' };
  // What others have printed since came from a log that was longer than this one.
  return isToItsEnd && printedLines === journal.printedLines ? reading.complete() : reading.completePart();
}

async function printCompletion({ next, late }: Completion, { log, print }: ClosingPorts): Promise<void> {
  if (late.length > 0) {
    log.note(lateRemark(late.length));
    await print(late);
    if (next.length > 0) log.note('The log goes on:');
  }
  await print(next);
}

/** What the stream brought, and Scalingo's log may not hold. */
function restOf({ reading, isToItsEnd }: LogKnown, journal: Journal): Rest {
  return isToItsEnd && reading?.holdsWhatWasHeard ? { lines: [], mayRepeat: false } : journal.rest();
}

function verdictOf({ verdict }: Completion, rest: Rest, { isSettled }: LogKnown): Verdict {
  if (verdict === 'not verifiable') return verdict;
  if (rest.lines.length > 0) return 'more than kept';
  // It was still on its way when it was asked for last.
  return verdict === 'whole' && !isSettled ? 'not verifiable' : verdict;
}

/** Whether a deployment that shows no line has none: it was watched from before it was made until it was aborted, which may be before its build. */
function hasSurelyNone({ error }: LogKnown, { status, somethingIsMissing, isAllThereIs }: ClosingPorts): boolean {
  return error === undefined && status === 'aborted' && !somethingIsMissing && !isAllThereIs;
}
