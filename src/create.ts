import type { Clock } from './clock.ts';
import type { Lost } from './likeness.ts';
import { lookFor, looksAfterRefusalAtMs, looksOnceMoreAtMs, type Sightings } from './lost-deployment.ts';
import type { NewDeployment, Scalingo } from './scalingo/client.ts';
import { mayBeDone, ScalingoError } from './scalingo/errors.ts';
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
  record: Persistence['record'] & {
    /** Told before each request: from then on there may be a deployment that nobody has told of. */
    creating(app: App): void;
    /** Told where surely none of the requests so far has made one. */
    madeNone(): void;
  };
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
 * @throws ScalingoError where Scalingo refused and nothing was lost before; UncertainCreation; the signal's reason
 */
export async function createOnce(app: App, order: Order, ports: CreatePorts): Promise<Deployment> {
  const { log } = ports;
  let lost: Lost | undefined;
  for (let attempts = 1; ; attempts++) {
    const sending = lost ? await sendAgain(app, order, ports, lost) : await send(app, order, ports);
    if ('made' in sending) return sending.made;
    // The first request may still be carried out while the second one is looked for.
    lost ??= sending.lost;
    log.note(
      sending.isRefused
        ? refusedNote
        : 'Scalingo did not say whether it made the deployment: looking for it, for about half a minute.'
    );
    const sightings = await lookFor(app.name, lost, ports, sending.isRefused && looksAfterRefusalAtMs);
    const found = theOneOf(sightings, attempts, attempts === 1, sending.error);
    if (found !== undefined) {
      log.note('It was made.');
      return found;
    }
    log.note('It was not made: asking for it once more.');
  }
}

const refusedNote = 'The second request made none: looking once more for what the first one may have made.';

/** @returns undefined where there is none and it may be asked for once more. @throws UncertainCreation */
function theOneOf(
  { ours, possible, isListed }: Sightings,
  attempts: number,
  mayAskAgain: boolean,
  error: ScalingoError
): Deployment | undefined {
  const [only, ...others] = ours;
  if (only !== undefined && others.length === 0) return only;
  const candidates = [...ours, ...possible];
  if (candidates.length === 0 && isListed && mayAskAgain) return undefined;
  throw new UncertainCreation({ candidates, isListed, attempts }, error);
}

/** What came of a request that may have reached Scalingo: the deployment, or none that Scalingo would have told of. */
type Sending = { made: Deployment } | { error: ScalingoError; lost: Lost; isRefused?: true };

/**
 * Sends until the request may have reached Scalingo: a refusal for one request too many, and a connection that never came about, made
 * nothing, and neither did what failed on the way to it.
 * @param before a request whose answer was lost, and that may have made one after all: after each pause it is looked for
 * @throws ScalingoError where nothing was made, and nothing will be; the signal's reason
 */
async function send(app: App, order: Order, ports: CreatePorts, before?: Lost): Promise<Sending> {
  const { clock, signal, deadlineAtMs, record } = ports;
  const patience = new Patience();
  for (let failures = 1; ; failures++) {
    const sourceUrl = await order.sourceUrl();
    signal.throwIfAborted();
    const attempt = await sendOnce(app, { gitRef: order.gitRef, sourceUrl }, ports);
    if ('made' in attempt) return attempt;
    const { error, lost } = attempt;
    if (lost && mayBeMade(error)) return { error, lost };
    // Told before anything else: whoever is stopped meanwhile says whether there may be one.
    if (lost && before === undefined) record.madeNone();
    const pauseMs = pauseBeforeRetryMs(error, failures);
    const endMs = Math.min(deadlineAtMs, patience.endsAtMs(error, clock.now()));
    if (pauseMs === undefined || clock.now() + pauseMs > endMs) throw error;
    record.troubled(error, pauseMs);
    await clock.sleep(pauseMs, signal);
    const made = before && theOneOf(await lookFor(app.name, before, ports, looksOnceMoreAtMs), 2, true, error);
    if (made) return { made };
  }
}

/** The same for the second time. A refusal says nothing of the first request then, and may come of what that one made after all. */
async function sendAgain(app: App, order: Order, ports: CreatePorts, lost: Lost): Promise<Sending> {
  try {
    return await send(app, order, ports, lost);
  } catch (error) {
    if (error instanceof ScalingoError) return { error, lost, isRefused: true };
    throw error;
  }
}

/** What came of one attempt; nothing is lost where it failed before the request was sent. */
type Attempt = Sending | { error: ScalingoError; lost: undefined };

async function sendOnce(app: App, deployment: NewDeployment, ports: CreatePorts): Promise<Attempt> {
  const { scalingo, clock, signal, record } = ports;
  const grace = graceAfter(signal, clock);
  let lost: Lost | undefined;
  try {
    // A bearer that has to be renewed is so before the request: from then on others may make what looks like ours.
    await scalingo.authenticate();
    lost = whatIsLost(app, deployment, ports);
    record.creating(app);
    const made = await scalingo.createDeployment(app.name, deployment, grace.signal);
    if (!lost.isNew(made.id)) throw notNew(made, scalingo);
    record.answered();
    return { made };
  } catch (error) {
    if (error instanceof ScalingoError) return { error, lost };
    throw error;
  } finally {
    grace.end();
  }
}

/** An answer that tells of a deployment that there was before: whether it made one, too, it does not say. */
function notNew({ id }: Deployment, { apiUrl }: Scalingo): ScalingoError {
  const said = `it tells of the deployment ${id}, which was there before`;
  return new ScalingoError({ code: 'unreadable', call: 'create the deployment', url: apiUrl, said });
}

/** Whether it was the request itself that failed, and not so that it surely made nothing. */
function mayBeMade(error: ScalingoError): boolean {
  return error.facts.call === 'create the deployment' && mayBeDone(error);
}

/** What would be looked for if the answer to a request that is sent now were lost: nothing that others have made by now. */
function whatIsLost(app: App, { gitRef }: NewDeployment, { scalingo, connection }: CreatePorts): Lost {
  const knownBefore = new Set([...(connection?.announced ?? []), app.lastDeploymentId]);
  const { serverClock } = scalingo;
  return {
    gitRef,
    sinceMs: serverClock.now(),
    uncertainMs: serverClock.mostBehindMs,
    isNew: id => !knownBefore.has(id),
    isAnnounced: id => connection?.announced.has(id) === true
  };
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
