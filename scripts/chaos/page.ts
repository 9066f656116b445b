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
