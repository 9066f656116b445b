import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The parts of `action.yml` that decide how a step runs. */
export interface Action {
  /** Absolute path of the script for each entry; `post` only where there is one. */
  scripts: { main: string; post?: string };
  inputs: ActionInput[];
}

interface ActionInput {
  name: string;
  /** As written; may hold `${{ … }}`. */
  default: string;
  deprecated?: string;
}

/** Values that the default of an input may refer to, such as `github` with `token`. */
export type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads `action.yml` of a folder. Throws where there is none or it is no JavaScript action. */
export function readAction(folder: string): Action {
  const content = mapping(parse(readFileSync(join(folder, 'action.yml'), 'utf8')));
  const { using, main, post } = mapping(content.runs);
  if (typeof using !== 'string' || !using.startsWith('node') || typeof main !== 'string') {
    throw new Error(`action.yml in ${folder} describes no JavaScript action: it needs runs.using and runs.main`);
  }
  const scripts =
    typeof post === 'string' ? { main: join(folder, main), post: join(folder, post) } : { main: join(folder, main) };
  return { scripts, inputs: Object.entries(mapping(content.inputs)).map(readInput) };
}

/**
 * Joins what the workflow gave with the action's defaults, names compared without case, and gives what the runner warns
 * of. An input that is absent and has no default is empty (actions/runner, src/Runner.Worker/ActionRunner.cs, RunAsync).
 */
export function resolveInputs(
  action: Action,
  given: Readonly<Record<string, string>>,
  contexts: Contexts
): { inputs: Record<string, string>; warnings: string[] } {
  const givenNames = Object.keys(given);
  const declared = new Map(action.inputs.map(input => [input.name.toLowerCase(), input]));
  const warnings = givenNames.flatMap(name => {
    const message = declared.get(name.toLowerCase())?.deprecated;
    return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`];
  });
  const unexpected = givenNames.filter(name => !declared.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = action.inputs.map(input => input.name);
    warnings.push(`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(valid)}]`);
  }
  const inputs = { ...given };
  const present = new Set(givenNames.map(name => name.toLowerCase()));
  for (const input of action.inputs) {
    if (!present.has(input.name.toLowerCase())) inputs[input.name] = evaluate(input.default, contexts);
  }
  return { inputs, warnings };
}

/** Gives the variable in which an action finds an input (src/Runner.Worker/Handlers/Handler.cs). */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function readInput([name, description]: [string, unknown]): ActionInput {
  const { default: value, deprecationMessage } = mapping(description);
  const input = { name, default: value === undefined || value === null ? '' : String(value) };
  return typeof deprecationMessage === 'string' ? { ...input, deprecated: deprecationMessage } : input;
}

/** Replaces `${{ context.name }}`. Throws at any other expression: this stand-in knows no operators and functions. */
function evaluate(value: string, contexts: Contexts): string {
  return value.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const [, context = '', name = ''] = /^\s*([\w-]+)\.([\w-]+)\s*$/.exec(expression) ?? [];
    const found = contexts[context];
    if (found === undefined) throw new Error(`The stand-in for the runner cannot evaluate \${{${expression}}}`);
    return found[name] ?? '';
  });
}

function quoted(names: readonly string[]): string {
  return names.map(name => `'${name}'`).join(', ');
}

function mapping(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
