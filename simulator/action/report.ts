import type { Scalingo } from '../scalingo/index.ts';

/** What a simulator got from its start to its end. */
export interface Report {
  /** What happened, one line each. */
  readonly lines: readonly string[];
  readonly requests: number;
  readonly deployments: readonly { readonly app: string; readonly gitRef: string; readonly status: string }[];
}

/** Deployments that a summary shows: what is longer is in the log. */
const mostShown = 50;

/** Of a simulator that has stopped. */
export function reportOf({ requests, deployments }: Scalingo, lines: readonly string[]): Report {
  const shown = deployments.map(({ app, gitRef, status }) => ({ app, gitRef, status }));
  return { lines, requests: requests.length, deployments: shown };
}

/** One line that says how much there was. */
export function headline({ requests, deployments }: Report): string {
  return `The simulated Scalingo got ${counted(requests, 'request')} and ${counted(deployments.length, 'deployment')}.`;
}

/** The report as Markdown, for the page of the run. */
export function summaryOf(report: Report): string {
  const rows = report.deployments.slice(0, mostShown).map(({ app, gitRef, status }) => row([app, gitRef, status]));
  const table = rows.length === 0 ? [] : ['', '| app | git_ref | status |', '|---|---|---|', ...rows];
  const left = report.deployments.length - rows.length;
  return [headline(report), ...table, ...(left > 0 ? ['', `And ${left} more.`] : []), ''].join('\n');
}

/** Without what the page would take for a command, wherever in the line it stands. */
export function inert(line: string): string {
  const visible = line.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll('##[', '##[\\');
  return visible.trimStart().startsWith('::') ? `> ${visible}` : visible;
}

/** What a name holds is not known: nothing of it may be read as Markdown. */
function row(cells: readonly string[]): string {
  const plain = (cell: string) =>
    cell.replaceAll(/[^\p{L}\p{N}._/ -]/gu, character => `&#${character.codePointAt(0)};`);
  return `| ${cells.map(plain).join(' | ')} |`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
