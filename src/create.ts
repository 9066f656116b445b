import type { Clock } from './clock.ts';
import type { Scalingo } from './scalingo/client.ts';
import { isUnsent, mayBeDone, ScalingoError } from './scalingo/errors.ts';
import { type Persistence, untilAnswered } from './scalingo/persistence.ts';
import { Patience, pauseBeforeRetryMs } from './scalingo/retry.ts';
import type { Connection } from './scalingo/stream.ts';
import type { Deployment } from './scalingo/wire.ts';

/** Scalingo did not say whether it made a deployment, and looking for it did not tell either. */
export class UncertainCreation extends Error {
  override readonly name = 'UncertainCreation';
  /** Deployments that may be the one: none, or more than one. */
  readonly candidates: readonly Deployment[];
  override readonly cause: ScalingoError;

  constructor(candidates: readonly Deployment[], cause: ScalingoError) {
    super(`whether a deployment was made is not known: ${cause.message}`);
    this.candidates = candidates;
    this.cause = cause;
  }
}

/** What is to be deployed. */
export interface Order {
  gitRef: string | undefined;
  /** Where Scalingo finds the source now: such an address may live shorter than Scalingo lets one wait. */
  sourceUrl(): Promise<string>;
}

export interface CreatePorts extends Persistence {
  scalingo: Scalingo;
  /** The app's event stream, where there is one: it tells of deployments that others made before. */
  connection: Connection | undefined;
  log: { note(text: string): void };
}

/** After a lost answer Scalingo is asked so often, at these moments, whether the deployment is there after all. */
const looksAtMs = [500, 2_000, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000];
/** So many pages of deployments that others made in half a minute are hardly ever filled. */
const mostPages = 10;
/** Dates have whole seconds. */
const toleranceMs = 2_000;
/** GitHub's runner kills a cancelled step after ten seconds: so long one can wait for an answer that tells the deployment's id. */
const graceMs = 8_000;

/**
 * Makes exactly one deployment. Creating knows no key by which Scalingo could tell a repetition, so where the answer is lost the
 * deployment is looked for, and only where it is surely not there the request is sent once more.
 * @throws ScalingoError where Scalingo refused; UncertainCreation; the signal's reason
 */
export async function createOnce(app: string, order: Order, ports: CreatePorts): Promise<Deployment> {
  const { scalingo, connection, log } = ports;
  const knownBefore = new Set(connection?.announced);
  const sinceMs = scalingo.serverClock.now() - toleranceMs;
  for (let isRepetition = false; ; isRepetition = true) {
    try {
      return await send(app, order, ports);
    } catch (error) {
      if (!(error instanceof ScalingoError) || !mayBeDone(error)) throw error;
      log.note('Scalingo did not say whether it made the deployment: looking for it.');
      const isNew = (id: string) => !knownBefore.has(id);
      const found = await look(app, order, sinceMs, isNew, ports).catch((cause: unknown) => {
        throw cause instanceof ScalingoError ? new UncertainCreation([], error) : cause;
      });
      if (found.length > 1 || (found.length === 0 && isRepetition)) throw new UncertainCreation(found, error);
      const [only] = found;
      if (only !== undefined) {
        log.note('It was made.');
        return only;
      }
      log.note('It was not made: asking for it once more.');
    }
  }
}

/** Sends until the request surely reached Scalingo: a refusal for one request too many, and a connection that never came about, made nothing. */
async function send(app: string, order: Order, ports: CreatePorts): Promise<Deployment> {
  const { scalingo, clock, signal, deadlineAtMs, record } = ports;
  const patience = new Patience();
  for (let failures = 1; ; failures++) {
    const sourceUrl = await order.sourceUrl();
    signal.throwIfAborted();
    const grace = graceAfter(signal, clock);
    try {
      const deployment = await scalingo.createDeployment(app, { gitRef: order.gitRef, sourceUrl }, grace.signal);
      record.answered();
      return deployment;
    } catch (error) {
      const isSurelyNotMade = error instanceof ScalingoError && (error.code === 'rate_limited' || isUnsent(error));
      const pauseMs = isSurelyNotMade ? pauseBeforeRetryMs(error, failures) : undefined;
      const endMs = Math.min(deadlineAtMs, patience.endsAtMs(error, clock.now()));
      if (!isSurelyNotMade || pauseMs === undefined || clock.now() + pauseMs > endMs) throw error;
      record.troubled(error, pauseMs);
      await clock.sleep(pauseMs, signal);
    } finally {
      grace.end();
    }
  }
}

/** Looks for the deployment as long as it may still appear. Never says "none" without having been told so at the end of that time. */
async function look(
  app: string,
  order: Order,
  sinceMs: number,
  isNew: (id: string) => boolean,
  ports: CreatePorts
): Promise<Deployment[]> {
  const { clock, signal } = ports;
  const startedAtMs = clock.now();
  for (const lookAtMs of looksAtMs) {
    await clock.sleep(Math.max(0, startedAtMs + lookAtMs - clock.now()), signal);
    const candidates = [...(await announced(app, isNew, ports)), ...(await deploymentsSince(app, sinceMs, ports))];
    const ours = candidates.filter(deployment => isNew(deployment.id) && isCandidate(deployment, order));
    const found = new Map(ours.map(deployment => [deployment.id, deployment]));
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** The deployments that the stream has told of, whether the list shows them yet or not. */
async function announced(app: string, isNew: (id: string) => boolean, ports: CreatePorts): Promise<Deployment[]> {
  const { scalingo, connection } = ports;
  const ids = [...(connection?.announced ?? [])].filter(isNew);
  return Promise.all(ids.map(id => untilAnswered(() => scalingo.deployment(app, id), ports)));
}

/** All deployments that were made since then, however many pages they fill. */
async function deploymentsSince(app: string, sinceMs: number, ports: CreatePorts): Promise<Deployment[]> {
  const found: Deployment[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const { deployments, nextPage } = await untilAnswered(() => ports.scalingo.deployments(app, page), ports);
    const since = deployments.filter(({ createdAt }) => !(Date.parse(createdAt ?? '') < sinceMs));
    found.push(...since);
    // The newest come first: behind an older one there is none that matters.
    if (since.length < deployments.length || nextPage === undefined) break;
  }
  return found;
}

function isCandidate({ gitRef }: Deployment, order: Order): boolean {
  return order.gitRef === undefined || gitRef === undefined || gitRef === order.gitRef;
}

/** A signal that follows another one some time later. */
function graceAfter(signal: AbortSignal, clock: Clock): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  let callOff = () => {};
  const stop = () => {
    callOff = clock.after(graceMs, () => controller.abort(signal.reason));
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      signal.removeEventListener('abort', stop);
      callOff();
    }
  };
}
