import type { Scalingo } from './scalingo/client.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { type Persistence, untilAnswered } from './scalingo/persistence.ts';
import type { Connection } from './scalingo/stream.ts';
import type { Deployment } from './scalingo/wire.ts';

/** A deployment that Scalingo was asked for and of which it did not say whether it made it. */
export interface Lost {
  /** The name under which it would be filed; undefined where Scalingo was given none. */
  gitRef: string | undefined;
  /** When it was asked for, by Scalingo's clock and at most a second before the truth, in milliseconds since 1970. */
  sinceMs: number;
  /** Whether a deployment was not known before. */
  isNew(id: string): boolean;
}

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
/** The clocks of Scalingo's machines may differ by so much: what is older by less is doubtful. */
const doubtfulMs = 2_000;

/**
 * Looks for a deployment as long as it may still appear. Never says that there is none without having been told so at the end of that time.
 * @throws the signal's reason
 */
export async function lookFor(app: string, lost: Lost, ports: LookPorts): Promise<Sightings> {
  const { clock, signal } = ports;
  const startedAtMs = clock.now();
  // Whoever has trouble for longer than that does not keep a deployment from being followed that is there.
  const deadlineAtMs = Math.min(ports.deadlineAtMs, startedAtMs + patienceMs);
  let sightings: Sightings = { ours: [], possible: [], isListed: false };
  for (const lookAtMs of looksAtMs) {
    await clock.sleep(Math.max(0, startedAtMs + lookAtMs - clock.now()), signal);
    sightings = await look(app, lost, { ...ports, deadlineAtMs });
    if (sightings.ours.length > 0 || !sightings.isListed) break;
  }
  return sightings;
}

async function look(app: string, lost: Lost, ports: LookPorts): Promise<Sightings> {
  const announced = await announcedOf(app, lost, ports);
  // The list is asked for others that may be it: where one is found already, it is not waited for.
  const isFound = announced.some(deployment => likenessOf(deployment, lost) === 'ours');
  const { deployments, isWhole } = await listedSince(app, lost, ports, isFound);
  // The list comes last: what it says of a deployment is newer.
  const found = [...new Map([...announced, ...deployments].map(deployment => [deployment.id, deployment])).values()];
  const likenesses = found.map(deployment => ({ deployment, likeness: likenessOf(deployment, lost) }));
  const those = (wanted: Likeness) =>
    likenesses.filter(({ likeness }) => likeness === wanted).map(({ deployment }) => deployment);
  return { ours: those('ours'), possible: those('possible'), isListed: isWhole };
}

/** The deployments that the stream has told of since. Where Scalingo does not tell more of one (yet), its id is all that is known. */
async function announcedOf(app: string, { isNew }: Lost, ports: LookPorts): Promise<Deployment[]> {
  const { scalingo, connection } = ports;
  const ids = [...(connection?.announced ?? [])].filter(isNew);
  return Promise.all(
    ids.map(id => untilAnswered(() => scalingo.deployment(app, id), ports).catch(unlessScalingo(unread(id))))
  );
}

/**
 * The deployments that may have been made since then, and whether those are all, however many pages they fill.
 * @param isFound whether the list is asked once alone, and not again where it is not to be had
 */
async function listedSince(
  app: string,
  { sinceMs }: Lost,
  ports: LookPorts,
  isFound: boolean
): Promise<{ deployments: Deployment[]; isWhole: boolean }> {
  const deployments: Deployment[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const ask = () => ports.scalingo.deployments(app, page);
    const asking = isFound ? ask() : untilAnswered(ask, ports);
    const answer = await asking.catch(unlessScalingo(undefined));
    if (answer === undefined) break;
    const since = answer.deployments.filter(({ createdAt }) => !(madeUntilMs(createdAt) < sinceMs - doubtfulMs));
    deployments.push(...since);
    // The newest come first: behind an older one there is none that matters.
    const isLast = since.length < answer.deployments.length || answer.nextPage === undefined;
    if (isLast) return { deployments, isWhole: true };
  }
  return { deployments, isWhole: false };
}

type Likeness = 'ours' | 'possible' | 'another';

function likenessOf({ id, gitRef, createdAt }: Deployment, lost: Lost): Likeness {
  const madeMs = madeUntilMs(createdAt);
  if (!lost.isNew(id) || madeMs < lost.sinceMs - doubtfulMs) return 'another';
  if (lost.gitRef !== undefined && gitRef !== undefined && gitRef !== lost.gitRef) return 'another';
  const isFiledSo = lost.gitRef === undefined || gitRef === lost.gitRef;
  return isFiledSo && madeMs >= lost.sinceMs ? 'ours' : 'possible';
}

/** The latest moment that a date may mean: one without a fraction means a whole second. NaN where there is none. */
function madeUntilMs(createdAt: string | undefined): number {
  const madeMs = Date.parse(createdAt ?? '');
  return createdAt?.includes('.') ? madeMs : madeMs + 999;
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
