import { attach } from './attach.ts';
import { createOnce } from './create.ts';
import type { Inputs } from './inputs.ts';
import type { StepRecord } from './known.ts';
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
  if (source) return make(inputs, app, source, ports);
  const begun = await attach(inputs, app, ports);
  const what = begun.deployment.gitRef ?? 'an archive';
  ports.log.note(`Following a deployment to ${app.name} in ${inputs.region}: ${what}`);
  return begun;
}

async function make(inputs: Inputs, app: App, source: Located, ports: BeginPorts): Promise<Begun> {
  const { scalingo, signal, log } = ports;
  log.note(`Deploying to ${app.name} in ${inputs.region}: ${source.what}`);
  const delivery = await source.deliver(ports);
  let connection: Connection | undefined;
  try {
    // Opened before there is a deployment, so that none of its events can be missed.
    const open = () => scalingo.openStream(app.streamUrl, signal);
    connection = inputs.wait ? await untilAnswered(open, ports) : undefined;
    return { deployment: await create(inputs, app, source, delivery, { ...ports, connection }), connection };
  } catch (error) {
    connection?.close();
    throw error;
  } finally {
    await delivery.remove();
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
