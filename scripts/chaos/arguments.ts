import { parseArgs } from 'node:util';
import type { ChaosOptions } from './run.ts';

const usage = `Usage: npm run chaos -- [options]

Deploys again and again with the built action, each time against a simulated Scalingo with another story, other settings
and other faults, and judges each step by what the simulator knows.

  --rounds N   how many rounds (50)
  --seed S     what decides them (1)
  --jobs J     how many are played at once (3)
  --speed X    simulated seconds in a second (30)
  --round K    this round alone
  --help       this text

A round that fails is shown with all that it takes to play it again, and with the fewest faults that make it fail.
`;

/** Reads the command line. @returns what to play, or a text to show and the exit code */
export function parseChaos(args: readonly string[]): ChaosOptions | { text: string; exitCode: 0 | 2 } {
  try {
    const { values } = parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false });
    if (values.help) return { text: usage, exitCode: 0 };
    const [count, seed, jobs] = [
      whole('rounds', values.rounds, 1),
      whole('seed', values.seed, 0),
      whole('jobs', values.jobs, 1)
    ];
    const speed = Number(values.speed);
    if (!(speed > 0 && speed <= 1000)) throw new Error(`--speed has to be a number up to 1000, not "${values.speed}".`);
    const rounds =
      values.round === undefined
        ? Array.from({ length: count }, (_, index) => index)
        : [whole('round', values.round, 0)];
    return { rounds, seed, jobs, speed };
  } catch (error) {
    return { text: `${(error as Error).message}\n`, exitCode: 2 };
  }
}

const known = {
  rounds: { type: 'string', default: '50' },
  seed: { type: 'string', default: '1' },
  jobs: { type: 'string', default: '3' },
  speed: { type: 'string', default: '30' },
  round: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false }
} as const;

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < least)
    throw new Error(`--${name} has to be a whole number from ${least}, not "${text}".`);
  return value;
}
