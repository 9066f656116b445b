/**
 * What those who review workflows for security look for. The names are those of zizmor's audits, as far as a workflow alone shows
 * what they look for. Source: https://docs.zizmor.sh/audits
 */
import { type Job, type Shown, type Step, stepsOf } from './workflows.ts';

/** Gives what it found, one text each. */
export type Audit = (shown: Pick<Shown, 'text' | 'workflow'>) => string[];

export const audits: Readonly<Record<string, Audit>> = {
  artipacked: ({ workflow }) =>
    steps(workflow, step => uses(step, 'actions/checkout') && step.with?.['persist-credentials'] !== false),
  'bot-conditions': ({ workflow }) =>
    [...Object.values(workflow.jobs), ...stepsOf(workflow).map(({ step }) => step)]
      .map(({ if: condition = '' }) => condition)
      .filter(condition => /github\.(actor|triggering_actor)\b/.test(condition)),
  // What a run for a pull request left in a cache would become part of what is published.
  'cache-poisoning': ({ workflow }) => (publishes(workflow) ? steps(workflow, readsCache) : []),
  'dangerous-triggers': ({ workflow }) =>
    triggersOf(workflow).filter(
      name =>
        ['pull_request_target', 'issue_comment'].includes(name) ||
        (name === 'workflow_run' && !Object.values(workflow.jobs).every(letsOnlyPushesThrough))
    ),
  'excessive-permissions': ({ workflow }) =>
    Object.entries(workflow.jobs).flatMap(([name, job]) => excess(name, job.permissions ?? workflow.permissions)),
  'github-env': ({ workflow }) => steps(workflow, ({ run = '' }) => /GITHUB_(ENV|PATH)/.test(run)),
  'insecure-commands': ({ text }) => found(text, /ACTIONS_ALLOW_UNSECURE\w+/g),
  obfuscation: ({ workflow }) => steps(workflow, ({ uses: used = '' }) => /\.\.|\/\/|[/.]$/.test(used.slice(2))),
  'overprovisioned-secrets': ({ text }) => found(text, /toJSON\(secrets\)|secrets\[/gi),
  'secrets-inherit': ({ text }) => found(text, /secrets:\s*inherit/g),
  'template-injection': ({ workflow }) =>
    steps(workflow, ({ run = '', with: given = {} }) => `${run}${given.script ?? ''}`.includes('${{')),
  'unpinned-images': ({ text }) => found(text, /docker:\/\/(?!\S+@sha256:)\S+|^\s+image: (?!\S+@sha256:)\S+/gm),
  'unpinned-uses': ({ workflow }) =>
    [...Object.values(workflow.jobs), ...stepsOf(workflow).map(({ step }) => step)]
      .flatMap(({ uses: used = [] }) => used)
      .filter(used => !/^(\.\/.*|OWNER\/\S+@COMMIT|[\w.-]+\/[\w./-]+@[0-9a-f]{40})$/.test(used)),
  'unredacted-secrets': ({ text }) => found(text, /fromJSON\(secrets\./gi),
  'unsound-contains': ({ text }) => found(text, /contains\(\s*'[^']*'\s*,/g)
};

/** What may be more than read, and by whom. */
const writers: Readonly<Record<string, readonly string[]>> = {
  // Makes the release, and signs where it comes from.
  publish: ['contents', 'id-token', 'attestations']
};

function excess(job: string, permissions: unknown): string[] {
  if (permissions === undefined) return [`${job} says nothing of its permissions`];
  if (typeof permissions === 'string') return [`${job}: ${permissions}`];
  return Object.entries(permissions as Record<string, string>)
    .filter(([name, access]) => access === 'write' && name !== 'deployments' && !writers[job]?.includes(name))
    .map(([name]) => `${job}: ${name}`);
}

function publishes(workflow: Shown['workflow']): boolean {
  const push =
    typeof workflow.on === 'object' ? (workflow.on.push as { tags?: unknown } | null | undefined) : undefined;
  return push?.tags !== undefined || triggersOf(workflow).includes('release');
}

/** zizmor names each `workflow_run`. One whose jobs let only the repository's own pushes through, and check nothing out, runs nobody else's code. */
function letsOnlyPushesThrough({ if: condition = '', steps: all = [] }: Job): boolean {
  return / && github\.event\.workflow_run\.event == 'push'$/.test(condition) && !all.some(checksOut);
}

function checksOut(step: Step): boolean {
  return uses(step, 'actions/checkout');
}

function readsCache(step: Step): boolean {
  if (uses(step, 'actions/cache') || uses(step, 'actions/cache/restore')) return true;
  if (step.with?.cache) return true;
  return uses(step, 'actions/setup-node') && step.with?.['package-manager-cache'] !== false;
}

function triggersOf({ on = {} }: Shown['workflow']): string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
}

function steps(workflow: { jobs: Record<string, Job> }, isWrong: (step: Step) => boolean): string[] {
  return stepsOf(workflow)
    .filter(({ step }) => isWrong(step))
    .map(({ job, step }) => `${job}: ${step.uses ?? step.run}`);
}

function uses(step: Step, action: string): boolean {
  return step.uses?.startsWith(`${action}@`) ?? false;
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}
