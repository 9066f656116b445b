/** The faults that hit a request, and how late they let its answer come. */
import type { RestEffect, UploadEffect } from './faults.ts';
import type { Give } from './give.ts';
import type { RecordedRequest } from './ledger.ts';
import { changed, type World } from './world.ts';

/** What makes another answer of an honest one, and does not only delay it or the body before it. */
export type Spoiling = Exclude<RestEffect, UploadEffect | { kind: 'slow' }>;

export interface Hits {
  readonly effects: readonly RestEffect[];
  /** The one of them that decides about the answer. */
  readonly spoiling: Spoiling | undefined;
}

/** Finds the faults of a request that has just been recorded, and notes them in the record. */
export function findHits(world: World, record: RecordedRequest): Hits {
  const effects = world.faults.forRequest(record.call, record.app);
  const spoiling = effects.find(effect => isSpoiling(effect));
  const hit = spoiling ?? effects[0];
  if (hit !== undefined) record.fault = hit.kind;
  changed(world);
  return { effects, spoiling };
}

/** Gives an answer as late as the faults want it, and records it. */
export async function giveLate(world: World, record: RecordedRequest, hits: Hits, give: Give): Promise<void> {
  const { effects, spoiling } = hits;
  const delayMs = effects.reduce((sum, effect) => sum + (effect.kind === 'slow' ? effect.ms : 0), 0);
  if (delayMs > 0) await world.clock.reached(world.clock.now() + delayMs);
  const status = give();
  if (!isSilent(spoiling)) record.answeredAt = world.clock.now();
  if (status !== undefined) record.status = status;
  changed(world);
}

/** Whether the client hears nothing at all, not even an end. */
function isSilent(effect: Spoiling | undefined): boolean {
  return effect?.kind === 'never' || (effect?.kind === 'lost' && effect.answer === 'never');
}

function isSpoiling(effect: RestEffect): effect is Spoiling {
  return !['slow', 'reset upload', 'stall upload', 'throttle upload'].includes(effect.kind);
}
