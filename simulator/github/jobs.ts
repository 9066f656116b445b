/** What GitHub does by itself: a job that has `environment:` makes a deployment. */
import type { Deployment, State } from './deployments.ts';
import { bot } from './handlers/deployment-views.ts';
import { findRepository, type World } from './world.ts';

export interface JobOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly environment: string;
  readonly sha: string;
  readonly runId: string;
  /** `in_progress` by default; `none` where GitHub has not written any status yet. */
  readonly state?: State | 'none';
}

export interface PastOptions {
  readonly repository: string;
  readonly environment: string;
  readonly sha: string;
  readonly isProduction?: boolean;
  readonly isTransient?: boolean;
  readonly payload?: unknown;
  readonly logUrl?: string;
}

/**
 * The deployment of a job with `environment:`, when it starts: at the run's commit, neither production nor transient, by GitHub's own app, with a
 * status that leads to the job (seen, documented only in part).
 * Source: https://docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/control-deployments
 */
export function startJob({ runId, state = 'in_progress', ...job }: JobOptions, world: World): Deployment {
  const run = `${world.urls.server}/${job.repository}/actions/runs/${runId}`;
  const logUrl = world.settings.jobLogUrl === 'job' ? `${run}/job/27013541029` : run;
  return addPast({ ...job, logUrl }, state === 'none' ? [] : [state], world);
}

/** A deployment with these states, one after the other; none of them lets another one become inactive. */
export function addPast(options: PastOptions, states: readonly State[], world: World): Deployment {
  const { environment, sha, payload = '', isProduction = false, isTransient = false, logUrl = '' } = options;
  const repository = findRepository(world, options.repository)?.fullName;
  if (repository === undefined) throw new Error(`there is no repository ${options.repository}`);
  const made = { repository, sha, ref: 'main', task: 'deploy', payload, environment, description: null };
  const deployment = world.deployments.add({ ...made, isProduction, isTransient, creator: bot });
  for (const state of states) {
    const status = { state, description: '', environment, logUrl, environmentUrl: '', creator: bot };
    world.deployments.addStatus(deployment, status, false);
  }
  return deployment;
}
