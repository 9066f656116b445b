import { isOlder, type Likeness, type Lost, likenessOf } from './likeness.ts';
import type { Scalingo } from './scalingo/client.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { type Persistence, untilAnswered } from './scalingo/persistence.ts';
import type { Connection } from './scalingo/stream.ts';
import type { Deployment } from './scalingo/wire.ts';

/** What looking for it brought. */
export interface Sightings {
  /** Filed under its name, and made since. Where there are several nobody can say which one it is. */
  ours: readonly Deployment[];
  /** Too little is known of them, so they may be ours, another job's or older: never to be taken up, but not to be ignored either. */
  possible: readonly Deployment[];
  /** Whether Scalingo's list was read to the end; without it nobody can say that there is none. */
  isListed: boolean;
}

export interface LookPorts extends Persistence {
  scalingo: Scalingo;
  /** The app's event stream, where there is one: it tells of deployments, whether the list shows them yet or not. */
  connection: Connection | undefined;
}

/** So often Scalingo is asked whether the deployment is there after all, at these moments. */
const looksAtMs = [500, 2_000, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000];
/** The same where it was looked for so before, and time has passed since, or Scalingo has refused to make another one. */
export const looksOnceMoreAtMs = [0];
export const looksAfterRefusalAtMs = [0, 2_000, 5_000];
/** So long one asks again where Scalingo does not answer as it should: an answer that never comes takes half a minute by itself. */
const patienceMs = 120_000;
/** So many pages of deployments that others made in half a minute are hardly ever filled. */
const mostPages = 10;
/** So long one waits for a surer one where there is one that another job may have made in the same moment. */
const doubtMs = 5_000;
/** So often one looks whether the stream has told of a deployment while the list is awaited. */
const watchMs = 1_000;

/**
 * Looks for a deployment as long as it may still appear. Never says that there is none without having been told so at the end of that time.
 * @param atMs when to look, in milliseconds from now
 * @throws the signal's reason
 */
export async function lookFor(app: string, lost: Lost, ports: LookPorts, atMs = looksAtMs): Promise<Sightings> {
  const { clock, signal } = ports;
  const startedAtMs = clock.now();
  // Whoever has trouble for longer than that does not keep a deployment from being followed that is there.
  const deadlineAtMs = Math.min(ports.deadlineAtMs, startedAtMs + patienceMs);
  const looking = { ...ports, told: new Map(), listed: new Map(), deadlineAtMs, decidedAtMs: startedAtMs + doubtMs };
  let seen: Seen = { ours: [], likely: [], possible: [], isListed: false };
  for (const lookAtMs of atMs) {
    await clock.sleep(Math.max(0, startedAtMs + lookAtMs - clock.now()), signal);
    seen = await look(app, lost, looking);
    const isFound = seen.ours.length > 0 || (seen.likely.length > 0 && clock.now() >= looking.decidedAtMs);
    if (isFound || (!seen.isListed && seen.likely.length === 0)) break;
  }
  return sightingsOf(seen, ports);
}

interface LookingPorts extends LookPorts {
  /** What was read of the deployments that the stream has told of. */
  told: Map<string, Deployment>;
  /** What the list held, whenever it was read. */
  listed: Map<string, Deployment>;
  /** From then on, on the clock, what is likely ours counts as ours. */
  decidedAtMs: number;
}

type Seen = Record<Exclude<Likeness, 'another'>, readonly Deployment[]> & { isListed: boolean };

/**
 * What is likely ours counts as ours; where the list is not to be had, if the stream told of it. Beside one that is so more surely it does, too: that
 * may be another job's, made in the moment after. Not so where the stream told of that alone: the other one was there before.
 */
function sightingsOf({ ours, likely, possible, isListed }: Seen, { connection }: LookPorts): Sightings {
  const isTold = ({ id }: Deployment) => connection?.announced.has(id) === true;
  if (ours.length > 0) {
    const rivals = ours.every(isTold) ? likely.filter(isTold) : likely;
    return { ours: [...ours, ...rivals], possible, isListed };
  }
  const isTaken = (deployment: Deployment) => isListed || isTold(deployment);
  const left = likely.filter(deployment => !isTaken(deployment));
  return { ours: likely.filter(isTaken), possible: [...left, ...possible], isListed };
}

async function look(app: string, lost: Lost, ports: LookingPorts): Promise<Seen> {
  let known: readonly Deployment[] = [];
  let count = 0;
  const announced = async () => {
    const { size = 0 } = ports.connection?.announced ?? {};
    if (size !== count) known = await announcedOf(app, lost, ports);
    count = size;
    return known;
  };
  const isEnough = async () => {
    const likenesses = (await announced()).map(deployment => likenessOf(deployment, lost));
    return likenesses.includes('ours') || (likenesses.includes('likely') && ports.clock.now() >= ports.decidedAtMs);
  };
  // The list is asked for others that may be it: where one is found already, it is not waited for.
  const listed = (await isEnough())
    ? await listedSince(app, lost, ports, true)
    : await listedUntil(isEnough, app, lost, ports);
  for (const deployment of listed.deployments) ports.listed.set(deployment.id, deployment);
  // The list comes last: what it says of a deployment is newer.
  const told = (await announced()).map(deployment => [deployment.id, deployment] as const);
  const found = new Map([...told, ...ports.listed]).values();
  const likenesses = Map.groupBy(found, deployment => likenessOf(deployment, lost));
  const those = (wanted: Likeness) => likenesses.get(wanted) ?? [];
  return { ours: those('ours'), likely: those('likely'), possible: those('possible'), isListed: listed.isWhole };
}

/** The same as `listedSince`, but given up as soon as the stream has told enough. */
async function listedUntil(
  isEnough: () => Promise<boolean>,
  app: string,
  lost: Lost,
  ports: LookingPorts
): Promise<Listed> {
  const stop = new AbortController();
  const signal = AbortSignal.any([ports.signal, stop.signal]);
  const listing = listedSince(app, lost, { ...ports, signal }, false);
  let callOff = () => {};
  const watched = new Promise<Listed>((resolve, reject) => {
    const look = async () => {
      if (await isEnough()) resolve({ deployments: [], isWhole: false });
      else if (!signal.aborted) watch();
    };
    const watch = () => {
      callOff = ports.clock.after(watchMs, () => look().catch(reject));
    };
    watch();
  });
  for (const promise of [listing, watched]) promise.catch(() => undefined);
  try {
    return await Promise.race([listing, watched]);
  } finally {
    callOff();
    stop.abort();
  }
}

/** The deployments that the stream has told of since. Where Scalingo does not tell more of one (yet), its id is all that is known. */
async function announcedOf(app: string, { isNew }: Lost, ports: LookingPorts): Promise<Deployment[]> {
  const { scalingo, connection, told } = ports;
  const ids = [...(connection?.announced ?? [])].filter(isNew);
  const read = async (id: string) => {
    const deployment = await untilAnswered(() => scalingo.deployment(app, id), ports);
    told.set(id, deployment);
    return deployment;
  };
  return Promise.all(ids.map(id => told.get(id) ?? read(id).catch(unlessScalingo(unread(id)))));
}

interface Listed {
  deployments: readonly Deployment[];
  isWhole: boolean;
}

/**
 * The deployments that may have been made since then, and whether those are all, however many pages they fill.
 * @param isFound whether the list is asked once alone, and not again where it is not to be had
 */
async function listedSince(app: string, lost: Lost, ports: LookPorts, isFound: boolean): Promise<Listed> {
  const deployments: Deployment[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const ask = () => ports.scalingo.deployments(app, page, ports.signal);
    const asking = isFound ? ask() : untilAnswered(ask, ports);
    const answer = await asking.catch(unlessScalingo(undefined));
    if (answer === undefined) break;
    const since = answer.deployments.filter(deployment => !isOlder(deployment, lost));
    deployments.push(...since);
    // The newest come first: behind an older one there is none that matters.
    const isLast = since.length < answer.deployments.length || answer.nextPage === undefined;
    if (isLast) return { deployments, isWhole: true };
  }
  return { deployments, isWhole: false };
}

function unread(id: string): Deployment {
  const nothing = {
    appId: undefined,
    status: undefined,
    gitRef: undefined,
    createdAt: undefined,
    finishedAt: undefined
  };
  return { id, ...nothing, durationSeconds: undefined, imageSizeBytes: undefined };
}

/** What to go on with where Scalingo does not answer; anything else, a stop above all, ends the look. */
function unlessScalingo<T>(instead: T): (error: unknown) => T {
  return error => {
    if (error instanceof ScalingoError) return instead;
    throw error;
  };
}
