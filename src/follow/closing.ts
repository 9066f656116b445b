import type { Clock } from '../clock.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import { pauseBeforeRetryMs } from '../scalingo/retry.ts';
import type { DeploymentLog } from './deployment-log.ts';
import type { Journal } from './journal.ts';
import { comparedDespiteMistakes, noteMistake } from './mistakes.ts';
import type { Completion, OutputReading, Verdict } from './output-reading.ts';

/** So long one waits for a log that lags, where something is known to be missing, or that could not be read. */
const patienceMs = 20_000;
const pauseMs = 2_500;
/** Where lines are missing and Scalingo does not answer (one request too many, a fault of theirs), they are worth a longer wait. */
const askingPatienceMs = 120_000;

/** What one reading of Scalingo's log needs. */
export interface ReadingPorts {
  /** Reads the deployment's log as Scalingo keeps it. @returns false where there is none (yet) */
  readOutput(take: (piece: Buffer) => Promise<void>): Promise<boolean>;
  journal: Journal;
  print(lines: readonly string[]): Promise<void>;
}

/** What became of one: nothing of both where there was no log (yet). */
export interface LogRead {
  reading?: OutputReading;
  error?: unknown;
}

export interface ClosingPorts extends ReadingPorts {
  /** Whether the stream did not bring everything up to the end, so that a log that lags is worth waiting for. */
  somethingIsMissing: boolean;
  /** Whether the log was asked for before it was known that the deployment is over: what it lacks it may hold now. */
  isAskedAhead?: boolean;
  log: Pick<DeploymentLog, 'note' | 'debug'>;
  clock: Clock;
  signal: AbortSignal;
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
  const { journal, log } = ports;
  const reading = await finalReading(ports);
  const completion = reading?.complete() ?? ({ late: [], next: [], verdict: 'not verifiable' } as const);
  await print(completion, ports);
  const isSilent = completion.verdict === 'not verifiable' && journal.printedLines === 0;
  const sentence = isSilent ? undefined : sentences[completion.verdict];
  if (sentence) log.note(sentence);
  return completion.verdict;
}

/** The log once it was read as a whole, as far as one can tell, or when waiting any longer makes no sense. */
async function finalReading(ports: ClosingPorts): Promise<OutputReading | undefined> {
  const { somethingIsMissing, isAskedAhead, clock, signal } = ports;
  const startedAtMs = clock.now();
  let before: OutputReading | undefined;
  let read = isAskedAhead ? readAskedAhead : readLog;
  for (let failures = 0; ; ) {
    const { reading, error } = await read(ports);
    read = readLog;
    if (error !== undefined) failures++;
    else if (!somethingIsMissing || isWhole(reading, before)) return reading;
    before = reading ?? before;
    const waitMs = error === undefined ? pauseMs : (pauseBeforeRetryMs(error, failures) ?? Number.POSITIVE_INFINITY);
    if (clock.now() + waitMs > startedAtMs + patienceFor(error, somethingIsMissing)) return before;
    await clock.sleep(waitMs, signal);
  }
}

function patienceFor(error: unknown, somethingIsMissing: boolean): number {
  return error !== undefined && somethingIsMissing ? askingPatienceMs : patienceMs;
}

/** The log as it was asked for ahead; once more where it is not what was printed, since it may have been older than the end. */
async function readAskedAhead(ports: ReadingPorts): Promise<LogRead> {
  const ahead = await readLog(ports);
  return ahead.reading?.agrees === false ? readLog(ports) : ahead;
}

/** It may still grow: it counts once it holds what was heard last, and did not change any more. */
function isWhole(reading: OutputReading | undefined, before: OutputReading | undefined): boolean {
  return reading?.holdsLastHeard === true && reading.sizeBytes === before?.sizeBytes;
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
    if (error instanceof ScalingoError) return { error };
    noteMistake(error, journal);
    throw error;
  }
}

async function print({ next, late }: Completion, { log, print }: ClosingPorts): Promise<void> {
  if (late.length > 0) {
    log.note(`${late.length} lines of the log were only known after later ones had been shown. They are:`);
    await print(late);
    if (next.length > 0) log.note('The log goes on:');
  }
  await print(next);
}

const sentences: Readonly<Record<Verdict, string | undefined>> = {
  whole: undefined,
  'completed late':
    'The log above is complete, but not in its order: it was compared with the one that Scalingo keeps.',
  'more than kept': 'The log above holds lines that the one that Scalingo keeps does not hold (yet).',
  'not verifiable': 'Scalingo gave no log to compare with, so whether the one above is complete is not known.'
};
