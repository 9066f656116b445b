import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change, PlantedBug } from './bug.ts';

const root = join(import.meta.dirname, '../..');
const copied = [
  'src',
  'dist',
  'simulator',
  'scripts',
  '__tests__',
  'action.yml',
  'package.json',
  'jest.config.js',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.simulator.json',
  'README.md',
  'LICENSE'
];
/** A test that hangs has noticed. */
const longestMs = 240_000;

/** What became of some test files. */
export interface Tested {
  passed: boolean;
  /** The first test that failed, or why none could run. */
  by: string;
}

/** A copy of this repository in a temporary folder, in which things may be broken. */
export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'planted-'));

  constructor() {
    for (const name of copied) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  /**
   * Makes the changes, builds where a test needs that, and undoes them when `use` is done.
   * @throws Error where a change does not apply (any longer), or what it makes cannot be built
   */
  async with<T>({ changes }: Pick<PlantedBug, 'changes'>, build: boolean, use: () => Promise<T>): Promise<T> {
    const files = new Map(changes.map(({ file }) => [file, readFileSync(join(this.folder, file), 'utf8')]));
    try {
      for (const change of changes) this.#apply(change);
      if (build) await this.#build();
      return await use();
    } finally {
      for (const [file, text] of files) writeFileSync(join(this.folder, file), text);
    }
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Runs test files until one fails. */
  async test(files: readonly string[]): Promise<Tested> {
    const { exitCode, text } = await this.#run(
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--bail',
      '--ci',
      '--forceExit',
      '--runTestsByPath',
      ...files
    );
    const failed = /^ {2}● (.+)$/m.exec(text)?.[1] ?? lastLine(text);
    return { passed: exitCode === 0, by: exitCode === null ? 'it never ended' : failed };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #apply({ file, find, put }: Change): void {
    const text = readFileSync(join(this.folder, file), 'utf8');
    const times = text.split(find).length - 1;
    if (times !== 1) throw new Error(`${file} holds ${times} times: ${find.trim()}`);
    writeFileSync(
      join(this.folder, file),
      text.replace(find, () => put)
    );
  }

  async #build(): Promise<void> {
    const { exitCode, text } = await this.#run('scripts/build.ts');
    if (exitCode !== 0) throw new Error(`it cannot be built: ${text.slice(0, 500)}`);
  }

  #run(...words: string[]): Promise<{ exitCode: number | null; text: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, words, {
        cwd: this.folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: longestMs,
        killSignal: 'SIGKILL'
      });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', part => {
          text += part;
        });
      }
      child.once('error', reject).once('close', exitCode => resolve({ exitCode, text }));
    });
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
