import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Puts a command of that name into a folder: it writes down what it was called with, and answers as the script says.
 * @param script bash, with the arguments in `$*`
 * @returns the PATH that finds it first, and what it was called with so far
 */
export function fakeCommand(folder: string, name: string, script: string) {
  const bin = join(folder, 'bin');
  const calls = join(folder, `${name}-calls`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(calls, '');
  writeFileSync(join(bin, name), `#!/usr/bin/env bash\necho "$*" >> '${calls}'\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  return {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    calls: () => readFileSync(calls, 'utf8').trimEnd().split('\n')
  };
}
