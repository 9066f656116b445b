import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import {
  type PageLine,
  runStep,
  type StepOptions,
  type StepResult,
  startStep
} from '../../../simulator/runner/index.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A folder that is gone when the test file is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fixture-'));
  folders.push(folder);
  return folder;
}

const manifest = 'runs: { using: node24, main: main.mjs, post: post.mjs }\n';

/** Writes an action of one script; gives its folder. */
export function writeAction(main: string, { yaml = manifest, post = '' } = {}): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'action.yml'), yaml);
  writeFileSync(join(folder, 'main.mjs'), main);
  writeFileSync(join(folder, 'post.mjs'), post);
  return folder;
}

/** Runs a script as a step. */
export function run(main: string, options: StepOptions = {}): Promise<StepResult> {
  return runStep({ action: writeAction(main), ...options });
}

export function start(main: string, options: StepOptions = {}): ReturnType<typeof startStep> {
  return startStep({ action: writeAction(main), ...options });
}

/** Runs a step that prints these lines. */
export function print(lines: readonly string[], options: StepOptions = {}): Promise<StepResult> {
  return run(`process.stdout.write(${JSON.stringify(lines.map(line => `${line}\n`).join(''))});`, options);
}

/** What the step itself brought to the page, without the runner's header. */
export function shown({ lines }: { lines: readonly PageLine[] }): string[] {
  return lines.filter(line => line.from !== 'runner').map(line => line.stored);
}

/** What the runner said about the step, without its header. */
export function said({ lines }: { lines: readonly PageLine[] }): string[] {
  const header = lines.findIndex(line => line.level === 'endgroup');
  return lines.slice(header + 1).flatMap(line => (line.from === 'runner' ? [line.stored] : []));
}
