/** Measures how fast and how small the action is, beside the smallest honest client. See docs/speed.md. */
import { type BenchOptions, type Part, parseBench } from './bench/arguments.ts';
import { drawCurve } from './bench/curve.ts';
import type { Bench } from './bench/figures/bench.ts';
import { ending } from './bench/figures/ending.ts';
import { idling } from './bench/figures/idling.ts';
import { printing } from './bench/figures/printing.ts';
import { differentLines } from './bench/figures/shapes.ts';
import { size } from './bench/figures/size.ts';
import { slowReader } from './bench/figures/slow-reader.ts';
import { starting } from './bench/figures/starting.ts';
import { followLong } from './bench/long.ts';
import { startServer } from './bench/start-server.ts';
import { isMet, type Row, table } from './bench/table.ts';

const figures: Readonly<Record<Part, (bench: Bench) => Promise<Row[]>>> = {
  printing,
  ending,
  starting,
  size,
  idling,
  'slow-reader': slowReader,
  shapes: differentLines
};

const options = parseBench(process.argv.slice(2));
if ('text' in options) {
  (options.exitCode === 0 ? process.stdout : process.stderr).write(options.text);
  process.exitCode = options.exitCode;
} else {
  process.exitCode = (await run(options)) ? 0 : 1;
}

async function run({ what, only, rounds, quick }: BenchOptions): Promise<boolean> {
  if (what === 'long')
    return told(await followLong(quick ? { lines: 200_000, speed: 60 } : { lines: 10_000_000, speed: 30 }));
  const server = await startServer();
  const bench = { server, rounds, quick };
  try {
    if (what === 'curve') {
      process.stdout.write(await drawCurve(bench));
      return true;
    }
    const rows: Row[] = [];
    for (const [name, figure] of Object.entries(figures)) {
      if (only !== undefined && name !== only) continue;
      process.stderr.write(`measuring: ${name}\n`);
      rows.push(...(await figure(bench)));
    }
    return told(rows);
  } finally {
    await server.stop();
  }
}

/** @returns whether all figures are what they should be */
function told(rows: readonly Row[]): boolean {
  process.stdout.write(table(rows));
  return rows.every(isMet);
}
