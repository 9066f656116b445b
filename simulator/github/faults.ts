/**
 * Faults as data: what goes wrong, and when. Any number of them may be given together and with any settings.
 * Plain JSON, so that a random generator can make them.
 */

/** The calls that are told apart, here and in the record of requests. */
export const calls = [
  'repository',
  'commit',
  'ref',
  'tag',
  'contents',
  'tarball',
  'archive',
  'codeload',
  'unknown'
] as const;
export type Call = (typeof calls)[number];

/** Which of the requests that match are hit. Each fault counts for itself, from when it was added. */
export interface Occasion {
  /** Only those for this repository, as `owner/name`. */
  readonly repository?: string;
  /** The first to be hit, counted from 1 (the default). */
  readonly from?: number;
  /** How many are hit; 1 by default. */
  readonly times?: number | 'always';
}

/**
 * What becomes of a request.
 * Instead of the honest answer, the first of:
 * - `status`: this answer (a body that is no string is sent as JSON). `reset`: the connection is reset. `never`: no answer, no end.
 * - `html`: 200 and a page of HTML. `garbage`: 200 and so many bytes that are no gzip, declared as one.
 * - `redirect`: to `location`. `redirect loop`: to the very address that was asked for.
 * On top of that, and together:
 * - `slow`: so many simulated milliseconds later.
 * - `cut`: the answer ends after so many bytes of its body: without the end it announced, with a reset, or as if that were all (`clean`).
 * - `stall`: the answer stops after so many bytes of its body, and the connection stays.
 */
export type Effect =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'never' }
  | { readonly kind: 'html' }
  | { readonly kind: 'garbage'; readonly sizeBytes?: number }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  | { readonly kind: 'redirect loop' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'cut'; readonly bytes: number; readonly ending?: 'abrupt' | 'reset' | 'clean' }
  | { readonly kind: 'stall'; readonly bytes: number };

export interface Fault {
  readonly call: Call | 'any';
  readonly when?: Occasion;
  readonly effect: Effect;
}

export interface FaultBook {
  add(fault: Fault): void;
  /** Effects on a request that has just arrived. Counts it. */
  hits(call: Call, repository: string | undefined): Effect[];
}

/** Keeps the faults and counts, for each of them, the requests that it could hit. */
export function createFaultBook(faults: readonly Fault[]): FaultBook {
  const entries = faults.map(fault => ({ fault, seen: 0 }));
  return {
    add: fault => void entries.push({ fault, seen: 0 }),
    hits: (call, repository) =>
      entries
        .filter(({ fault }) => concerns(fault, call, repository))
        .filter(entry => isDue(entry.fault.when ?? {}, ++entry.seen))
        .map(({ fault }) => fault.effect)
  };
}

function concerns({ call, when }: Fault, asked: Call, repository: string | undefined): boolean {
  if (call !== 'any' && call !== asked) return false;
  return when?.repository === undefined || when.repository.toLowerCase() === repository?.toLowerCase();
}

function isDue({ from = 1, times = 1 }: Occasion, seen: number): boolean {
  return seen >= from && (times === 'always' || seen < from + times);
}
