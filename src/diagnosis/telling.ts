import { comparable } from '../scalingo/log-lines.ts';

/** A cause stands at the very end of a failed log: what a build warned of long before is none. */
const lastLines = 30;

/**
 * What the log itself gives as the cause: its last run of lines that Scalingo marks as errors (` !     …`).
 * @param lines the end of the log
 * @returns those lines without the mark, joined; undefined where there are none
 */
export function tellingLines(lines: readonly string[]): string | undefined {
  const run: string[] = [];
  for (const line of lines.slice(-lastLines).map(comparable).reverse()) {
    const error = /^!\s+(\S.*)/.exec(line)?.[1];
    if (error) run.unshift(error);
    else if (run.length > 0) break;
  }
  return run.length > 0 ? run.join(' / ') : undefined;
}
