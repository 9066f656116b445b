import { createOnce } from './create.ts';
import type { Inputs } from './inputs.ts';
import type { StepRecord } from './known.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { untilAnswered } from './scalingo/persistence.ts';
import type { Connection } from './scalingo/stream.ts';
import type { App, Deployment } from './scalingo/wire.ts';
import type { Delivery, DeliveryPorts } from './source/delivery.ts';
import type { Located } from './source/located.ts';

export interface BeginPorts extends DeliveryPorts {
  /** Told each time that Scalingo is about to be asked to make a deployment, and where it surely made none. */
  record: StepRecord;
}

/** A deployment that has begun, and the stream that tells of it, where it is followed. */
export interface Begun {
  deployment: Deployment;
  connection: Connection | undefined;
}

/**
 * Lets a deployment begin, or finds the one that the workflow names.
 * @param source what is deployed; undefined for a deployment that there is already
 * @throws ScalingoError where Scalingo refused or does not know it; UnusableSource; UncertainCreation; the signal's reason
 */
export async function begin(inputs: Inputs, app: App, source: Located | undefined, ports: BeginPorts): Promise<Begun> {
  const { scalingo, signal, log } = ports;
  if (source) log.note(`Deploying to ${app.name} in ${inputs.region}: ${source.what}`);
  const delivery = await source?.deliver(ports);
  let connection: Connection | undefined;
  try {
    // Opened before there is a deployment, so that none of its events can be missed.
    const open = () => scalingo.openStream(app.streamUrl, signal);
    connection = inputs.wait ? await untilAnswered(open, ports) : undefined;
    const creating = { ...ports, connection };
    const deployment =
      source && delivery ? await create(inputs, app, source, delivery, creating) : await find(inputs, app, ports);
    if (!source)
      log.note(`Following a deployment to ${app.name} in ${inputs.region}: ${deployment.gitRef ?? 'an archive'}`);
    return { deployment, connection };
  } catch (error) {
    connection?.close();
    throw error;
  } finally {
    await delivery?.remove();
  }
}

async function create(
  { cacheReset }: Inputs,
  app: App,
  { gitRef }: Located,
  delivery: Delivery,
  ports: BeginPorts & { connection: Connection | undefined }
): Promise<Deployment> {
  const { scalingo, log } = ports;
  if (cacheReset) {
    await untilAnswered(() => scalingo.resetCache(app.name), ports);
    log.note('The deployment cache is empty now.');
  }
  return createOnce(app, { gitRef, sourceUrl: () => delivery.url() }, ports);
}

async function find({ source }: Inputs, app: App, ports: BeginPorts): Promise<Deployment> {
  const id = source.kind === 'deployment' ? source.id : '';
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
