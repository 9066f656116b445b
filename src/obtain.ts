import { type CreatePorts, createOnce } from './create.ts';
import type { Inputs } from './inputs.ts';
import type { StepRecord } from './known.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { untilAnswered } from './scalingo/persistence.ts';
import type { App, Deployment } from './scalingo/wire.ts';

export interface ObtainPorts extends CreatePorts {
  /** Told before Scalingo is asked to make a deployment. */
  record: StepRecord;
}

/**
 * The deployment that is followed: made now, or the one that the workflow names.
 * @throws ScalingoError where Scalingo refused or does not know it; UncertainCreation; the signal's reason
 */
export async function obtain(inputs: Inputs, app: App, ports: ObtainPorts): Promise<Deployment> {
  const { scalingo, log, record } = ports;
  const { source, gitRef, region } = inputs;
  if (source.kind === 'deployment') return find(source.id, app, ports);
  if (inputs.cacheReset) {
    await untilAnswered(() => scalingo.resetCache(app.name), ports);
    log.note('The deployment cache is empty now.');
  }
  log.note(`Deploying ${gitRef ?? 'an archive'} to ${app.name} in ${region}`);
  record.creating(app);
  return createOnce(app.name, { gitRef, sourceUrl: source.url }, ports);
}

async function find(id: string, app: App, ports: CreatePorts): Promise<Deployment> {
  const deployment = await untilAnswered(() => ports.scalingo.deployment(app.name, id), ports);
  if (deployment.appId === undefined || deployment.appId === app.id) return deployment;
  const said = 'it belongs to another app';
  throw new ScalingoError({
    code: 'not_found',
    call: 'read the deployment',
    url: ports.scalingo.apiUrl,
    status: 200,
    said
  });
}
