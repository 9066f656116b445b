/** Deployments as GitHub keeps them, with the statuses that were written to them. */
import type { Clock } from './clock.ts';

/** The states that a client may write; `waiting` is the state of a job that waits for an approval, and only GitHub writes it. */
export const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const;
export type State = (typeof states)[number] | 'waiting';

export interface DeploymentStatus {
  readonly id: number;
  readonly state: State;
  readonly description: string;
  readonly environment: string;
  /** Empty where there is none; `target_url` is the same. */
  readonly logUrl: string;
  readonly environmentUrl: string;
  readonly atMs: number;
  readonly creator: string;
}

export interface NewDeployment {
  /** `owner/name`. */
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: unknown;
  readonly environment: string;
  readonly description: string | null;
  readonly isProduction: boolean;
  readonly isTransient: boolean;
  /** Who made it. */
  readonly creator: string;
}

export interface Deployment extends NewDeployment {
  readonly id: number;
  readonly atMs: number;
  /** The oldest first. */
  readonly statuses: DeploymentStatus[];
}

export type NewStatus = Omit<DeploymentStatus, 'id' | 'atMs'>;

export interface DeploymentBook {
  /** The oldest first. */
  readonly all: readonly Deployment[];
  add(deployment: NewDeployment): Deployment;
  /** @param autoInactive whether a success lets earlier ones become inactive, as far as GitHub's rule goes */
  addStatus(deployment: Deployment, status: NewStatus, autoInactive: boolean): DeploymentStatus;
}

export function createDeploymentBook(clock: Clock): DeploymentBook {
  const all: Deployment[] = [];
  let lastId = 1_000_000;
  const write = (deployment: Deployment, status: NewStatus): DeploymentStatus => {
    lastId += 1;
    const written = { ...status, id: lastId, atMs: clock.now() };
    deployment.statuses.push(written);
    return written;
  };
  return {
    all,
    add(deployment) {
      lastId += 1;
      const added = { ...deployment, id: lastId, atMs: clock.now(), statuses: [] };
      all.push(added);
      return added;
    },
    addStatus(deployment, status, autoInactive) {
      const written = write(deployment, status);
      if (autoInactive && status.state === 'success') {
        for (const earlier of replacedBy(deployment, all)) {
          write(earlier, { ...status, state: 'inactive', description: '', logUrl: '', environmentUrl: '' });
        }
      }
      return written;
    }
  };
}

/** The environment that a deployment is in now: a status may have changed it. Names count without regard to case. */
export function environmentOf({ statuses, environment }: Deployment): string {
  return statuses.at(-1)?.environment ?? environment;
}

/**
 * Earlier ones of the same repository and environment whose last state is success, without production and transient ones.
 * Source: https://docs.github.com/rest/deployments/statuses#create-a-deployment-status (`auto_inactive`)
 */
function replacedBy(deployment: Deployment, all: readonly Deployment[]): Deployment[] {
  const environment = environmentOf(deployment).toLowerCase();
  return all.filter(
    earlier =>
      earlier.id < deployment.id &&
      earlier.repository === deployment.repository &&
      environmentOf(earlier).toLowerCase() === environment &&
      !earlier.isProduction &&
      !earlier.isTransient &&
      earlier.statuses.at(-1)?.state === 'success'
  );
}
