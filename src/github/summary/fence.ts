/**
 * Lines as a fenced block. Of all ways to show text it is the one whose end is a single rule: a line of at least as many backticks as it began
 * with. It begins with more than any line holds, so no line can end it, and until its end GitHub takes nothing for Markdown, HTML, a mention or a
 * chart. (In `<pre>` a blank line would be one rule more to think of, and every `<` had to be escaped.)
 * Source: https://github.github.com/gfm/#fenced-code-blocks
 * @param lines one line each, without line breaks and control characters
 * @param mostBytes what there is room for; lines are left out from the first one on
 * @returns undefined where there is no room for a single line, or none to show
 */
export function fenced(lines: readonly string[], mostBytes: number): string | undefined {
  const kept = lastLines(lines.map(inOneLine), mostBytes);
  if (kept.every(line => line === '')) return undefined;
  const fence = '`'.repeat(Math.max(3, ...kept.map(longestRun)) + 1);
  return [`${fence}text`, ...kept, fence].join('\n');
}

/** As many of the last lines as there is room for, with the fence, which cannot be longer than the longest of them. */
function lastLines(lines: readonly string[], mostBytes: number): string[] {
  const kept: string[] = [];
  let bytes = 0;
  let longest = 0;
  for (const line of lines.toReversed()) {
    const size = Buffer.byteLength(line) + 1;
    longest = Math.max(longest, size);
    if (bytes + size + 2 * longest + fenceBytes > mostBytes) break;
    bytes += size;
    kept.unshift(line);
  }
  return kept;
}

const fenceBytes = 20;

function longestRun(line: string): number {
  return Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length));
}

/** Nothing may hand a line over that is two: the second one could be anything. */
function inOneLine(line: string): string {
  return line.toWellFormed().replace(/(?!\t)[\p{Cc}\u2028\u2029]/gu, ' ');
}
