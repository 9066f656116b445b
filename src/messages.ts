import type { UncertainCreation } from './create.ts';
import { dashboardPage } from './dashboard-page.ts';
import { explainRefusal } from './diagnosis/refusal.ts';
import type { WrongInputs } from './inputs.ts';
import type { Known } from './known.ts';
import type { OtherDeployed } from './proof.ts';
import { isPassing, mayBeDone, type ScalingoError } from './scalingo/errors.ts';
import { isOver } from './scalingo/status.ts';

/** What the one annotation of a step says, for each way in which it ends but that of a deployment that failed: there its diagnosis speaks. */

/** The job was cancelled: where the deployment goes on, where there is one. */
export function cancellation(known: Known, page: string | undefined): string {
  const { deployment } = known;
  if (deployment && isOver(deployment)) {
    return `The job was cancelled when the deployment had ended already, as "${deployment.status ?? 'unknown'}": ${page}`;
  }
  const goesOn = `Scalingo cannot be told to stop: the deployment goes on at ${page}`;
  return `The job was cancelled${page ? `. ${goesOn}` : ` ${beforeDeployment(known)}`}`;
}

/** The time that the workflow gave has passed; what kept failing until then is told too. */
export function timeout(known: Known, page: string | undefined): string {
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
  if (creating === false) return 'before a deployment was made: Scalingo was asked for one in vain.';
  return creating
    ? 'before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.'
    : 'before Scalingo was asked to make a deployment.';
}

/** Whether a deployment was made is not known: what is known, and which ones may be it. */
export function uncertain({ candidates, isListed, attempts, cause }: UncertainCreation, known: Known): string {
  const why = whole([explain(cause, known), mayBeDone(cause) ? '' : waitsTooLong(cause)]);
  const twice = 'It was asked for twice.';
  if (candidates.length === 0) {
    // What is told of an answer that was lost says where to look by itself.
    const look = mayBeDone(cause) ? '' : ' Look at the dashboard before you deploy again.';
    const rest = attempts > 1 ? `${twice}${look} ${why}` : why;
    return isListed
      ? `Whether Scalingo made the deployment is not known, and it was not found in its list. ${rest}`
      : `Whether Scalingo made the deployment is not known, and its list of deployments could not be read. ${rest}`;
  }
  const pages = candidates.map(deployment => dashboardPage({ ...known, deployment })).join(' and ');
  const which = candidates.length === 1 ? 'it is not certain that this is it' : 'more than one may be it';
  const sent = attempts > 1 ? twice : 'Nothing was sent again.';
  return `Scalingo did not say whether it made the deployment, and ${which}: ${pages}. ${sent} Look which one has the code that you want, and follow it with the input \`deployment_id\`. ${why}`;
}

/** One mistake is a sentence, several are a list. */
export function wrongInputs({ mistakes }: WrongInputs): string {
  const [first = '', ...others] = mistakes;
  if (others.length === 0)
    return `The ${isOfSeveral(first) ? 'inputs' : 'input'} ${first}. Nothing was sent to Scalingo.`;
  return [
    `${mistakes.length} inputs are wrong; nothing was sent to Scalingo.`,
    ...mistakes.map(mistake => `- ${mistake}`)
  ].join('\n');
}

/** Whether a mistake begins with the names of several inputs. */
function isOfSeveral(mistake: string): boolean {
  return /^`\w+` and `/.test(mistake);
}

/** What was to be deployed is deployed already. */
export function skipped({ app, deployment }: Known, page: string | undefined): string {
  return `Nothing was deployed: the last successful deployment of ${app?.name} is ${deployment?.gitRef} already (${page}). Leave \`skip_deployed\` out to deploy it again.`;
}

/** Scalingo deploys another app or commit than it was asked for. */
export function other({ kind, asked, answered }: OtherDeployed, page: string | undefined): string {
  const what = kind === 'app' ? 'belongs to the app' : 'is of the commit';
  return `Scalingo was asked for the ${kind} ${asked}, and the deployment that it made ${what} ${answered}: ${page}. It may go on there: look at what runs now before you deploy again, and ask Scalingo's support how that came about.`;
}

/** What Scalingo refused, or could not be asked, and where a deployment goes on that there is already. */
export function refusal(error: ScalingoError, known: Known, page: string | undefined): string {
  const goesOn = page ? `The deployment itself goes on at ${page}` : '';
  return whole([explain(error, known), waitsTooLong(error), goesOn]);
}

/** It would have been asked again, had there been time. */
function waitsTooLong(error: ScalingoError): string {
  const { retryAfter } = error.facts;
  if (!retryAfter || !isPassing(error)) return '';
  return `It asks to wait (Retry-After: ${retryAfter}), longer than this step's \`timeout\` leaves.`;
}

function whole(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}

function explain({ facts }: ScalingoError, { inputs, deployment, gitRef = inputs?.gitRef }: Known): string {
  const { app = '', region = '', source } = inputs ?? {};
  const deploymentId = deployment?.id ?? (source?.kind === 'deployment' ? source.id : undefined);
  const namesDeployment = source?.kind === 'deployment';
  return explainRefusal(facts, { app, region, gitRef, deploymentId, namesDeployment });
}
