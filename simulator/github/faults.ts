/** Faults as data: what goes wrong, and when. Any number of them may be given together and with any settings. Plain JSON. */

/** The calls that are told apart, here and in the record of requests. `archive` is the server's public link, `codeload` where both kinds of archive come from. */
export const calls = [
  'repository',
  'commit',
  'ref',
  'tag',
  'contents',
  'tarball',
  'archive',
  'codeload',
  'deployments',
  'create_deployment',
  'deployment',
  'deployment_statuses',
  'create_deployment_status',
  'unknown'
] as const;
export type Call = (typeof calls)[number];

/** Which of the requests that match are hit. Each fault counts for itself, from when it was added. */
export interface Occasion {
  /** Only those for this repository, by the `owner/name` that it has today. */
  readonly repository?: string;
  /** The first to be hit, counted from 1 (the default). */
  readonly from?: number;
  /** How many are hit; 1 by default. */
  readonly times?: number | 'always';
}

/**
 * What becomes of a request.
 * - `status`: this answer instead (a body that is no string is sent as JSON). `redirect`: to `location`. `redirect loop`: to where it was asked, for ever.
 * - `reset`: the connection is reset without an answer. `never`: no answer, no end.
 * - `lost`: what was asked for is done, and then the connection is reset without an answer; with `status` a server in between gives that one.
 * - `slow`: the answer comes so many simulated milliseconds later; adds to any other effect.
 * - `cut`: the honest answer, in chunks, breaks off after `bytes` bytes of its body: without its last chunk (`abrupt`, the default), with a reset, or
 *   as if that were all (`clean`). `stall`: it stops there without an end.
 * - `html`: 200 and a page of HTML. `garbage`: 200 and the right type, but `sizeBytes` bytes (1000 by default) that are neither gzip nor JSON.
 * Where several but `slow` hit one request, the first of them counts.
 */
export type Effect =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'redirect'; readonly status?: 301 | 302 | 307 | 308; readonly location: string }
  | { readonly kind: 'redirect loop' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'never' }
  | { readonly kind: 'lost'; readonly status?: 500 | 502 | 503 | 504 }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'cut'; readonly bytes: number; readonly ending?: 'abrupt' | 'reset' | 'clean' }
  | { readonly kind: 'stall'; readonly bytes: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'garbage'; readonly sizeBytes?: number };

/** What makes another answer of an honest one, and does not only delay it. */
export type Spoiling = Exclude<Effect, { kind: 'slow' }>;

export interface Fault {
  readonly call: Call | 'any';
  readonly when?: Occasion;
  readonly effect: Effect;
}
