import type { Step } from '../../simulator/scalingo/index.ts';
import { closingLines } from '../../simulator/scalingo/scenarios/log-lines.ts';
import { oddLines } from './odd-lines.ts';
import type { Pick } from './pick.ts';

export interface PickedScript {
  script: Step[];
  /** Whether it passes through a status that nobody has heard of. */
  hasUnknownStage: boolean;
}

/** Ends that are none well; how Scalingo closes the log is not known of all of them. */
const failures = ['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted', 'vanished-error'];

/**
 * A deployment's story: up to 400 lines of a random alphabet over its stages, any end, and waits in between.
 * @param blankLines whether empty lines may be among them
 */
export function pickScript(pick: Pick, { blankLines = true } = {}): PickedScript {
  const alphabet = pickAlphabet(pick, blankLines);
  const end = pickEnd(pick);
  const stages = stagesBefore(end, pick);
  const hasUnknownStage = end === 'success' && pick.percent(8);
  const lines = pick.percent(10) ? 0 : pick.integer(1, pick.one([5, 40, 150, 400]));
  const waitMs = pick.one([0, 2_000, 10_000, 25_000, 50_000]);
  const script: Step[] = [];
  for (const [index, stage] of stages.entries()) {
    script.push({ kind: 'status', status: stage });
    if (hasUnknownStage && index === 1) script.push({ kind: 'status', status: 'inspecting', isStage: true });
    script.push(...pickLines(pick, alphabet, Math.round(lines / stages.length), waitMs / stages.length));
    if (pick.percent(5)) script.push({ kind: 'other', script: pickOther(pick, alphabet) });
  }
  // Nearly always Scalingo closes the log, where it is known how it does that.
  if (pick.percent(90)) script.push({ kind: 'logs', lines: closingLines(end) });
  script.push({ kind: 'status', status: end });
  return { script, hasUnknownStage };
}

/** The same story in lines so long that together they are more than a pipe holds, where there are some; empty ones, and those that close it, stay. */
export function lengthened(script: readonly Step[]): Step[] {
  const count = script.reduce(
    (sum, step) => sum + (step.kind === 'logs' ? step.lines.length : Number(step.kind === 'log')),
    0
  );
  const padding = 'x'.repeat(Math.min(longestLine, Math.ceil(moreThanAPipe / Math.max(1, count))));
  const long = (line: string) => (line === '' || closing.has(line) ? line : `${padding} ${line}`);
  return script.map(step => {
    if (step.kind === 'log') return { ...step, line: long(step.line) };
    return step.kind === 'logs' ? { ...step, lines: step.lines.map(long) } : step;
  });
}

const closing = new Set([...failures, 'success'].flatMap(closingLines));
const moreThanAPipe = 100_000;
const longestLine = 10_000;

function pickEnd(pick: Pick): string {
  if (pick.percent(45)) return 'success';
  return pick.one(failures);
}

/** Any stage can go straight to an end. */
function stagesBefore(end: string, pick: Pick): string[] {
  const all = ['queued', 'building', 'pushing', 'starting'];
  return end === 'success' ? all : all.slice(0, pick.integer(2, all.length));
}

function pickLines(pick: Pick, alphabet: readonly string[], count: number, waitMs: number): Step[] {
  const steps: Step[] = [];
  const pauses = pick.integer(1, 6);
  for (let pause = 0, left = count; pause < pauses; pause++) {
    const next = pause === pauses - 1 ? left : pick.integer(0, left);
    left -= next;
    const lines = Array.from({ length: next }, () => pick.one(alphabet));
    if (pick.percent(50)) steps.push({ kind: 'logs', lines });
    else steps.push(...lines.map((line): Step => ({ kind: 'log', line })));
    if (waitMs > 0) steps.push({ kind: 'wait', ms: Math.round((2 * waitMs * pick.next()) / pauses) });
  }
  return steps;
}

/** Another deployment logs the same lines: telling them apart by their text must not work. */
function pickOther(pick: Pick, alphabet: readonly string[]): Step[] {
  return [
    { kind: 'status', status: 'building' },
    ...pickLines(pick, alphabet, pick.integer(0, 30), 5_000),
    { kind: 'status', status: pick.one(['success', 'build-error']) }
  ];
}

function pickAlphabet(pick: Pick, blankLines: boolean): string[] {
  const size = pick.one([1, 2, 5, 30, 400]);
  const alphabet = Array.from({ length: size }, (_, index) => {
    if (blankLines && pick.percent(4)) return '';
    return pick.percent(15)
      ? pick.one(oddLines)
      : `${pick.one(beginnings)}${pick.hexadecimal(pick.integer(1, 12))} ${index}`;
  });
  // As the very first line one that carries an end of its own says that all do, and then an empty event is no empty line.
  return alphabet.includes('') ? alphabet.map(line => line.replace(/\r$/, '')) : alphabet;
}

const beginnings = ['-----> ', '       ', ' !     ', '', '\u001b[1m-----> \u001b[0m', '=====> Downloading ', '日本 '];
