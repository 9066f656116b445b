import { duration } from './duration.ts';
import type { Log } from './github/log.ts';
import { type Outputs, writeOutputs } from './github/outputs.ts';
import { writeSummary } from './github/summary/write.ts';
import type { Workflow } from './github/workflow.ts';
import type { Known } from './known.ts';
import { type Ending, type Outcome, withoutOutputs } from './outcome.ts';
import { isOver } from './scalingo/status.ts';
import { summaryFactsOf } from './summarise.ts';

/**
 * Tells how the step ended in all the places where people and workflows look: annotation or line, outputs, summary.
 * @param tookMs how long the step took
 * @returns whether the step failed
 */
export async function report(
  outcome: Outcome,
  ending: Ending,
  known: Known,
  workflow: Workflow,
  log: Log,
  tookMs: number
): Promise<boolean> {
  const outputs = outputsOf(ending, known, outcome);
  const unwritten = attempt(() => log.outside(() => writeOutputs(outputs)));
  const told = unwritten === undefined ? outcome : withoutOutputs(outcome, unwritten);
  const { annotation, diagnosis } = told;
  // Repeated behind the stage's group, so that nobody has to open it to see the error.
  if (diagnosis && diagnosis.evidence.length > 0) {
    log.note(`${diagnosis.evidenceTitle}:`);
    log.quote(diagnosis.evidence);
  }
  if (annotation?.level === 'error') log.error(annotation.message, annotation.file);
  else if (annotation) log.notice(annotation.message);
  log.note(lastLine(told, ending, known, tookMs));
  if ('error' in ending) log.debug(trace(ending.error));
  try {
    await writeSummary(summaryFactsOf(told, ending, known, workflow, log));
  } catch (error) {
    log.debug(`no summary was written: ${error}`);
  }
  return told.failed;
}

/**
 * Outcome, duration and the address where to look, for whoever reads the log from its end: the app, if it runs what was deployed, else the
 * deployment's page.
 */
function lastLine({ title, failed, deploymentUrl }: Outcome, { kind }: Ending, known: Known, tookMs: number): string {
  const { app, inputs, deployment } = known;
  const name = app?.name ?? inputs?.app;
  const seconds = kind === 'ended' ? deployment?.durationSeconds : undefined;
  const url = failed || kind === 'accepted' ? deploymentUrl : (app?.url ?? deploymentUrl);
  const what = `${title}${name ? `: ${name}` : ''}, after ${duration(seconds === undefined ? tookMs : seconds * 1000)}`;
  return url ? `${what}: ${url}` : what;
}

function outputsOf({ kind }: Ending, { gitRef, app, deployment }: Known, { deploymentUrl }: Outcome): Outputs {
  return {
    deployment_id: deployment?.id ?? '',
    status: deployment?.status ?? '',
    git_ref: deployment ? (deployment.gitRef ?? gitRef ?? '') : '',
    app_url: app?.url ?? '',
    deployment_url: deploymentUrl ?? '',
    // While it runs Scalingo says 0, which would be no answer but a lie.
    duration: deployment && isOver(deployment) ? String(deployment.durationSeconds ?? '') : '',
    image_size: String(deployment?.imageSizeBytes ?? ''),
    skipped: String(kind === 'skipped')
  };
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
