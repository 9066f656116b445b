/** Walks through a job of a workflow as GitHub would, as far as it uses this action, the simulator's, and scripts. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { runStep, type StepOptions, type StepResult } from '../../simulator/runner/index.ts';
import { temporaryFolder } from './sources.ts';
import { runScript } from './workflow-script.ts';
import { isSimulator, isThisAction, read, root, type Step } from './workflows.ts';

/** What became of a step of an action. */
export interface StepEnd {
  outcome: string;
  outputs: Record<string, string>;
  result: StepResult;
}

interface Started {
  inputs: Record<string, string>;
  state: Record<string, string>;
}

/** So that a job takes seconds: a minute of the simulator's passes in one, where the workflow does not say otherwise. */
const speed = '60';

/**
 * Runs the steps of a job in their order, and at its end what each simulator runs after it.
 * @param given how the steps of actions are run: the event, the commit, the workspace
 * @returns the end of each step of an action by its id, or by its place where it has none, and what ran after the job
 * @throws Error where a script failed, or a step that must not
 */
export async function runJob(file: string, name: string, given: StepOptions) {
  const steps: Step[] = parse(read(file)).jobs[name].steps;
  const ended: Record<string, StepEnd> = {};
  const simulators: Started[] = [];
  const posts: StepResult[] = [];
  try {
    for (const [index, step] of steps.entries()) {
      const value = (text: unknown) => evaluate(String(text), ended, given.sha ?? '');
      if (step.run !== undefined) runScript(step.run, temporaryFolder(), mapped(step.env, value));
      const end = await runAction(step, mapped(step.with, value), ended, given);
      if (end === undefined) continue;
      ended[step.id ?? index] = end;
      if (isSimulator(step)) simulators.unshift({ inputs: mapped(step.with, value), state: end.result.state });
      if (end.outcome !== 'success' && !step['continue-on-error']) throw new Error(`step ${index} failed`);
    }
  } finally {
    for (const { inputs, state } of simulators) {
      posts.push(await runStep({ action: join(root, 'simulator'), entry: 'post', inputs, state }));
    }
  }
  return { ended, posts };
}

/** Runs a step that is this action or the simulator's; no other is. */
async function runAction(
  step: Step,
  inputs: Record<string, string>,
  ended: Readonly<Record<string, StepEnd>>,
  given: StepOptions
): Promise<StepEnd | undefined> {
  const masks = Object.values(ended).flatMap(({ result }) => result.masks);
  const options = { ...given, secrets: masks };
  if (isSimulator(step))
    return endOf(await runStep({ ...options, action: join(root, 'simulator'), inputs: { speed, ...inputs } }));
  return isThisAction(step) ? endOf(await runStep({ ...options, inputs })) : undefined;
}

function endOf(result: StepResult): StepEnd {
  return { outcome: result.conclusion, outputs: result.outputs, result };
}

function mapped(given: Record<string, unknown> = {}, value: (text: unknown) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, value(text)]));
}

/** The few expressions that these jobs have. */
function evaluate(text: string, ended: Readonly<Record<string, StepEnd>>, sha: string): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    if (expression.endsWith('github.sha')) return sha;
    const [, id = '', what, output = ''] = /^steps\.(\w+)\.(outcome|outputs)\.?(\w*)$/.exec(expression) ?? [];
    const step = ended[id];
    if (step === undefined) throw new Error(`This stand-in for a job cannot evaluate ${expression}.`);
    return what === 'outcome' ? step.outcome : (step.outputs[output] ?? '');
  });
}
