import { Cancelled, TimedOut } from '../stopping.ts';
import type { DeploymentLog } from './deployment-log.ts';
import { GivenUp } from './given-up.ts';
import type { Journal } from './journal.ts';
import type { Verdict } from './output-reading.ts';

/** What reading the log failed with by a mistake of our own: from then on what counts as printed may never have been. */
const mistakes = new WeakMap<Journal, { error: unknown }>();

/** Takes note of what reading the log failed with; what stops the step is no mistake. */
export function noteMistake(error: unknown, journal: Journal): void {
  if (!isStop(error) && !(error instanceof GivenUp)) mistakes.set(journal, { error });
}

/**
 * Lets a log be compared. A mistake of our own, made now or while the deployment ran, is told as what it is, and decides nothing: how the
 * deployment ended is known by then.
 * @throws `Cancelled`, where the comparison does
 */
export async function comparedDespiteMistakes(
  journal: Journal,
  log: Pick<DeploymentLog, 'verdict' | 'debug'>,
  compare: () => Promise<Verdict>
): Promise<Verdict> {
  try {
    const mistake = mistakes.get(journal);
    if (mistake !== undefined) throw mistake.error;
    return await compare();
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (!isStop(error)) {
      log.verdict(
        `This action could not compare the log above with the one that Scalingo keeps, by a mistake of its own (${error}), so whether it is complete is not known. Please report it.`
      );
      log.debug(`the log was not compared: ${error instanceof Error ? error.stack : error}`);
    }
    return 'not verifiable';
  }
}

function isStop(error: unknown): boolean {
  return error instanceof Cancelled || error instanceof TimedOut;
}
