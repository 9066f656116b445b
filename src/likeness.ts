import type { Deployment } from './scalingo/wire.ts';

/** A deployment that Scalingo was asked for and of which it did not say whether it made it. */
export interface Lost {
  /** The name under which it would be filed; undefined where Scalingo was given none. */
  gitRef: string | undefined;
  /** When it was asked for, by Scalingo's clock, in milliseconds since 1970. */
  sinceMs: number;
  /** By how many milliseconds the truth may be later than that. */
  uncertainMs: number;
  /** Whether a deployment was not known before. */
  isNew(id: string): boolean;
}

/**
 * How well a deployment fits the one that is looked for.
 * - `ours`: filed under its name, and made since.
 * - `likely`: the same, but it may have been made in the moment before, as by another job.
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
  if (lost.gitRef !== undefined && gitRef !== undefined && gitRef !== lost.gitRef) return 'another';
  const { fromMs, untilMs } = madeBetween(createdAt);
  const isFiledSo = lost.gitRef === undefined || gitRef === lost.gitRef;
  if (!isFiledSo || !(untilMs >= lost.sinceMs)) return 'possible';
  return fromMs >= lost.sinceMs + lost.uncertainMs ? 'ours' : 'likely';
}

/** Whether it was there before, by its date. */
export function isOlder({ createdAt }: Deployment, { sinceMs }: Lost): boolean {
  return madeBetween(createdAt).untilMs < sinceMs - doubtfulMs;
}

/** The moments that a date may mean: one without a fraction means a whole second. NaN where there is none. */
function madeBetween(createdAt: string | undefined): { fromMs: number; untilMs: number } {
  const fromMs = Date.parse(createdAt ?? '');
  return { fromMs, untilMs: createdAt?.includes('.') ? fromMs : fromMs + 999 };
}
