/** Runs the system's git in a repository, as GitHub does: read-only, and whatever this machine's or user's configuration says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

export interface GitOutput {
  /** What git wrote; it fails where git does. */
  readonly stdout: Readable;
  /** Ends git where nobody wants the rest. */
  stop(): void;
}

/**
 * What git writes.
 * @param path a working copy or a bare repository
 * @returns nothing where git says no
 */
export async function git(path: string, ...parameters: string[]): Promise<Buffer | undefined> {
  const child = start(path, parameters);
  const ended = new Promise<number | null>(resolveEnd => {
    child.once('close', resolveEnd);
    child.once('error', () => resolveEnd(null));
  });
  const output = await buffer(child.stdout as Readable);
  return (await ended) === 0 ? output : undefined;
}

/** The same as text, without blanks at either end. */
export async function gitText(path: string, ...parameters: string[]): Promise<string | undefined> {
  return (await git(path, ...parameters))?.toString('utf8').trim();
}

/** What git writes, as it comes: nothing of it is kept. */
export function gitStream(path: string, ...parameters: string[]): GitOutput {
  const child = start(path, parameters);
  const stdout = child.stdout as Readable;
  child.once('error', error => stdout.destroy(error));
  return { stdout, stop: () => void child.kill() };
}

function start(path: string, parameters: readonly string[]): ChildProcess {
  return spawn('git', ['-C', path, ...parameters], { stdio: ['ignore', 'pipe', 'ignore'], env: environment(path) });
}

/** Nothing of this process's own: a test can run in a git hook, where GIT_DIR leads elsewhere. */
function environment(path: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CEILING_DIRECTORIES: dirname(resolve(path)),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1'
  };
}
