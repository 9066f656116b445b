import { parseArgs } from 'node:util';
import type { FleetOptions } from './run.ts';

const usage = `Usage: npm run fleet -- [options]

Lets many jobs deploy with one token, started at the same moment, against a simulated Scalingo that takes 60 requests a minute.

  --jobs N           how many (100)
  --speed X          simulated seconds in a second (15)
  --retry-after HOW  what comes with a refusal: none, seconds or date (none)
  --help             this text
`;

/** Reads the command line. @returns what to run, or a text to show and the exit code */
export function parseFleet(args: readonly string[]): FleetOptions | { text: string; exitCode: 0 | 2 } {
  try {
    const { values } = parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false });
    if (values.help) return { text: usage, exitCode: 0 };
    const [jobs, speed] = [Number(values.jobs), Number(values.speed)];
    if (!(Number.isInteger(jobs) && jobs > 0 && jobs <= 1000))
      throw new Error('--jobs has to be a number from 1 to 1000.');
    if (!(speed > 0 && speed <= 1000)) throw new Error('--speed has to be a number up to 1000.');
    const retryAfter = (['none', 'seconds', 'date'] as const).find(how => how === values['retry-after']);
    if (retryAfter === undefined) throw new Error('--retry-after has to be none, seconds or date.');
    return { jobs, speed, retryAfter };
  } catch (error) {
    return { text: `${(error as Error).message}\n`, exitCode: 2 };
  }
}

const known = {
  jobs: { type: 'string', default: '100' },
  speed: { type: 'string', default: '15' },
  'retry-after': { type: 'string', default: 'none' },
  help: { type: 'boolean', short: 'h', default: false }
} as const;
