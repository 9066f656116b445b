import { isAbsolute, relative, resolve, sep } from 'node:path';
import { validPlace } from './annotation.ts';
import type { Command } from './command.ts';
import type { Annotation, PageLine } from './step.ts';
import type { StepContext } from './step-context.ts';

/** How the runner carries out one command. What `run` throws is shown as an error and fails the step. */
export interface CommandHandler {
  /** Whether the command's own line is shown too while echo is on. */
  echoed: boolean;
  run(context: StepContext, command: Command, from: PageLine['from']): void;
}

/** Every command that a step may give (actions/runner, src/Runner.Worker/ActionCommandManager.cs, one class each). */
export const handlers: Readonly<Record<string, CommandHandler>> = {
  error: annotate('error'),
  warning: annotate('warning'),
  notice: annotate('notice'),
  debug: { echoed: false, run: (context, { data }, from) => context.debug(data, from) },
  group: { echoed: true, run: (context, { data }, from) => context.write(data, { from, tag: 'group' }) },
  endgroup: { echoed: true, run: (context, _, from) => context.write('', { from, tag: 'endgroup' }) },
  'add-mask': { echoed: false, run: addMask },
  'set-output': {
    echoed: true,
    run: (context, command) => {
      warnOfDeprecation(context, command);
      context.setOutput(requiredName(command), command.data);
    }
  },
  'save-state': {
    echoed: true,
    run: (context, command) => {
      warnOfDeprecation(context, command);
      context.saveState(requiredName(command), command.data);
    }
  },
  'set-env': {
    echoed: true,
    run: (context, command) => {
      refuseUnlessAllowed(context, command);
      context.setEnvironment(requiredName(command), command.data, 'set-env');
    }
  },
  'add-path': { echoed: true, run: addPath },
  echo: { echoed: true, run: switchEcho },
  'add-matcher': { echoed: true, run: addMatcher },
  'remove-matcher': { echoed: true, run: removeMatcher }
};

function annotate(level: Annotation['level']): CommandHandler {
  return {
    echoed: false,
    run: (context, { data, properties }, from) => {
      const place = validPlace(properties);
      const { file } = place;
      const shown = file === undefined ? place : { ...place, file: insideWorkspace(file, context.facts.workspace) };
      context.issue(level, data, shown, from);
    }
  };
}

/** A file of the workspace is named from there, with `/` on every system; any other as it came. */
function insideWorkspace(file: string, workspace: string): string {
  const path = relative(workspace, resolve(workspace, file));
  return !isAbsolute(file) || path === '' || path.startsWith('..') ? file : path.replaceAll(sep, '/');
}

function addMask(context: StepContext, { data }: Command): void {
  if (data.trim() === '') {
    context.warning('An empty value cannot be masked: add-mask did nothing.');
    return;
  }
  if (context.echo) context.write('::add-mask::***', { from: 'runner' });
  context.addMask(data);
}

function addPath(context: StepContext, command: Command): void {
  refuseUnlessAllowed(context, command);
  if (command.data === '') throw new Error('add-path needs a path.');
  context.addPath(command.data);
}

function addMatcher(context: StepContext, { data: file }: Command): void {
  if (file === '') {
    context.warning('add-matcher needs the path of a file.');
    return;
  }
  context.matchers.add(file);
  context.debug(`Problem matchers now: ${context.matchers.owners.join(', ')}`);
}

function removeMatcher(context: StepContext, { data: file, properties }: Command): void {
  const owner = properties.owner ?? '';
  if ((owner === '') === (file === '')) {
    context.warning('remove-matcher needs either an owner or the path of a file.');
    return;
  }
  context.matchers.remove(file, owner);
  context.debug(`Problem matchers now: ${context.matchers.owners.join(', ')}`);
}

function switchEcho(context: StepContext, { data }: Command): void {
  const value = data.trim().toUpperCase();
  if (value !== 'ON' && value !== 'OFF') throw new Error(`Echo is either 'on' or 'off', not '${data}'.`);
  context.echo = value === 'ON';
}

function warnOfDeprecation(context: StepContext, { name }: Command): void {
  if (!context.facts.assumptions.deprecatedCommandsWarn) return;
  context.warning(`The \`${name}\` command is deprecated: use the file that GitHub names for it instead.`);
}

function refuseUnlessAllowed(context: StepContext, { name }: Command): void {
  if (context.facts.allowUnsupportedCommands) return;
  throw new Error(`The \`${name}\` command is disabled, unless ACTIONS_ALLOW_UNSECURE_COMMANDS is true.`);
}

function requiredName({ name, properties }: Command): string {
  const value = properties.name ?? '';
  if (value === '') throw new Error(`Required field 'name' is missing in ##[${name}] command.`);
  return value;
}
