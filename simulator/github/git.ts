/** The system's git, as GitHub runs it: what is asked for is read from the repository at that moment. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** GitHub gives no file above 100 MB through its API. */
const largestOutputBytes = 110_000_000;

/** An environment in which git knows nothing of this machine's settings, nor of a repository around this process. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(rest),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0'
  };
}

/**
 * Where git keeps a repository.
 * @param path a working copy, or a bare repository
 * @throws Error where it is neither
 */
export function gitFolderOf(path: string): string {
  const folder = [join(path, '.git'), path].find(candidate => existsSync(join(candidate, 'HEAD')));
  if (folder === undefined) throw new Error(`no git repository at ${path}`);
  return folder;
}

/**
 * What git writes to its standard output; undefined where it says no.
 * @throws the system's error where git cannot be run
 */
export function git(gitFolder: string, ...command: string[]): Promise<Buffer | undefined> {
  // No repository has anything with a zero byte in its name, and the system takes none.
  if (command.some(part => part.includes('\0'))) return Promise.resolve(undefined);
  const settings = { env: gitEnvironment(), encoding: 'buffer', maxBuffer: largestOutputBytes } as const;
  return new Promise((resolve, reject) => {
    execFile('git', argumentsFor(gitFolder, command), settings, (error, output) => {
      if (error === null) resolve(output);
      else if (typeof error.code === 'number') resolve(undefined);
      else reject(error);
    });
  });
}

/** The same as text, without blanks at either end. */
export async function gitText(gitFolder: string, ...command: string[]): Promise<string | undefined> {
  return (await git(gitFolder, ...command))?.toString('utf8').trim();
}

/**
 * An archive of a commit as it is being made. The stream fails where git does; who destroys it ends git too.
 * @param folder the one folder at its root
 */
export function openArchive(gitFolder: string, commit: string, folder: string): Readable {
  const command = ['archive', '--format=tar.gz', `--prefix=${folder}/`, commit];
  const child = spawn('git', argumentsFor(gitFolder, command), {
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore']
  });
  child.on('error', error => child.stdout.destroy(error));
  child.on('exit', code => {
    if (code !== 0) child.stdout.destroy(new Error(`git archive ended with ${code}`));
  });
  child.stdout.on('close', () => child.kill());
  return child.stdout;
}

function argumentsFor(gitFolder: string, command: readonly string[]): string[] {
  // A repository of another user is as good as any: nothing in it is run.
  return ['-c', 'safe.directory=*', '--literal-pathspecs', '--git-dir', gitFolder, ...command];
}
