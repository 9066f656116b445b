import type { Scalingo } from '../scalingo/client.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import { type Persistence, untilAnswered } from '../scalingo/persistence.ts';
import type { App, Deployment } from '../scalingo/wire.ts';

export interface LastSuccessPorts extends Persistence {
  scalingo: Scalingo;
  record: Persistence['record'] & {
    /** Told what was found: a later deployment can be compared with it. */
    lastSucceeded(deployment: Deployment | undefined): void;
  };
}

/**
 * The last successful deployment of an app: what runs now. One question where the app itself names it, else as many as there are pages of
 * failed ones before it.
 * @returns undefined where none ever succeeded
 * @throws ScalingoError; the signal's reason
 */
export async function lastSuccess(app: App, ports: LastSuccessPorts): Promise<Deployment | undefined> {
  const found = await search(app, ports);
  ports.record.lastSucceeded(found);
  return found;
}

async function search(app: App, ports: LastSuccessPorts): Promise<Deployment | undefined> {
  const named = app.lastDeploymentId && (await find(app, app.lastDeploymentId, ports));
  if (named && isSuccess(named)) return named;
  for (let page: number | undefined = 1; page !== undefined; ) {
    const asked: number = page;
    const { deployments, nextPage } = await untilAnswered(() => ports.scalingo.deployments(app.name, asked), ports);
    const [latest] = deployments.filter(isSuccess).sort(byEnd);
    if (latest !== undefined) return latest;
    // Whoever answers every page with the same one is not believed for ever.
    page = nextPage !== undefined && nextPage > asked && deployments.length > 0 ? nextPage : undefined;
  }
  return undefined;
}

async function find(app: App, id: string, ports: LastSuccessPorts): Promise<Deployment | undefined> {
  try {
    return await untilAnswered(() => ports.scalingo.deployment(app.name, id), ports);
  } catch (error) {
    if (error instanceof ScalingoError && error.code === 'not_found') return undefined;
    throw error;
  }
}

function isSuccess({ status }: Deployment): boolean {
  return status === 'success';
}

/** The one that ended last first: of two at once it is the one that runs now, even where it began earlier. */
function byEnd(one: Deployment, other: Deployment): number {
  return (Date.parse(other.finishedAt ?? '') || 0) - (Date.parse(one.finishedAt ?? '') || 0);
}
