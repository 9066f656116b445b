import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairs } from './file-command-pairs.ts';
import type { StepContext } from './step-context.ts';

/** The files by which a step hands over results, by the names of their variables. */
export interface FileCommands {
  GITHUB_PATH: string;
  GITHUB_ENV: string;
  GITHUB_STEP_SUMMARY: string;
  GITHUB_STATE: string;
  GITHUB_OUTPUT: string;
}

const largestSummaryBytes = 1024 * 1024;

/** Makes the empty files of a step in a folder of the runner. */
export function makeFileCommands(temporary: string): FileCommands {
  const folder = join(temporary, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const make = (name: string): string => {
    const file = join(folder, `${name}_${crypto.randomUUID()}`);
    writeFileSync(file, '');
    return file;
  };
  return {
    GITHUB_PATH: make('add_path'),
    GITHUB_ENV: make('set_env'),
    GITHUB_STEP_SUMMARY: make('step_summary'),
    GITHUB_STATE: make('save_state'),
    GITHUB_OUTPUT: make('set_output')
  };
}

/**
 * Takes over what a step wrote to its files, once it has ended; gives the summary as it is uploaded. What a file holds
 * wins over the commands of the log, as it comes later. A file that cannot be read fails the step, the others still
 * count (actions/runner, src/Runner.Worker/FileCommandManager.cs).
 */
export function processFileCommands(context: StepContext, files: FileCommands): string {
  attempt(context, 'path', () => {
    for (const folder of read(context, files.GITHUB_PATH).split(/\r\n|\r|\n/))
      if (folder !== '') context.addPath(folder);
  });
  attempt(context, 'env', () => {
    for (const [name, value] of readPairs(read(context, files.GITHUB_ENV))) {
      context.setEnvironment(name, value, 'GITHUB_ENV');
    }
  });
  const summary = readSummary(context, files.GITHUB_STEP_SUMMARY);
  attempt(context, 'state', () => {
    for (const [name, value] of readPairs(read(context, files.GITHUB_STATE))) context.saveState(name, value);
  });
  attempt(context, 'output', () => {
    for (const [name, value] of readPairs(read(context, files.GITHUB_OUTPUT))) {
      if (name === '') throw new Error('An output needs a name');
      context.setOutput(name, value);
    }
  });
  return summary;
}

function attempt(context: StepContext, name: string, process: () => void): void {
  try {
    process();
  } catch (error) {
    context.commandFailed(`Unable to process file command '${name}' successfully.`, (error as Error).message);
  }
}

function read(context: StepContext, file: string): string {
  if (!existsSync(file)) {
    context.debug(`File does not exist '${file}'`);
    return '';
  }
  return withoutMark(readFileSync(file, 'utf8'));
}

/** Masked line by line, every line ended by `\n`. Too large a one is an error in the log, but does not fail the step. */
function readSummary(context: StepContext, file: string): string {
  try {
    if (!existsSync(file)) return '';
    const { size: sizeBytes } = statSync(file);
    if (sizeBytes > largestSummaryBytes) {
      context.error(
        `$GITHUB_STEP_SUMMARY upload aborted: ${Math.floor(sizeBytes / 1024)}k is more than the 1024k that are taken.`
      );
      return '';
    }
    const lines = withoutMark(readFileSync(file, 'utf8')).split(/\r\n|\r|\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map(line => `${context.masker.mask(line)}\n`).join('');
  } catch (error) {
    context.error(`The summary in GITHUB_STEP_SUMMARY could not be read: ${(error as Error).message}`);
    return '';
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
