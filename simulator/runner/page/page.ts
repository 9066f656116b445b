import type { PageLine, Step, StepResult } from '../step.ts';
import { endOfPage } from './end.ts';
import { lineText } from './line.ts';
import { type Style, styleOf } from './style.ts';
import { wrap } from './visible-text.ts';

export interface PageOptions {
  write(text: string): void;
  colour: boolean;
  /** Of the terminal; without it lines are as long as they are. */
  columns?: number;
}

/** Rows that one line of the log may take: GitHub's live view cuts long lines too. */
const mostRows = 12;
const indentation = '  ';

/** Shows a step in a terminal as GitHub's page of the run shows it, line by line and what is told at the end. */
export class Page {
  readonly #write: (text: string) => void;
  readonly #style: Style;
  readonly #columns: number | undefined;

  constructor({ write, colour, columns }: PageOptions) {
    this.#write = write;
    this.#style = styleOf(colour);
    this.#columns = columns;
  }

  /** Shows a step as it runs; resolves when it has ended and everything is shown. */
  async follow(step: Step): Promise<StepResult> {
    let next = 0;
    const showNew = () => {
      for (const line of step.lines.slice(next)) this.showLine(line);
      next = step.lines.length;
      return undefined;
    };
    const watching = step.until(showNew).catch(() => undefined);
    const result = await step.ended;
    await watching;
    showNew();
    this.showEnd(result);
    return result;
  }

  showLine(line: PageLine): void {
    // The page shows the runner's own group folded.
    if (line.from === 'runner' && line.depth === 1) return;
    const text = lineText(line, this.#style);
    if (text !== null) this.#print(text, line.depth === 1 ? indentation : '');
  }

  showEnd(result: StepResult): void {
    for (const { text, indented } of endOfPage(result, this.#style)) this.#print(text, indented ? indentation : '');
  }

  /** A remark of the one who shows the page, not part of it. */
  remark(text: string): void {
    this.#print(this.#style.dim(text), '');
  }

  #print(text: string, indent: string): void {
    const rows =
      this.#columns === undefined ? [text] : wrap(text, Math.max(10, this.#columns - indent.length), mostRows);
    this.#write(rows.map(row => `${(indent + row).trimEnd()}\n`).join(''));
  }
}
