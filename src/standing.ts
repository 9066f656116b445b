import { dashboardPage } from './dashboard-page.ts';
import type { RecordState, RecordStatus } from './github/environment/status.ts';
import type { Known } from './known.ts';
import type { Ending } from './outcome.ts';
import type { Stage } from './scalingo/status.ts';

/** What GitHub's record of a deployment says while Scalingo says this; of a status that nobody has heard of, that it is under way. */
const statesOfStages = {
  queued: 'queued',
  building: 'in_progress',
  pushing: 'in_progress',
  starting: 'in_progress'
} as const satisfies Record<Stage, RecordState>;

/**
 * What GitHub's record says after an ending. `failure` is what Scalingo itself says; `error` is a step that could not know, or that does not
 * vouch for what it found. A cancelled step asks nobody any longer: the run after the job tells it.
 */
const statesOfEndings = {
  cancelled: undefined,
  'timed out': 'error',
  'wrong inputs': 'error',
  'wrong proxy': 'error',
  refused: 'error',
  unusable: 'error',
  other: 'error',
  uncertain: 'error',
  ended: 'failure',
  accepted: 'in_progress',
  skipped: undefined,
  broken: 'error'
} as const satisfies Record<Ending['kind'], RecordState | undefined>;

/** What people read beside the state; the deployment's page stands behind it where there is room. */
const words = {
  cancelled: '',
  'timed out': 'Not watched any longer, it goes on',
  'wrong inputs': 'Not deployed',
  'wrong proxy': 'Not deployed',
  refused: 'Scalingo refused, or could not be asked',
  unusable: 'Not deployed, the source cannot be used',
  other: 'Scalingo deployed something else',
  uncertain: 'Whether it was made is not known',
  accepted: 'Accepted, this step does not watch it',
  skipped: '',
  broken: 'The step failed by a mistake of its own'
} as const satisfies Record<Exclude<Ending['kind'], 'ended'>, string>;

/** How a deployment stands under a status of Scalingo's that is no end. */
export function standingOf(status: string | undefined, known: Known): RecordStatus {
  const state = Object.hasOwn(statesOfStages, status ?? '') ? statesOfStages[status as Stage] : 'in_progress';
  const description = state === 'queued' ? 'Waits at Scalingo' : 'Scalingo builds and starts it';
  return { state, description, page: dashboardPage(known), environmentUrl: known.app?.url };
}

/** How a deployment stands after the step; undefined where the step has nothing to say of it. */
export function standingAtEnd({ kind }: Ending, known: Known): RecordStatus | undefined {
  const isSuccess = kind === 'ended' && known.deployment?.status === 'success';
  const state = isSuccess ? 'success' : statesOfEndings[kind];
  if (state === undefined) return undefined;
  const description = descriptionOf(kind, known);
  return { state, description, page: dashboardPage(known), environmentUrl: known.app?.url };
}

function descriptionOf(kind: Ending['kind'], { app, deployment, creating }: Known): string {
  if (kind === 'timed out' && deployment === undefined) return creating === false ? words.refused : words.uncertain;
  if (kind !== 'ended') return words[kind];
  return deployment?.status === 'success'
    ? `${app?.name} is deployed`
    : `${app?.name} ended as "${deployment?.status ?? 'unknown'}"`;
}
