import { duration } from '../../duration.ts';
import { code } from './html.ts';

/** How long a stage of the deployment took. */
export interface StageTime {
  /** Its status; one that nobody has heard of can be anything. */
  stage: string;
  ms: number;
  /** Whether it was seen from its beginning to its end; else it took longer. */
  isWhole: boolean;
}

/** There are four that anybody has heard of. */
const mostStages = 20;

const titles: ReadonlyMap<string, string> = new Map([
  ['queued', 'Queued'],
  ['building', 'Building'],
  ['pushing', 'Pushing'],
  ['starting', 'Starting']
]);

/**
 * How long each stage took, as a chart that GitHub draws and as a table with the same numbers for who cannot see it or draws none.
 * @param failed whether the last one is where it failed
 * @returns an empty text where there is nothing to compare
 */
export function stagesOf(times: readonly StageTime[], failed: boolean): string {
  if (times.length < 2) return '';
  if (times.length > mostStages) return stagesOf(times.slice(-mostStages), failed);
  return `<h4>How long each stage took</h4>\n\n${chartOf(times, failed)}\n\n${tableOf(times)}`;
}

/**
 * In the chart stand names out of a fixed set and numbers alone: Mermaid is a language, and a status could be a sentence of it.
 * A Gantt chart, since the stages follow one another and GitHub's version of Mermaid draws it well from a few seconds to hours.
 * Source: https://mermaid.js.org/syntax/gantt.html
 */
function chartOf(times: readonly StageTime[], failed: boolean): string {
  const totalMs = times.reduce((sum, { ms }) => sum + ms, 0);
  let startMs = 0;
  const bars = times.flatMap((time, index) => {
    const tag = failed && index === times.length - 1 ? 'crit' : 'active';
    const bar = `${tookOf(time)} :${tag}, ${dateOf(startMs)}, ${Math.max(1, Math.round(time.ms))}ms`;
    startMs += time.ms;
    return [`  section ${titles.get(time.stage) ?? 'Another stage'}`, `  ${bar}`];
  });
  return [
    '```mermaid',
    'gantt',
    '  accTitle: How long each stage took',
    '  accDescr: The table below has the same numbers',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${totalMs < hourMs ? '%M:%S' : '%H:%M'}`,
    '  todayMarker off',
    ...bars,
    '```'
  ].join('\n');
}

const hourMs = 3_600_000;

/** A moment after the deployment's begin. Any day does; this one has no change of clocks anywhere. */
function dateOf(ms: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').replace('Z', '');
}

function tableOf(times: readonly StageTime[]): string {
  const rows = times.map(time => {
    const name = titles.get(time.stage) ?? code(time.stage);
    return `<tr><th align="left" scope="row">${name}</th><td align="right">${tookOf(time)}</td></tr>`;
  });
  const head = '<tr><th align="left" scope="col">Stage</th><th align="right" scope="col">Took</th></tr>';
  return `<table>\n${[head, ...rows].join('\n')}\n</table>`;
}

function tookOf({ ms, isWhole }: StageTime): string {
  return `${isWhole ? '' : 'at least '}${duration(ms)}`;
}
