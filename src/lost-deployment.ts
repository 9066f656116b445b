import { isOlder, type Likeness, type Lost, likenessOf } from './likeness.ts';
import type { Scalingo } from './scalingo/client.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { type Persistence, untilAnswered } from './scalingo/persistence.ts';
import type { Connection } from './scalingo/stream.ts';
import type { Deployment } from './scalingo/wire.ts';

/** What looking for it brought. */
export interface Sightings {
  /** What is known of them leaves no doubt: filed under its name, and made since. */
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
/** So long one asks again where Scalingo does not answer as it should: an answer that never comes takes half a minute by itself. */
const patienceMs = 120_000;
/** So many pages of deployments that others made in half a minute are hardly ever filled. */
const mostPages = 10;
/** So often one looks whether the stream has told of a deployment while the list is awaited. */
const watchMs = 1_000;

/**
 * Looks for a deployment as long as it may still appear. Never says that there is none without having been told so at the end of that time.
 * @throws the signal's reason
 */
export async function lookFor(app: string, lost: Lost, ports: LookPorts): Promise<Sightings> {
  const { clock, signal } = ports;
  const startedAtMs = clock.now();
  // Whoever has trouble for longer than that does not keep a deployment from being followed that is there.
  const deadlineAtMs = Math.min(ports.deadlineAtMs, startedAtMs + patienceMs);
  const told = new Map<string, Deployment>();
  let seen: Seen = { ours: [], likely: [], possible: [], isListed: false };
  for (const lookAtMs of looksAtMs) {
    await clock.sleep(Math.max(0, startedAtMs + lookAtMs - clock.now()), signal);
    seen = await look(app, lost, { ...ports, told, deadlineAtMs });
    if (seen.ours.length > 0 || !seen.isListed) break;
  }
  return sightingsOf(seen, ports);
}

interface LookingPorts extends LookPorts {
  /** What was read of the deployments that the stream has told of. */
  told: Map<string, Deployment>;
}

type Seen = Record<Exclude<Likeness, 'another'>, readonly Deployment[]> & { isListed: boolean };

/**
 * What is likely ours counts as ours where none that is so more surely has appeared as long as one could; or, where the list is not to be had,
 * where the stream told of it.
 */
function sightingsOf({ ours, likely, possible, isListed }: Seen, { connection }: LookPorts): Sightings {
  if (ours.length > 0) return { ours, possible, isListed };
  const isTaken = ({ id }: Deployment) => isListed || connection?.announced.has(id) === true;
  const left = likely.filter(deployment => !isTaken(deployment));
  return { ours: likely.filter(isTaken), possible: [...left, ...possible], isListed };
}

async function look(app: string, lost: Lost, ports: LookingPorts): Promise<Seen> {
  const announced = await announcedOf(app, lost, ports);
  // The list is asked for others that may be it: where one is found already, it is not waited for.
  const isFound = announced.some(deployment => ['ours', 'likely'].includes(likenessOf(deployment, lost)));
  const listed = isFound ? await listedSince(app, lost, ports, true) : await listedUnlessAnnounced(app, lost, ports);
  if (listed === undefined) return look(app, lost, ports);
  // The list comes last: what it says of a deployment is newer.
  const found = [...announced, ...listed.deployments].map(deployment => [deployment.id, deployment] as const);
  const likenesses = Map.groupBy(new Map(found).values(), deployment => likenessOf(deployment, lost));
  const those = (wanted: Likeness) => likenesses.get(wanted) ?? [];
  return { ours: those('ours'), likely: those('likely'), possible: those('possible'), isListed: listed.isWhole };
}

/** The same as `listedSince`; undefined where the stream told of one more deployment while the list was awaited. */
async function listedUnlessAnnounced(app: string, lost: Lost, ports: LookPorts): Promise<Listed | undefined> {
  const { connection, clock } = ports;
  const stop = new AbortController();
  const before = connection?.announced.size;
  let callOff = () => {};
  const watch = () => {
    callOff = clock.after(watchMs, () => (connection?.announced.size === before ? watch() : stop.abort()));
  };
  watch();
  const signal = AbortSignal.any([ports.signal, stop.signal]);
  try {
    return await listedSince(app, lost, { ...ports, signal }, false);
  } catch (error) {
    if (ports.signal.aborted || !stop.signal.aborted) throw error;
    return undefined;
  } finally {
    callOff();
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
