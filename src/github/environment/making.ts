import type { Clock } from '../../clock.ts';
import { type Deployments, NotRecorded, type Order } from './deployments.ts';

/** After a lost answer GitHub is asked at these distances whether the deployment is there after all. */
const pausesMs = [1_000, 3_000];

interface Waiting {
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Makes one deployment, and finds it where GitHub's answer to that was lost: only what is surely not there is made once more.
 * @returns its id
 * @throws NotRecorded; the signal's reason
 */
export async function makeOnce(deployments: Deployments, order: Order, waiting: Waiting): Promise<string> {
  try {
    return await deployments.create(order);
  } catch (error) {
    if (!isUncertain(error)) throw error;
    return (await lookFor(deployments, order, waiting)) ?? makeAgain(deployments, order, waiting);
  }
}

async function makeAgain(deployments: Deployments, order: Order, waiting: Waiting): Promise<string> {
  try {
    return await deployments.create(order);
  } catch (error) {
    const made = isUncertain(error) ? await lookFor(deployments, order, waiting) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

async function lookFor(
  deployments: Deployments,
  order: Order,
  { clock, signal }: Waiting
): Promise<string | undefined> {
  for (const pauseMs of pausesMs) {
    await clock.sleep(pauseMs, signal);
    const made = await findMade(deployments, order);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** The id of the deployment that was made under a key; undefined where it is not among the newest. */
export async function findMade(
  deployments: Deployments,
  { environment, key }: Pick<Order, 'environment' | 'key'>
): Promise<string | undefined> {
  return (await deployments.list(environment)).find(listed => listed.key === key)?.id;
}

/** An answer that never came or could not be read says nothing; one request too many was refused. */
function isUncertain(error: unknown): boolean {
  if (!(error instanceof NotRecorded)) return false;
  const { status, waitMs } = error.answer;
  return waitMs === undefined && (status === 0 || status >= 500 || (status >= 200 && status < 300));
}
