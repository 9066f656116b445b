import { parseArgs } from 'node:util';

const usage = `Usage: npm run bench -- [options]

Measures the action as it is built, on this machine and beside the smallest honest client, and prints a table.

  --only NAME   one of its parts: printing, ending, starting, size, idling, slow-reader, shapes
  --rounds N    how often each thing is measured (5)
  --quick       a short run: smaller logs, shorter waits, three rounds
  --curve       instead: 1,000 to 10,000,000 lines, drawn in docs/pictures/speed.svg
  --long        instead: one deployment of two hours and ten million lines, in scaled time
  --help        this text
`;

export const parts = ['printing', 'ending', 'starting', 'size', 'idling', 'slow-reader', 'shapes'] as const;
export type Part = (typeof parts)[number];

/** What is measured. */
export interface BenchOptions {
  what: 'table' | 'curve' | 'long';
  only: Part | undefined;
  rounds: number;
  quick: boolean;
}

/** Reads the command line. @returns what to run, or a text to show and the exit code */
export function parseBench(args: readonly string[]): BenchOptions | { text: string; exitCode: 0 | 2 } {
  try {
    const { values } = parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false });
    if (values.help) return { text: usage, exitCode: 0 };
    const rounds = Number(values.rounds ?? (values.quick ? 3 : 5));
    if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds has to be a whole number from 1 on.');
    const only = parts.find(part => part === values.only);
    if (values.only !== undefined && only === undefined)
      throw new Error(`--only has to be one of ${parts.join(', ')}.`);
    if (values.curve && values.long) throw new Error('--curve and --long are two things.');
    return { what: values.curve ? 'curve' : values.long ? 'long' : 'table', only, rounds, quick: values.quick };
  } catch (error) {
    return { text: `${(error as Error).message}\n`, exitCode: 2 };
  }
}

const known = {
  only: { type: 'string' },
  rounds: { type: 'string' },
  quick: { type: 'boolean', default: false },
  curve: { type: 'boolean', default: false },
  long: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const;
