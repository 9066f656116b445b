import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/**
 * Reads the command line of a script, and ends the process where there is nothing to run: with the usage for `--help`, with one sentence and exit code 2
 * for what is not understood.
 * @param usage what `--help` shows
 */
export function optionsOf<Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  try {
    const help = { type: 'boolean', short: 'h', default: false } as const;
    const { values } = parseArgs({ options: { ...options, help } });
    if (!(values as { help: boolean }).help) return values;
    process.stdout.write(usage);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(2);
  }
}

/** Takes an option that has to be a whole number from 1 on; ends the process as above where it is none. */
export function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} has to be a whole number from 1 on, not "${text}".\n`);
  process.exit(2);
}
