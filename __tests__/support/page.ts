/** What a person sees of a step, told apart by who wrote it. */
import type { Annotation, PageLine, StepResult } from '../../simulator/runner/index.ts';
import type { RecordedDeployment, Scalingo } from '../../simulator/scalingo/index.ts';

/** The lines of the deployment's log: what stands in the cage, where no command counts. */
export function logLinesOf({ lines }: Pick<StepResult, 'lines'>): PageLine[] {
  return byCage(lines).inside;
}

/** The texts of those lines. */
export function logOf(result: Pick<StepResult, 'lines'>): string[] {
  return logLinesOf(result).map(line => line.text);
}

/** What the step itself says, commands aside. */
export function ownLinesOf({ lines }: Pick<StepResult, 'lines'>): string[] {
  return byCage(lines).outside.map(line => line.stored);
}

/** What the step has to say of a log that is not simply whole. */
export function remarksOf(result: Pick<StepResult, 'lines'>): string[] {
  return ownLinesOf(result).filter(line =>
    /log above|log to compare|only known after|log goes on|no log|log in part|could not be compared|may not have been whole/.test(
      line
    )
  );
}

/** What the step itself says in a summary: without the blocks that quote the log. */
export function ownPartOf({ summary }: Pick<StepResult, 'summary'>): string {
  return summary.replace(/^(`{3,})(?!mermaid)[^\n]*\n.*?^\1`*[ \t]*$/gms, '');
}

/** The runner's own error annotation at a cancel is none of the step's. */
export function annotationsOf({ annotations }: StepResult, level: Annotation['level']): string[] {
  const own = annotations.filter(annotation => annotation.message !== 'The operation was canceled.');
  return own.filter(annotation => annotation.level === level).map(annotation => annotation.message);
}

/** The lines that a person should see of a log: what GitHub takes for a line's end is one, and so is a run of carriage returns. */
export function visibleLines(lines: readonly string[]): string[] {
  return lines.flatMap(line => line.replace(/\r+$/, '').split(/\r+\n?|\n/));
}

/** The one deployment that the step made. Throws where it made none, or several. */
export function deploymentOf(scalingo: Pick<Scalingo, 'deployments'>): RecordedDeployment {
  const [deployment, ...others] = scalingo.deployments.filter(({ createdBy }) => createdBy === 'request');
  if (deployment === undefined || others.length > 0) throw new Error(`the step made ${others.length} deployments more`);
  return deployment;
}

/** What was asked of Scalingo, in order. */
export function callsOf({ requests }: Pick<Scalingo, 'requests'>): string[] {
  return requests.map(request => request.call);
}

function byCage(lines: readonly PageLine[]): { inside: PageLine[]; outside: PageLine[] } {
  const inside: PageLine[] = [];
  const outside: PageLine[] = [];
  let isInside = false;
  for (const line of lines) {
    if (line.level === 'stop' || line.level === 'resume') isInside = line.level === 'stop';
    else if (line.from !== 'runner') (isInside ? inside : outside).push(line);
  }
  return { inside, outside };
}
