/** One figure of the benchmark. */
export interface Row {
  what: string;
  value: number;
  /** How the value is written: `0.41`, `82 MiB`. */
  shown: string;
  /** The most that it may be; undefined where there is no goal. */
  most?: number;
  /** How it came about. */
  note?: string;
}

/** Whether a figure is what it should be. */
export function isMet({ value, most }: Row): boolean {
  return most === undefined || value <= most;
}

/** The figures as a table in Markdown. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(row => [row.what, row.shown, goalOf(row), row.note ?? '']);
  const head = ['figure', 'measured', 'goal', 'how'];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...cells.map(line)].join('');
}

export const mebibyte = 1024 * 1024;

/** Bytes as mebibytes. */
export function inMebibytes(bytes: number): string {
  return `${(bytes / mebibyte).toFixed(1)} MiB`;
}

export function inMilliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

function goalOf(row: Row): string {
  if (row.most === undefined) return '';
  // Written as the value is: only the number differs.
  const unit = /[^\d.]*$/.exec(row.shown)?.[0] ?? '';
  const most = unit === ' MiB' ? row.most / mebibyte : unit === ' MB' ? row.most / 1e6 : row.most;
  return `≤ ${+most.toFixed(2)}${unit}${isMet(row) ? '' : ' MISSED'}`;
}
