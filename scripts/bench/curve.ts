import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './child.ts';
import type { Bench } from './figures/bench.ts';
import { type Panel, plot, type Series } from './plot.ts';
import { inRounds, median } from './rounds.ts';
import { runAction, runFloor } from './subjects.ts';
import { inMebibytes, inMilliseconds, mebibyte } from './table.ts';

const pictures = join(import.meta.dirname, '../../docs/pictures');
/** The floor keeps whatever its reader has not taken yet: at ten million lines that is more than many machines have. */
const mostOfFloor = 1_000_000;
const counts = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

interface Point {
  lines: number;
  ms: number;
  peakBytes: number;
}

/** Measures how time and memory grow with the lines of a log, and draws it. @returns a table in Markdown */
export async function drawCurve({ server, rounds, quick }: Bench): Promise<string> {
  const action: Point[] = [];
  const floor: Point[] = [];
  for (const lines of quick ? counts.slice(0, 3) : counts) {
    const shape = { lines, lineBytes: 80 };
    const measured = {
      action: async () => runAction(server.port, await server.prepare({ shape })),
      floor: async () => runFloor(server.port, await server.prepare({ shape }))
    };
    if (lines > mostOfFloor) {
      action.push(pointOf(lines, [await measured.action()]));
      continue;
    }
    const costs = await inRounds(rounds, measured);
    action.push(pointOf(lines, costs.action));
    floor.push(pointOf(lines, costs.floor));
  }
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, 'speed.svg'), picture(action, floor));
  const row = ({ lines, ms, peakBytes }: Point) => {
    const other = floor.find(point => point.lines === lines);
    return `| ${lines.toLocaleString('en')} | ${inMilliseconds(ms)} | ${inMebibytes(peakBytes)} | ${other ? inMilliseconds(other.ms) : ''} | ${other ? inMebibytes(other.peakBytes) : ''} |\n`;
  };
  return `| lines | time | peak memory | the floor’s time | its peak memory |\n| --: | --: | --: | --: | --: |\n${action.map(row).join('')}`;
}

function pointOf(lines: number, costs: readonly Cost[]): Point {
  return {
    lines,
    ms: median(costs.map(({ tookMs }) => tookMs)),
    peakBytes: median(costs.map(({ peakBytes }) => peakBytes))
  };
}

function picture(action: readonly Point[], floor: readonly Point[]): string {
  const series = (figure: (point: Point) => number): Series[] => [
    { name: 'the action', colour: '#1f6feb', points: action.map(point => ({ x: point.lines, y: figure(point) })) },
    {
      name: 'the smallest client',
      colour: '#bf8700',
      points: floor.map(point => ({ x: point.lines, y: figure(point) }))
    }
  ];
  const time: Panel = {
    title: 'Time, everything included',
    series: series(({ ms }) => ms / 1000),
    from: 0.01,
    to: 100,
    ticks: [0.01, 0.1, 1, 10, 100].map(y => ({ y, label: `${y} s` }))
  };
  const memory: Panel = {
    title: 'Peak memory',
    series: series(({ peakBytes }) => peakBytes / mebibyte),
    from: 0,
    to: 700,
    ticks: [0, 100, 300, 500, 700].map(y => ({ y, label: `${y} MiB` })),
    isLinear: true
  };
  const ticks = counts.map(x => ({ x, label: x >= 1e6 ? `${x / 1e6} M` : `${x / 1e3} k` }));
  return plot([time, memory], ticks, 'lines of 80 bytes');
}
