import type { Log } from './github/log.ts';
import type { SummaryFacts } from './github/summary/section.ts';
import { readTrigger } from './github/trigger.ts';
import { commitPage, type Workflow } from './github/workflow.ts';
import type { Known } from './known.ts';
import type { Ending, Outcome } from './outcome.ts';
import type { SavedState } from './state.ts';

/** What the summary shows of a step, without secrets: there nothing else takes out what HTML writes otherwise. */
export function summaryFactsOf(
  outcome: Outcome,
  ending: Ending,
  known: Known,
  workflow: Workflow,
  log: Pick<Log, 'redacted' | 'quotable'>
): SummaryFacts {
  const { app, inputs, deployment, lastSuccess, stages = [] } = known;
  const { title, failed, annotation, diagnosis, deploymentUrl = '' } = outcome;
  const trigger = readTrigger(workflow);
  const isOver = Boolean(deployment?.finishedAt);
  const quoted = (lines: readonly string[]) => lines.map(line => log.quotable(line));
  return {
    title,
    failed,
    app: log.redacted(app?.name ?? inputs?.app ?? ''),
    appUrl: app?.url ?? '',
    region: log.redacted(inputs?.region ?? ''),
    status: log.redacted(deployment?.status ?? ''),
    deploymentId: deployment?.id ?? '',
    deploymentUrl,
    commit: commitOf(known, workflow, trigger.commitTitle && log.redacted(trigger.commitTitle)),
    trigger: trigger.event ? trigger : undefined,
    durationSeconds: isOver ? deployment?.durationSeconds : undefined,
    imageSizeBytes: deployment?.imageSizeBytes,
    before: lastSuccess?.id === deployment?.id ? undefined : lastSuccess,
    stages,
    diagnosis: diagnosis && {
      cause: log.redacted(diagnosis.cause),
      advice: log.redacted(diagnosis.advice),
      page: diagnosis.page,
      evidence: quoted(diagnosis.evidence),
      evidenceTitle: diagnosis.evidenceTitle
    },
    message: annotation && log.redacted(annotation.message),
    logEnd: failed && ending.kind === 'ended' ? quoted(ending.logEnd) : []
  };
}

/**
 * The same of a step that was killed before it could tell anything.
 * @param read gives what the step left behind; empty where it did not come so far
 * @param message what is said of it
 */
export function summaryFactsOfKilled(
  read: (name: keyof SavedState) => string,
  message: string,
  workflow: Workflow,
  log: Pick<Log, 'redacted' | 'quotable'>
): SummaryFacts {
  const outcome: Outcome = {
    title: 'Killed',
    failed: true,
    annotation: { level: 'notice', message },
    deploymentUrl: read('deployment_url')
  };
  const left = {
    app: read('app'),
    region: read('region'),
    status: read('status'),
    deploymentId: read('deployment_id')
  };
  return { ...summaryFactsOf(outcome, { kind: 'cancelled' }, {}, workflow, log), ...left };
}

/** What was deployed. It is a commit of which the page is known where it is that of the run, or where the repository was asked for it. */
function commitOf(
  { gitRef, deployment, inputs }: Known,
  workflow: Workflow,
  title: string | undefined
): SummaryFacts['commit'] {
  const ref = deployment ? (deployment.gitRef ?? gitRef ?? '') : '';
  const source = inputs?.source;
  const isTriggering = ref !== '' && ref === workflow.commit;
  const isOfRepository = ref === gitRef && (source?.kind === 'repository' || source?.kind === 'redeploy');
  const repository = isOfRepository ? source.repository : isTriggering ? workflow.repository : undefined;
  return {
    ref,
    url: repository && commitPage({ ...workflow, repository }, ref),
    title: isTriggering ? title : undefined
  };
}
