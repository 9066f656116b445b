import type { GitHubApi } from '../api.ts';
import { Deployments } from './deployments.ts';
import { findMade } from './making.ts';
import { statusOrder } from './record.ts';
import type { Run } from './run.ts';
import type { RecordStatus } from './status.ts';

/** What the step left behind of its record; the id is empty where GitHub's answer did not come in time. */
export interface LeftRecord {
  repository: string;
  environment: string;
  key: string;
  id: string;
}

/**
 * Tells GitHub the last that is to be told of a record.
 * @returns whether there was a record, and GitHub took it
 * @throws NotRecorded; the signal's reason
 */
export async function tellAfterwards(
  left: LeftRecord,
  status: RecordStatus,
  { github, run }: { github: GitHubApi; run: Run }
): Promise<boolean> {
  const deployments = new Deployments(github, left.repository);
  const id = left.id || (await findMade(deployments, left));
  if (id === undefined) return false;
  await deployments.addStatus(id, statusOrder(status, run));
  return true;
}
