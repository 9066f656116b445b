import { isSameName, isShortOf, mayBeSameName } from './commit-name.ts';
import { isOver } from './scalingo/status.ts';
import type { Deployment } from './scalingo/wire.ts';

/** A deployment that Scalingo was asked for and of which it did not say whether it made it. */
export interface Lost {
  /** The name under which it would be filed; undefined where Scalingo was given none. */
  gitRef: string | undefined;
  /** When it was asked for, by Scalingo's clock, in milliseconds since 1970; undefined where its answers do not tell the time. */
  sinceMs: number | undefined;
  /** By how many milliseconds the truth may be later than that. */
  uncertainMs: number;
  /** Whether a deployment was not known before. */
  isNew(id: string): boolean;
  /** Whether the stream has told by now that it was made. */
  isAnnounced(id: string): boolean;
}

/**
 * How well a deployment fits the one that is looked for.
 * - `ours`: filed under its name, and made since.
 * - `likely`: the same, but it may have been made in the moment before, as by another job; or its commit is written shorter, and the stream has told
 *   of it since.
 * - `possible`: too little is known of it.
 * - `another`: it is not it.
 */
export type Likeness = 'ours' | 'likely' | 'possible' | 'another';

/** The clocks of Scalingo's machines may differ by so much: what is older by less is doubtful. */
const doubtfulMs = 2_000;

/** Tells by id, name and date how well a deployment fits; what is not known of it counts neither for nor against it. */
export function likenessOf(deployment: Deployment, lost: Lost): Likeness {
  const { id, gitRef, createdAt } = deployment;
  if (!lost.isNew(id) || isOlder(deployment, lost)) return 'another';
  const filing = filingOf(gitRef, lost.gitRef);
  if (filing === 'otherwise') return 'another';
  const { fromMs, untilMs } = madeBetween(createdAt);
  if (lost.sinceMs === undefined) return filing !== 'unknown' && isToldSince(deployment, lost) ? 'likely' : 'possible';
  if (filing === 'unknown' || !(untilMs >= lost.sinceMs)) return 'possible';
  // Another job may write the same commit shorter by itself.
  if (filing === 'short') return lost.isAnnounced(id) ? 'likely' : 'possible';
  return fromMs >= lost.sinceMs + lost.uncertainMs ? 'ours' : 'likely';
}

/** Under which name it is filed: the one that was asked for, a short one of that commit, one of which too little is known, or another. */
function filingOf(name: string | undefined, asked: string | undefined): 'so' | 'short' | 'unknown' | 'otherwise' {
  if (asked === undefined) return 'so';
  if (name === undefined) return 'unknown';
  if (isSameName(asked, name)) return 'so';
  if (isShortOf(asked, name)) return 'short';
  // Where Scalingo may have changed the name, a second deployment would be worse than a doubt.
  return mayBeSameName(asked, name) ? 'unknown' : 'otherwise';
}

/** Without a date to compare with: told of since, by the stream. It tells anew of one that there was before, too, but hardly of one that runs. */
function isToldSince(deployment: Deployment, { isAnnounced }: Lost): boolean {
  return isAnnounced(deployment.id) && !isOver(deployment);
}

/** Whether it was there before: by its date, or, where there is none to compare with, since it was known. */
export function isOlder({ id, createdAt }: Deployment, { sinceMs, isNew }: Lost): boolean {
  return sinceMs === undefined ? !isNew(id) : madeBetween(createdAt).untilMs < sinceMs - doubtfulMs;
}

/** The moments that a date may mean: one without a fraction means a whole second. NaN where there is none. */
function madeBetween(createdAt: string | undefined): { fromMs: number; untilMs: number } {
  const fromMs = Date.parse(createdAt ?? '');
  return { fromMs, untilMs: createdAt?.includes('.') ? fromMs : fromMs + 999 };
}
