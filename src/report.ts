import type { Log } from './github/log.ts';
import { type Outputs, writeOutputs } from './github/outputs.ts';
import { writeSummary } from './github/summary.ts';
import { commitPage, type Workflow } from './github/workflow.ts';
import type { Known } from './known.ts';
import { type Ending, type Outcome, withoutOutputs } from './outcome.ts';

/**
 * Tells how the step ended in all the places where people and workflows look: annotation or line, outputs, summary.
 * @returns whether the step failed
 */
export async function report(
  outcome: Outcome,
  ending: Ending,
  known: Known,
  workflow: Workflow,
  log: Log
): Promise<boolean> {
  const outputs = outputsOf(ending, known, outcome);
  const unwritten = attempt(() => log.outside(() => writeOutputs(outputs)));
  const told = unwritten === undefined ? outcome : withoutOutputs(outcome, unwritten);
  const { annotation } = told;
  if (annotation?.level === 'error') log.error(annotation.message, annotation.file);
  else if (annotation) log.notice(annotation.message);
  else log.note(`${told.title}: ${known.app?.name} ${outputs.app_url}`);
  if ('error' in ending) log.debug(trace(ending.error));
  await summarise(told, outputs, known, workflow, log).catch(error => log.debug(`no summary was written: ${error}`));
  return told.failed;
}

function outputsOf({ kind }: Ending, { gitRef, app, deployment }: Known, { deploymentUrl }: Outcome): Outputs {
  return {
    deployment_id: deployment?.id ?? '',
    status: deployment?.status ?? '',
    git_ref: deployment ? (deployment.gitRef ?? gitRef ?? '') : '',
    app_url: app?.url ?? '',
    deployment_url: deploymentUrl ?? '',
    // While it runs Scalingo says 0, which would be no answer but a lie.
    duration: deployment?.finishedAt ? String(deployment.durationSeconds ?? '') : '',
    image_size: String(deployment?.imageSizeBytes ?? ''),
    skipped: String(kind === 'skipped')
  };
}

async function summarise(
  outcome: Outcome,
  outputs: Outputs,
  known: Known,
  workflow: Workflow,
  log: Log
): Promise<void> {
  const app = known.app?.name ?? known.inputs?.app ?? '';
  await writeSummary({
    title: [outcome.title, app].filter(Boolean).join(': '),
    failed: outcome.failed,
    message: outcome.annotation && log.redacted(outcome.annotation.message),
    app,
    outputs,
    commitUrl: outputs.git_ref === workflow.commit ? commitPage(workflow, outputs.git_ref) : undefined
  });
}

function attempt(action: () => void): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

function trace(error: unknown): string {
  return error instanceof Error ? [error.stack, error.cause].filter(Boolean).join('\n') : String(error);
}
