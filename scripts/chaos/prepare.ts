import type { RecordedDeployment, Scalingo } from '../../simulator/scalingo/index.ts';
import type { Round } from './round.ts';

/** The commit that the stand-in for the runner says triggered the workflow. */
export const commit = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

/** Of deployments of one commit that were made in the same two seconds nobody could tell by their dates which one is whose. */
const apartMs = 5_000;

/**
 * What happens at Scalingo before the step starts.
 * @param pause lets so many simulated milliseconds pass
 * @returns the deployment that the step is to follow, where it is not to make one
 */
export async function prepare(
  { beside, isBesideAlike, older, attachAfterMs }: Round,
  scalingo: Scalingo,
  pause: (ms: number) => Promise<void>
): Promise<RecordedDeployment | undefined> {
  if (older !== undefined) {
    scalingo.deploy('my-app', { gitRef: commit, finished: older.status, finishedAgoMs: older.agoMs });
  }
  if (beside !== undefined) {
    const scenario = { name: 'beside', description: 'somebody else', script: beside };
    scalingo.deploy('my-app', { scenario, ...(isBesideAlike ? { gitRef: commit } : {}) });
    if (isBesideAlike) await pause(apartMs);
  }
  if (attachAfterMs === undefined) return undefined;
  const target = scalingo.deploy('my-app');
  const dueAtMs = scalingo.now() + attachAfterMs;
  await scalingo.until(() => (target.finishedAt !== null || scalingo.now() >= dueAtMs ? true : undefined));
  return target;
}
