import type { UncertainCreation } from './create.ts';
import type { Diagnosis } from './diagnosis/diagnose.ts';
import { causeOf, meaningOf } from './diagnosis/failure.ts';
import { explainRefusal } from './diagnosis/refusal.ts';
import { explainSource } from './diagnosis/source.ts';
import { asPhrase } from './diagnosis/telling.ts';
import type { Verdict } from './follow/output-reading.ts';
import type { WrongInputs } from './inputs.ts';
import type { Known } from './known.ts';
import type { OtherDeployed } from './proof.ts';
import type { WrongProxy } from './proxy.ts';
import { isPassing, type ScalingoError } from './scalingo/errors.ts';
import { isKnownEnd, isOver } from './scalingo/status.ts';
import type { UnusableSource } from './source/unusable.ts';

/** How a step ended, in the order in which the causes count: the first that holds is the one. */
export type Ending =
  | { kind: 'cancelled' }
  | { kind: 'timed out' }
  | { kind: 'wrong inputs'; error: WrongInputs }
  | { kind: 'wrong proxy'; error: WrongProxy }
  | { kind: 'refused'; error: ScalingoError }
  | { kind: 'unusable'; error: UnusableSource }
  | { kind: 'other'; error: OtherDeployed }
  | { kind: 'uncertain'; error: UncertainCreation }
  /** `diagnosis`: of a deployment that failed. */
  | { kind: 'ended'; verdict: Verdict; logEnd: readonly string[]; diagnosis?: Diagnosis | undefined }
  | { kind: 'accepted' }
  /** What was to be deployed is deployed already. */
  | { kind: 'skipped' }
  /** A mistake of this action's own. */
  | { kind: 'broken'; error: unknown };

/** What stands at the top of the run's page. */
export interface Annotation {
  level: 'error' | 'notice';
  message: string;
  /** The file of the repository that it belongs to. */
  file?: string | undefined;
}

/** What the step tells the world. */
export interface Outcome {
  /** In a word or two, for a heading. */
  title: string;
  failed: boolean;
  /** The one annotation; none where all went well. */
  annotation: Annotation | undefined;
  /** Why the deployment failed; undefined unless it did. */
  diagnosis?: Diagnosis | undefined;
  /** The page of the deployment on Scalingo's dashboard. */
  deploymentUrl: string | undefined;
}

/** Turns an ending into what is told of it. */
export function outcomeOf(ending: Ending, known: Known): Outcome {
  const deploymentUrl = dashboardPage(known);
  return { ...told(ending, known, deploymentUrl), deploymentUrl };
}

/** The same where the outputs could not be handed on: whoever relies on them must not go on as if all were well. */
export function withoutOutputs(outcome: Outcome, error: unknown): Outcome {
  const reason = `The outputs of this step could not be written (${error instanceof Error ? error.message : error}), so steps that follow would find them empty. Look whether the runner's disk is full.`;
  const before = outcome.annotation?.message ?? `The deployment itself went well ("${outcome.title}"). `;
  // The message holds the diagnosis too; by itself it would be all that is shown.
  const annotation = { level: 'error' as const, message: `${before.trim()} ${reason}` };
  return { ...outcome, failed: true, annotation, diagnosis: undefined };
}

/** The deployment's page on Scalingo's dashboard, as far as enough is known to name it. */
export function dashboardPage({ inputs, app, deployment }: Known): string | undefined {
  if (!inputs || !app || !deployment) return undefined;
  const path = [inputs.region, app.name, 'deploy', deployment.id].map(encodeURIComponent).join('/');
  return `https://dashboard.scalingo.com/apps/${path}`;
}

/** The run after the step must know it again. */
export const titles = { cancelled: 'Cancelled' } as const;

type Told = Omit<Outcome, 'deploymentUrl'>;

function told(ending: Ending, known: Known, page: string | undefined): Told {
  switch (ending.kind) {
    case 'cancelled':
      return {
        title: titles.cancelled,
        failed: true,
        annotation: { level: 'notice', message: cancellation(known, page) }
      };
    case 'timed out':
      return failure('Timed out', timeout(known, page));
    case 'wrong inputs':
      return failure('Wrong inputs', wrongInputs(ending.error));
    case 'wrong proxy':
      return failure('Wrong proxy', `${ending.error.message}. Nothing was sent.`);
    case 'refused':
      return failure(page ? 'Lost sight' : 'Not deployed', refusal(ending.error, known, page));
    case 'unusable':
      return failure('Not deployed', `${explainSource(ending.error.trouble)} Nothing was deployed.`);
    case 'other':
      return failure('Other code', other(ending.error, page));
    case 'uncertain':
      return failure('Not known', uncertain(ending.error, known));
    case 'skipped':
      return { title: 'Skipped', failed: false, annotation: { level: 'notice', message: skipped(known, page) } };
    case 'accepted':
      return { title: 'Accepted', failed: false, annotation: undefined };
    case 'ended':
      if (known.deployment?.status === 'success') return { title: 'Deployed', failed: false, annotation: undefined };
      return failed(ending.diagnosis, known, page);
    case 'broken':
      return failure(
        'Broken',
        `This action failed by a mistake of its own: ${ending.error}. ${reachable(page)}Please report it, with the log of a run that has debug logging switched on.`
      );
  }
}

function failure(title: string, message: string): Told {
  return { title, failed: true, annotation: { level: 'error', message } };
}

function cancellation(known: Known, page: string | undefined): string {
  const { deployment } = known;
  if (deployment && isOver(deployment)) {
    return `The job was cancelled when the deployment had ended already, as "${deployment.status ?? 'unknown'}": ${page}`;
  }
  const goesOn = `Scalingo cannot be told to stop: the deployment goes on at ${page}`;
  return `The job was cancelled${page ? `. ${goesOn}` : ` ${beforeDeployment(known)}`}`;
}

function timeout(known: Known, page: string | undefined): string {
  const { inputs, deployment, trouble } = known;
  const passed = `The time of the input \`timeout\` (${(inputs?.timeoutMs ?? 0) / 60_000} min) has passed`;
  const last = trouble ? ` What kept failing: ${explain(trouble, known)}` : '';
  if (page) {
    return `${passed} while the deployment was "${deployment?.status ?? 'unknown'}". It goes on at ${page}: look there before you deploy again, and give \`timeout\` more minutes where that is its usual pace.${last}`;
  }
  return `${passed} ${beforeDeployment(known)}${last}`;
}

function beforeDeployment({ inputs, creating }: Known): string {
  if (inputs?.source.kind === 'deployment') return `before the deployment "${inputs.source.id}" could be followed.`;
  return creating
    ? 'before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.'
    : 'before Scalingo was asked to make a deployment.';
}

function uncertain({ candidates, isListed, attempts, cause }: UncertainCreation, known: Known): string {
  const why = explain(cause, known);
  if (candidates.length === 0) {
    return isListed
      ? `Whether Scalingo made the deployment is not known, and it was not found in its list. ${why}`
      : `Whether Scalingo made the deployment is not known, and its list of deployments could not be read. ${why}`;
  }
  const pages = candidates.map(deployment => dashboardPage({ ...known, deployment })).join(' and ');
  const which = candidates.length === 1 ? 'it is not certain that this is it' : 'more than one may be it';
  const sent = attempts > 1 ? 'It was asked for twice.' : 'Nothing was sent again.';
  return `Scalingo did not say whether it made the deployment, and ${which}: ${pages}. ${sent} Look which one has the code that you want, and follow it with the input \`deployment_id\`. ${why}`;
}

function wrongInputs({ mistakes }: WrongInputs): string {
  if (mistakes.length === 1) return `The input ${mistakes[0]}. Nothing was sent to Scalingo.`;
  return [
    `${mistakes.length} inputs are wrong; nothing was sent to Scalingo.`,
    ...mistakes.map(mistake => `- ${mistake}`)
  ].join('\n');
}

function skipped({ app, deployment }: Known, page: string | undefined): string {
  return `Nothing was deployed: the last successful deployment of ${app?.name} is ${deployment?.gitRef} already (${page}). Leave \`skip_deployed\` out to deploy it again.`;
}

function other({ kind, asked, answered }: OtherDeployed, page: string | undefined): string {
  const what = kind === 'app' ? 'belongs to the app' : 'is of the commit';
  return `Scalingo was asked for the ${kind} ${asked}, and the deployment that it made ${what} ${answered}: ${page}. It may go on there: look at what runs now before you deploy again, and ask Scalingo's support how that came about.`;
}

function refusal(error: ScalingoError, known: Known, page: string | undefined): string {
  const { retryAfter } = error.facts;
  // It would have been asked again, had there been time.
  const tooLong = retryAfter && isPassing(error);
  return [
    explain(error, known),
    tooLong ? `It asks to wait (Retry-After: ${retryAfter}), longer than this step's \`timeout\` leaves.` : '',
    page ? `The deployment itself goes on at ${page}` : ''
  ]
    .filter(Boolean)
    .join(' ');
}

function explain({ facts }: ScalingoError, { inputs, deployment, gitRef = inputs?.gitRef }: Known): string {
  const { app = '', region = '', source } = inputs ?? {};
  const deploymentId = deployment?.id ?? (source?.kind === 'deployment' ? source.id : undefined);
  const namesDeployment = source?.kind === 'deployment';
  return explainRefusal(facts, { app, region, gitRef, deploymentId, namesDeployment });
}

/** Without a diagnosis the status still tells something. */
function failed(diagnosis: Diagnosis | undefined, { deployment, app, inputs }: Known, page: string | undefined): Told {
  // Of a folder, an archive or another's deployment nobody knows where in the repository its files are.
  const isOfRepository = inputs?.source.kind === 'repository' || inputs?.source.kind === 'redeploy';
  const meaning = meaningOf(deployment?.status);
  const {
    cause,
    advice,
    page: help,
    file
  } = diagnosis ?? { ...meaning, cause: causeOf(meaning, undefined), file: undefined };
  // Last, since it may be long: what is cut off must not be the advice.
  const says = diagnosis?.isKnown === false ? asPhrase(diagnosis.evidence) : '';
  const message = [
    `The deployment of ${app?.name} ended as "${shortened(deployment?.status ?? 'unknown')}": ${cause}.`,
    `${advice} Help: ${help}`,
    page ? `The deployment: ${page}` : '',
    says ? `Scalingo's log says: ${says}` : ''
  ];
  const annotation = {
    level: 'error' as const,
    message: message.filter(Boolean).join(' '),
    file: isOfRepository ? file : undefined
  };
  return { title: 'Failed', failed: true, annotation, diagnosis };
}

/** What Scalingo calls a status is a word; whatever else it is must not take the room of all that follows. */
function shortened(status: string): string {
  const word = status.replace(/\s+/g, ' ');
  return word.length > longestStatus ? `${word.slice(0, longestStatus).toWellFormed()}…` : word;
}

const longestStatus = 60;

function reachable(page: string | undefined): string {
  return page ? `The deployment: ${page} ` : '';
}

/** What a step left behind. Each may be empty: then it did not come so far. */
export interface Left {
  told: string;
  creating: boolean;
  app: string;
  page: string;
  status: string;
}

/** What is to be said after a step that was cancelled or killed while there was, or may have been, a deployment. */
export function afterword({ told, creating, app, page, status }: Left): string | undefined {
  if (!creating && page === '') return undefined;
  if (told !== '' && told !== titles.cancelled) return undefined;
  const how = told === '' ? 'was killed' : 'was cancelled';
  if (page === '') {
    return `The step that deploys ${app} ${how} before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.`;
  }
  if (isKnownEnd(status)) {
    return `The step that deploys ${app} ${how} when the deployment had ended already, as "${status}": ${page}`;
  }
  return `The step that deploys ${app} ${how} while the deployment was "${status}". It goes on without the step: ${page}`;
}
