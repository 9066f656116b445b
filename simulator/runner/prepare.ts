import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Action, inputVariable, readAction, resolveInputs } from './action.ts';
import {
  asVariables,
  githubContext,
  githubTokenOf,
  type JobFolders,
  machineEnvironment,
  runnerContext
} from './environment.ts';
import { type FileCommands, makeFileCommands } from './file-commands.ts';
import type { Assumptions, StepOptions } from './step.ts';
import type { StepFacts } from './step-context.ts';

/** All that is decided before the process starts. */
export interface PreparedStep {
  script: string;
  environment: Record<string, string>;
  files: FileCommands;
  facts: StepFacts;
  /** Masked before anything is written. */
  secrets: string[];
  /** What the runner writes first: the folded lines with the inputs, or one line for a `post` entry. */
  header: { title: string; lines: string[] };
  warnings: string[];
  /** Removed when the step is over. */
  home: string;
}

const assumed: Assumptions = {
  invisibleCharacters: 'ignored',
  enhancedAnnotations: true,
  deprecatedCommandsWarn: true
};
const repositoryRoot = resolve(import.meta.dirname, '../..');

/** Reads the action, makes the job's folders and files, and works out the environment. Throws where that fails. */
export function prepareStep(options: StepOptions): PreparedStep {
  const action = readAction(options.action ?? repositoryRoot);
  const script = action.scripts[options.entry ?? 'main'];
  if (script === undefined) throw new Error(`action.yml has no script for the entry '${options.entry}'`);
  const folders = makeFolders(options);
  try {
    return prepareIn(folders, action, script, options);
  } catch (error) {
    rmSync(folders.home, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

function prepareIn(folders: JobFolders, action: Action, script: string, options: StepOptions): PreparedStep {
  const files = makeFileCommands(folders.temporary);
  const github = githubContext(options, folders);
  const runner = runnerContext(options, folders);
  const token = githubTokenOf(options);
  const { inputs, warnings } = resolveInputs(action, options.inputs ?? {}, { github: { ...github, token }, runner });
  const named = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value]);
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const own = options.env ?? {};
  return {
    script,
    environment: {
      ...machineEnvironment(folders),
      ...{ CI: 'true', GITHUB_ACTIONS: 'true' },
      ...Object.fromEntries([...state, ...named]),
      ...asVariables('GITHUB', github),
      ...asVariables('RUNNER', runner),
      ...presentFiles(files, options.missingFiles ?? []),
      // The runner lets its own variables win. Here the test does, to be able to stand for another server.
      ...own
    },
    files,
    facts: factsOf(options, folders),
    secrets: [...(options.secrets ?? []), token],
    header: headerOf(options, inputs),
    warnings,
    home: folders.home
  };
}

function makeFolders(options: StepOptions): JobFolders {
  // A runner's folders are where they seem to be: macOS reaches that of temporary files by a link.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')));
  const folders = { home, temporary: join(home, '_temp'), workspace: options.workspace ?? join(home, 'workspace') };
  mkdirSync(folders.temporary);
  mkdirSync(folders.workspace, { recursive: true });
  return folders;
}

type FileName = NonNullable<StepOptions['missingFiles']>[number];
const variables: Record<FileName, keyof FileCommands> = {
  output: 'GITHUB_OUTPUT',
  state: 'GITHUB_STATE',
  summary: 'GITHUB_STEP_SUMMARY'
};

function presentFiles(files: FileCommands, missing: readonly FileName[]): Partial<FileCommands> {
  const present: Partial<FileCommands> = { ...files };
  for (const name of missing) delete present[variables[name]];
  return present;
}

function factsOf(options: StepOptions, folders: JobFolders): StepFacts {
  const isTrue = (name: string) => options.env?.[name]?.toLowerCase() === 'true';
  return {
    workspace: folders.workspace,
    debug: options.debug ?? false,
    allowUnsupportedCommands: isTrue('ACTIONS_ALLOW_UNSECURE_COMMANDS'),
    allowUnsupportedStopTokens: isTrue('ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS'),
    assumptions: { ...assumed, ...options.assumptions }
  };
}

/** src/Runner.Worker/Handlers/Handler.cs, PrintActionDetails: empty inputs are left out. */
function headerOf(options: StepOptions, inputs: Readonly<Record<string, string>>): PreparedStep['header'] {
  if (options.entry === 'post') return { title: '', lines: ['Post job cleanup.'] };
  const list = (heading: string, entries: [string, string][]) =>
    entries.length === 0 ? [] : [heading, ...entries.map(([name, value]) => `  ${name}: ${value}`)];
  const given = Object.entries(inputs).filter(([, value]) => value !== '');
  return { title: 'Run ./', lines: [...list('with:', given), ...list('env:', Object.entries(options.env ?? {}))] };
}
