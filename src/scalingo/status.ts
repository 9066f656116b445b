/**
 * The stages of a deployment, in the order in which it passes through them.
 * Source: "Event types" of https://developers.scalingo.com/deployments
 */
export const stages = ['queued', 'building', 'pushing', 'starting'] as const;

export type Stage = (typeof stages)[number];

/** The failed ends that are known. `hook-error` is real although the documentation leaves it out. */
export const failures = ['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted'] as const;

export type Failure = (typeof failures)[number];

/** Whether a deployment with this status still runs, as far as the status alone tells. */
export function isStage(status: string | undefined): status is Stage {
  return (stages as readonly (string | undefined)[]).includes(status);
}

/** Whether a status is one of the known ends that are failures. */
export function isFailure(status: string): status is Failure {
  return (failures as readonly string[]).includes(status);
}

/** Whether the status alone tells that the deployment is over; a status nobody has heard of does not. */
export function isKnownEnd(status: string | undefined): boolean {
  return status === 'success' || (status !== undefined && isFailure(status));
}

/**
 * Whether REST says that a deployment is over. A status that nobody has heard of is an end unless `finished_at` is there
 * and null: Scalingo's own client takes whatever is not one of the four stages for an end.
 */
export function isOver(deployment: { status: string | undefined; finishedAt: string | null | undefined }): boolean {
  if (isKnownEnd(deployment.status)) return true;
  if (isStage(deployment.status)) return false;
  if (deployment.status === undefined) return typeof deployment.finishedAt === 'string';
  return deployment.finishedAt !== null;
}
