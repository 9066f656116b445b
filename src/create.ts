import type { Clock } from './clock.ts';
import { lookFor, type Sightings } from './lost-deployment.ts';
import type { Scalingo } from './scalingo/client.ts';
import { isUnsent, mayBeDone, ScalingoError } from './scalingo/errors.ts';
import type { Persistence } from './scalingo/persistence.ts';
import { Patience, pauseBeforeRetryMs } from './scalingo/retry.ts';
import type { Connection } from './scalingo/stream.ts';
import type { App, Deployment } from './scalingo/wire.ts';

type WhatIsKnown = Pick<UncertainCreation, 'candidates' | 'isListed' | 'attempts'>;

/** Scalingo did not say whether it made a deployment, and looking for it did not tell either. */
export class UncertainCreation extends Error {
  override readonly name = 'UncertainCreation';
  /** Deployments that may be the one; of a single one too little is known to be sure. */
  readonly candidates: readonly Deployment[];
  /** Whether Scalingo's list of deployments could be read to the end. */
  readonly isListed: boolean;
  /** How often the request was sent. */
  readonly attempts: number;
  override readonly cause: ScalingoError;

  constructor({ candidates, isListed, attempts }: WhatIsKnown, cause: ScalingoError) {
    super(`whether a deployment was made is not known: ${cause.message}`);
    this.candidates = candidates;
    this.isListed = isListed;
    this.attempts = attempts;
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

/** GitHub's runner kills a cancelled step after ten seconds: so long one can wait for an answer that tells the deployment's id. */
const graceMs = 8_000;

/**
 * Makes exactly one deployment. Creating knows no key by which Scalingo could tell a repetition, so where the answer is lost the
 * deployment is looked for, and only where it is surely not there the request is sent once more.
 * @throws ScalingoError where Scalingo refused; UncertainCreation; the signal's reason
 */
export async function createOnce(app: App, order: Order, ports: CreatePorts): Promise<Deployment> {
  const { scalingo, connection, log } = ports;
  const knownBefore = new Set([...(connection?.announced ?? []), app.lastDeploymentId]);
  const isNew = (id: string) => !knownBefore.has(id);
  const { serverClock } = scalingo;
  const lost = { gitRef: order.gitRef, sinceMs: serverClock.now(), uncertainMs: serverClock.mostBehindMs, isNew };
  for (let attempts = 1; ; attempts++) {
    try {
      return await send(app.name, order, ports);
    } catch (error) {
      if (!(error instanceof ScalingoError) || !mayBeDone(error)) throw error;
      log.note('Scalingo did not say whether it made the deployment: looking for it.');
      const found = theOneOf(await lookFor(app.name, lost, ports), attempts, error);
      if (found !== undefined) {
        log.note('It was made.');
        return found;
      }
      log.note('It was not made: asking for it once more.');
    }
  }
}

/** @returns undefined where there is none and it may be asked for once more. @throws UncertainCreation */
function theOneOf(
  { ours, possible, isListed }: Sightings,
  attempts: number,
  error: ScalingoError
): Deployment | undefined {
  const [only, ...others] = ours;
  if (only !== undefined && others.length === 0) return only;
  const candidates = [...ours, ...possible];
  if (candidates.length === 0 && isListed && attempts === 1) return undefined;
  throw new UncertainCreation({ candidates, isListed, attempts }, error);
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
