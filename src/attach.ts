import type { BeginPorts, Begun } from './begin.ts';
import type { Inputs } from './inputs.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { untilAnswered } from './scalingo/persistence.ts';
import { isOver } from './scalingo/status.ts';
import type { Connection } from './scalingo/stream.ts';
import type { App, Deployment } from './scalingo/wire.ts';

/** Who has no stream by then asks without it how the deployment stands: it may be over, and need none. */
const openedWithinMs = 1_000;

/**
 * Finds the deployment that the workflow names, and the stream that tells of it, unless it is over.
 * @throws ScalingoError where Scalingo refused or does not know it; the signal's reason
 */
export async function attach({ source, wait }: Inputs, app: App, ports: BeginPorts): Promise<Begun> {
  const { scalingo, signal } = ports;
  const id = source.kind === 'deployment' ? source.id : '';
  const find = () => findIn(app, id, ports);
  if (!wait) return { deployment: await find(), connection: undefined };
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const opening = untilAnswered(() => scalingo.openStream(app.streamUrl, stopped), ports);
  const abandon = () => {
    stop.abort();
    opening.then(
      connection => connection.close(),
      () => undefined
    );
  };
  try {
    const isOpen = await isSettled(opening, ports);
    const deployment = await find();
    if (isOver(deployment)) {
      abandon();
      return { deployment, connection: undefined };
    }
    const connection = await opening;
    // What happened before, a stream that came late need not tell.
    return { deployment: isOpen ? deployment : await find(), connection };
  } catch (error) {
    abandon();
    throw error;
  }
}

/** Whether the attempt at a stream has come to its end, good or bad, within the time that is worth waiting for. */
async function isSettled(opening: Promise<Connection>, { clock, signal }: BeginPorts): Promise<boolean> {
  const settled = opening.then(
    () => true,
    () => true
  );
  const waiting = new AbortController();
  const tooLate = clock.sleep(openedWithinMs, AbortSignal.any([signal, waiting.signal])).then(() => false);
  try {
    return await Promise.race([settled, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    waiting.abort();
  }
}

async function findIn(app: App, id: string, ports: BeginPorts): Promise<Deployment> {
  const deployment = await untilAnswered(() => ports.scalingo.deployment(app.name, id), ports);
  if (deployment.appId === undefined || deployment.appId === app.id) return deployment;
  const said = 'it belongs to another app';
  const call = 'read the deployment';
  throw new ScalingoError({ code: 'not_found', call, url: ports.scalingo.apiUrl, status: 200, said });
}
