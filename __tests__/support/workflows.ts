/** The workflows that users copy: the files of examples/, and what README.md and docs/ show of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '..', '..');

/** A workflow, or the part of one that a page shows. */
export interface Shown {
  /** Where it is: the file, and for a page the line at which it begins. */
  place: string;
  text: string;
  workflow: Workflow;
}

export interface Workflow {
  on?: string | Record<string, { inputs?: object; secrets?: object; outputs?: object } | null>;
  permissions?: Permissions;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

export interface Job {
  if?: string;
  needs?: string | string[];
  permissions?: Permissions;
  concurrency?: unknown;
  environment?: unknown;
  'runs-on'?: string;
  'timeout-minutes'?: number;
  outputs?: Record<string, string>;
  uses?: string;
  with?: Record<string, unknown>;
  secrets?: Record<string, string>;
  steps?: Step[];
}

export interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'continue-on-error'?: boolean;
}

type Permissions = string | Record<string, string>;

/** Each file of examples/. */
export const examples: readonly Shown[] = workflowsIn('examples');

const workflows = workflowsIn('.github/workflows');

/** The workflows of this repository that others call. */
export const reusable: readonly Shown[] = workflows.filter(
  ({ workflow }) => typeof workflow.on === 'object' && 'workflow_call' in workflow.on
);

/** The workflows of this repository's own: they check it and release it. */
export const own: readonly Shown[] = workflows.filter(shown => !reusable.includes(shown));

/** What the pages show of workflows. A list of steps counts as the one job of a workflow. */
export const snippets: readonly Shown[] = pages().flatMap(page => snippetsIn(page, read(page)));

/** The pages of the root and of docs/, as paths from the root. */
export function pages(): string[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  return [...readdirSync(root), ...below.map(name => `docs/${name.replaceAll('\\', '/')}`)].filter(name =>
    name.endsWith('.md')
  );
}

/** The text of a file of this repository, with plain line ends. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}

/** The fenced parts of a page in YAML that say something of jobs or steps, however deep they are indented; of a `diff` what is left in the end. */
export function snippetsIn(page: string, text: string): Shown[] {
  return [...text.matchAll(/^( *)```(ya?ml|diff)\n(.*?)^ *```$/gms)].flatMap(
    ({ 1: indent = '', 2: language, 3: content = '', index }) => {
      const place = `${page}:${text.slice(0, index).split('\n').length}`;
      const plain = content.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const yaml = language === 'diff' ? plain.replaceAll(/^-.*\n/gm, '').replaceAll(/^[+ ]/gm, '') : plain;
      const parsed = parse(yaml);
      if (parsed?.jobs) return [{ place, text: yaml, workflow: parsed }];
      const steps = Array.isArray(parsed) ? parsed : parsed?.steps;
      return steps ? [{ place, text: yaml, workflow: { jobs: { job: { steps } } } }] : [];
    }
  );
}

/** Each step of a workflow, with the name of its job. */
export function stepsOf({ jobs }: Workflow): { job: string; step: Step }[] {
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) => steps.map(step => ({ job, step })));
}

/**
 * Whether a step is this action: by its placeholder, out of the folder where a reusable workflow puts it, or as it stands in
 * a workflow of this repository's own.
 */
export function isThisAction({ uses = '' }: Step): boolean {
  return ['OWNER/deploy-to-scalingo@COMMIT', './deploy-to-scalingo', './'].includes(uses);
}

/** Whether a step starts the simulator. */
export function isSimulator({ uses = '' }: Step): boolean {
  return ['OWNER/deploy-to-scalingo/simulator@COMMIT', './simulator'].includes(uses);
}

function workflowsIn(folder: string): Shown[] {
  return readdirSync(join(root, folder)).map(name => {
    const place = `${folder}/${name}`;
    const text = read(place);
    return { place, text, workflow: parse(text) };
  });
}
