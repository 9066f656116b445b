import type { Annotation, PageLine, StepResult } from '../../simulator/runner/index.ts';

/** What a person sees of a step: the deployment's log (what stands where no command counts) and what the step says itself. */
export interface Shown {
  log: string[];
  own: string[];
}

export function shownBy({ lines }: Pick<StepResult, 'lines'>): Shown {
  const shown: Shown = { log: [], own: [] };
  let isLog = false;
  for (const line of lines) {
    if (line.level === 'stop' || line.level === 'resume') isLog = line.level === 'stop';
    else if (line.from !== 'runner') (isLog ? shown.log : shown.own).push(isLog ? line.text : line.stored);
  }
  return shown;
}

/** What stands of the log behind the step's remark that it could not be compared with Scalingo's. */
export interface ShownRest {
  lines: string[];
  remark: string;
}

/** That part of a log; undefined where there is none. It is the last one: nothing of the log can stand behind it. */
export function restShownBy({ lines }: Pick<StepResult, 'lines'>): ShownRest | undefined {
  const from = lines.findIndex(({ stored }, index) => stored.includes(notCompared) && isOwn(lines, index));
  const remark = lines[from]?.stored;
  return remark === undefined ? undefined : { lines: shownBy({ lines: lines.slice(from) }).log, remark };
}

const notCompared = "could not be compared with Scalingo's log";

/** Whether a line stands where commands count. */
function isOwn(lines: readonly PageLine[], index: number): boolean {
  const before = lines.slice(0, index).findLast(({ level }) => level === 'stop' || level === 'resume');
  return before?.level !== 'stop';
}

/** The page without what the runner itself shows of the inputs at its top. */
export function withoutHeader(lines: readonly PageLine[]): PageLine[] {
  return lines.slice(lines.findIndex(({ level }) => level === 'endgroup') + 1);
}

/** What the step itself says in a summary: without the blocks that quote the log. */
export function ownPartOf({ summary }: Pick<StepResult, 'summary'>): string {
  return summary.replace(/^(`{3,})(?!mermaid)[^\n]*\n.*?^\1`*[ \t]*$/gms, '');
}

/** Those of the step: where it was cancelled the runner adds one of its own. */
export function errorsOf(result: StepResult): string[] {
  return annotationsOf(result, 'error').filter(message => message !== 'The operation was canceled.');
}

export function noticesOf(result: StepResult): string[] {
  return annotationsOf(result, 'notice');
}

function annotationsOf({ annotations }: StepResult, wanted: Annotation['level']): string[] {
  return annotations.filter(({ level }) => level === wanted).map(({ message }) => message);
}
