import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { action, simulator } from '../support/action.ts';
import {
  examples,
  isSimulator,
  isThisAction,
  type Job,
  own,
  read,
  reusable,
  type Shown,
  type Step,
  snippets
} from '../support/workflows.ts';

/** The outputs of others' actions that the workflows read. Source: their own action.yml at the commit that is pinned. */
const othersOutputs: Record<string, readonly string[]> = { 'actions/checkout': ['ref', 'commit'] };
const shown = [...examples, ...reusable, ...own, ...snippets];

test.each(shown)('$place: each steps.X.outputs.Y is an output of a step of that job', ({ workflow }) => {
  for (const job of Object.values(workflow.jobs)) {
    const outputs = outputsOf(job);
    for (const [, id = '', output = ''] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.(\w+)/g)) {
      expect(outputs[id] ?? `no step has the id ${id}`).toContain(output);
    }
  }
});

test.each(shown)('$place: each needs.X.outputs.Y is an output of a job that is waited for', ({ workflow }) => {
  for (const job of Object.values(workflow.jobs)) {
    for (const [, name = '', output = ''] of JSON.stringify(job).matchAll(/needs\.([\w-]+)\.outputs\.(\w+)/g)) {
      expect([job.needs].flat()).toContain(name);
      expect(jobOutputs(workflow.jobs[name])).toContain(output);
    }
  }
});

test.each(examples.filter(calls))('$place: what it hands to a reusable workflow is what that one takes', example => {
  for (const { uses, with: given = {}, secrets = {} } of Object.values(example.workflow.jobs).filter(isCall)) {
    const { inputs, secrets: wanted } = calledBy(uses);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(required(inputs)));
    expect(Object.keys(secrets)).toEqual(required(wanted));
  }
});

function calls({ workflow }: Shown): boolean {
  return Object.values(workflow.jobs).some(isCall);
}

function isCall(job: Job): job is Job & { uses: string } {
  return job.uses !== undefined;
}

function jobOutputs(job: Job | undefined): string[] {
  if (job?.uses !== undefined) return Object.keys(calledBy(job.uses).outputs);
  return Object.keys(job?.outputs ?? {});
}

/** What a workflow of this repository takes and gives. */
function calledBy(uses: string): Record<'inputs' | 'secrets' | 'outputs', Record<string, { required?: boolean }>> {
  const [, file] = /^OWNER\/deploy-to-scalingo\/(\.github\/workflows\/[\w-]+\.yml)@COMMIT$/.exec(uses) ?? [];
  return parse(read(file ?? uses)).on.workflow_call;
}

function required(wanted: Record<string, { required?: boolean }>): string[] {
  return Object.keys(wanted).filter(name => wanted[name]?.required);
}

/** Which outputs each step that has an id writes. */
function outputsOf({ steps = [] }: Job): Record<string, readonly string[]> {
  return Object.fromEntries(steps.filter(({ id }) => id).map(step => [step.id, outputsOfStep(step)]));
}

function outputsOfStep(step: Step): readonly string[] {
  if (isThisAction(step)) return Object.keys(action.outputs);
  if (isSimulator(step)) return Object.keys(simulator.outputs);
  if (step.uses) return othersOutputs[step.uses.replace(/@.*/, '')] ?? [];
  const written = [...(step.run ?? '').matchAll(/echo "(\w+)=.*"?\$?.*GITHUB_OUTPUT/g)];
  return written.map(([, name = '']) => name);
}
