import type { Annotation, StepResult } from '../step.ts';
import type { Style } from './style.ts';
import { summaryLines } from './summary.ts';
import { textWidth, visibleText } from './visible-text.ts';

export interface EndLine {
  text: string;
  indented: boolean;
}

/** What the page of a run tells when a step is over: its conclusion, annotations, outputs and summary. */
export function endOfPage(result: StepResult, style: Style): EndLine[] {
  return [
    { text: '', indented: false },
    { text: conclusion(result, style), indented: false },
    ...section(
      'Annotations',
      result.annotations.flatMap(annotation => annotationLines(annotation, style)),
      style
    ),
    ...section('Outputs', outputLines(result, style), style),
    ...section('Summary', summaryLines(result.summary, style), style)
  ];
}

function section(title: string, lines: readonly string[], style: Style): EndLine[] {
  if (lines.length === 0) return [];
  const heading = [
    { text: '', indented: false },
    { text: style.bold(title), indented: false }
  ];
  return [...heading, ...lines.map(text => ({ text, indented: true }))];
}

function conclusion({ conclusion, durationMs, exitCode, signal }: StepResult, style: Style): string {
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const how = signal === null ? `exit code ${exitCode}` : `ended by ${signal}`;
  const texts = {
    success: style.green(`✔ The step succeeded in ${seconds}`),
    failure: style.red(`✘ The step failed after ${seconds} (${how})`),
    cancelled: style.yellow(`⊘ The step was cancelled after ${seconds} (${how})`)
  };
  return texts[conclusion];
}

function annotationLines({ level, message, title }: Annotation, style: Style): string[] {
  const marks = { error: style.red('✘ Error'), warning: style.yellow('⚠ Warning'), notice: style.blue('ℹ Notice') };
  const lines = message.split(/\r?\n/).map(line => visibleText(line, false));
  const heading = title === undefined ? [] : [visibleText(title, false)];
  const [first = '', ...others] = [...heading, ...lines];
  return [`${marks[level]}: ${first}`, ...others.map(line => `  ${line}`)];
}

function outputLines({ outputs, withheldOutputs }: StepResult, style: Style): string[] {
  const names = Object.keys(outputs);
  const width = Math.max(...names.map(textWidth));
  return names.map(name => {
    // One that holds a secret never reaches a page.
    const value = withheldOutputs.includes(name) ? '***' : (outputs[name] ?? '');
    const shown =
      value === ''
        ? style.dim('(empty)')
        : value
            .split(/\r?\n/)
            .map(line => visibleText(line, false))
            .join(' ⏎ ');
    return `${style.dim(visibleText(name, false).padEnd(width))}  ${shown}`;
  });
}
