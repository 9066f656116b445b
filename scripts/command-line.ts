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
    return misused(`${(error as Error).message.replace(/\.$/, '')}.`);
  }
}

/** Takes an option that has to be a whole number from 1 on; ends the process as above where it is none. */
export function wholeNumber(name: string, text: string): number {
  return /^[1-9]\d{0,8}$/.test(text)
    ? Number(text)
    : misused(`--${name} has to be a whole number from 1 on, not "${text}".`);
}

/** Takes an option that has to be a regular expression; ends the process as above where it is none. */
export function pattern(name: string, text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    return misused(`--${name} has to be a regular expression. ${(error as Error).message}.`);
  }
}

/** Ends the process: there is nothing to run. @param why a sentence */
export function misused(why: string): never {
  process.stderr.write(`${why} See --help.\n`);
  process.exit(2);
}
