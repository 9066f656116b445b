import { comparable } from '../scalingo/log-lines.ts';

/** A cause stands at the very end of a failed log: what a build warned of long before is none. */
const lastLines = 30;
const mostLines = 10;
/** Enough to tell one line from another; a mark stands at the beginning. */
const longestLine = 500;

const marked = /^!\s+\S/;

/**
 * What the log itself gives as the cause: its last run of lines that Scalingo marks as errors (` !     …`).
 * @param lines the end of the log
 * @returns the last of those lines, as they came, at most 10
 */
export function tellingLines(lines: readonly string[]): string[] {
  const run: string[] = [];
  for (const line of lines.slice(-lastLines).reverse()) {
    if (marked.test(comparable(line.slice(0, longestLine)))) run.unshift(line);
    else if (run.length > 0) break;
  }
  return run.slice(-mostLines);
}

/** Such lines as one phrase, without the mark. */
export function asPhrase(lines: readonly string[]): string {
  return lines.map(line => comparable(line.slice(0, longestLine)).replace(/^!\s+/, '')).join(' / ');
}
