import type { Deployments, Listed } from './deployments.ts';
import type { Run } from './run.ts';

/** What the last status of a job that still runs can be. */
const running = ['in_progress', 'queued', 'pending', 'waiting'];
/** Others may have made deployments of the same commit: no more of them than that are looked at. */
const mostLooks = 5;

/**
 * Whether GitHub itself has made a deployment for a job of this run that still runs, as it does where a job has `environment:`. It is there
 * before the job's first step, at the run's commit, with a status that leads to the job: `/owner/name/actions/runs/1/job/2`.
 * Which job of the run that is cannot be told: a step does not know its job's number.
 * @param listed the environment's deployments, the newest first
 */
export async function hasOwn(deployments: Deployments, listed: readonly Listed[], run: Run): Promise<boolean> {
  const candidates = listed.filter(({ key, sha }) => key === undefined && run.commits.includes(sha));
  for (const { id } of candidates.slice(0, mostLooks)) {
    const last = await deployments.lastStatus(id);
    if (last !== undefined && running.includes(last.state) && leadsTo(run, last.logUrl)) return true;
  }
  return false;
}

/** An Enterprise Server may go by another host for its people than for its runners. */
function leadsTo({ path }: Run, url: string): boolean {
  if (path === undefined || !URL.canParse(url)) return false;
  return `${new URL(url).pathname}/`.toLowerCase().startsWith(`${path}/`.toLowerCase());
}
