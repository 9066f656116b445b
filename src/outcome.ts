import type { UncertainCreation } from './create.ts';
import { dashboardPage } from './dashboard-page.ts';
import type { Diagnosis } from './diagnosis/diagnose.ts';
import { causeOf, meaningOf } from './diagnosis/failure.ts';
import { explainSource } from './diagnosis/source.ts';
import { asPhrase } from './diagnosis/telling.ts';
import type { Verdict } from './follow/output-reading.ts';
import type { WrongInputs } from './inputs.ts';
import type { Known } from './known.ts';
import { cancellation, other, refusal, skipped, timeout, uncertain, wrongInputs } from './messages.ts';
import type { OtherDeployed } from './proof.ts';
import type { WrongProxy } from './proxy.ts';
import type { ScalingoError } from './scalingo/errors.ts';
import type { UnusableSource } from './source/unusable.ts';
import { titles } from './state.ts';

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
