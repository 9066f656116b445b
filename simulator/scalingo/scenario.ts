/** A deployment's story as data: what it logs, which statuses it passes and how long that takes. */
import type { Fault } from './faults.ts';
import type { Settings } from './settings.ts';

/**
 * One thing that happens to a deployment.
 * - `status`: it reaches a status; whatever is not queued, building, pushing or starting ends it, unless `isStage` says that it goes on.
 * - `log`: one line, as `output` has it, without its newline (a `\r` or other control characters may be in it).
 * - `logs`: many lines at once, in one write to a stream where that is possible.
 * - `wait`: simulated milliseconds pass.
 * - `hold`: nothing more happens until `release(name)`; a name released before is passed at once.
 * - `other`: another deployment of the same app starts and plays this script beside this one.
 */
export type Step =
  | { readonly kind: 'status'; readonly status: string; readonly isStage?: boolean }
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'logs'; readonly lines: readonly string[] }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'hold'; readonly name: string }
  | { readonly kind: 'other'; readonly script: readonly Step[] };

/** Steps in order; a function where they are made on the way, anew for each deployment (a log too large to keep). */
export type Script = Iterable<Step> | (() => Iterable<Step>);

/** A script with a name, and the faults and settings under which it is meant to be played. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly script: Script;
  readonly faults?: readonly Fault[];
  readonly settings?: Partial<Settings>;
}
