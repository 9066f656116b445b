/** The faults of one connection: which have begun, and what they make of its events. */
import type { Moment, StreamEffect, StreamFault } from './faults.ts';
import type { StreamEvent } from './world.ts';

/** What was sent on a connection so far; moments are measured with it. */
export interface Progress {
  readonly frames: number;
  readonly lines: number;
  readonly bytes: number;
  readonly statuses: ReadonlySet<string>;
  /** Simulated milliseconds since its auth frame. */
  readonly ageMs: number;
  /** Names that were released. */
  readonly released: ReadonlySet<string>;
}

/** Whether all that a moment asks for has come to pass. */
export function isReached(moment: Moment, progress: Progress): boolean {
  return (
    progress.frames >= (moment.afterFrames ?? 0) &&
    progress.lines >= (moment.afterLines ?? 0) &&
    progress.bytes >= (moment.afterBytes ?? 0) &&
    progress.ageMs >= (moment.afterMs ?? 0) &&
    (moment.afterRelease === undefined || progress.released.has(moment.afterRelease)) &&
    (moment.afterStatus === undefined || progress.statuses.has(moment.afterStatus))
  );
}

/** Takes those of the waiting faults that begin now out of the list. */
export function takeReached(waiting: StreamFault[], progress: Progress): StreamEffect[] {
  const begun = waiting.filter(fault => isReached(fault.when ?? {}, progress));
  for (const fault of begun) waiting.splice(waiting.indexOf(fault), 1);
  return begun.map(fault => fault.effect);
}

/** Makes of each event the events that come in its place. Remembers what it holds back. */
export type Transform = (event: StreamEvent) => StreamEvent[];

/** The transform that an effect stands for; nothing where it is no matter of events. */
export function transformOf(effect: StreamEffect): Transform | undefined {
  switch (effect.kind) {
    case 'skip':
      return lose(effect.lines, event => event.kind === 'log');
    case 'garbage':
      return lose(effect.loses ?? 0, () => true);
    case 'no end':
      return lose(Number.POSITIVE_INFINITY, isEnd);
    case 'end early':
      return endEarly(effect.lines);
    case 'reverse':
      return reverse(effect.events);
    default:
      return undefined;
  }
}

export function isEnd(event: StreamEvent): boolean {
  return event.kind === 'status' && event.isEnd;
}

function lose(count: number, concerns: (event: StreamEvent) => boolean): Transform {
  let left = count;
  return event => {
    if (left <= 0 || !concerns(event)) return [event];
    left -= 1;
    return [];
  };
}

/** Holds lines back, so that the end can overtake the last of them. Each deployment has its own. */
function endEarly(lines: number): Transform {
  const held = new Map<string, StreamEvent[]>();
  return event => {
    const { id } = event.deployment.record;
    const own = held.get(id) ?? [];
    if (isEnd(event)) {
      held.delete(id);
      return [event, ...own];
    }
    held.set(id, [...own, event]);
    const heldLines = (held.get(id) ?? []).filter(({ kind }) => kind === 'log').length;
    return heldLines > lines ? releaseOldest(held, id) : [];
  };
}

/** Lets go of the oldest line and of all that came before or with it. */
function releaseOldest(held: Map<string, StreamEvent[]>, id: string): StreamEvent[] {
  const own = held.get(id) ?? [];
  const oldest = own.findIndex(({ kind }) => kind === 'log');
  held.set(id, own.slice(oldest + 1));
  return own.slice(0, oldest + 1);
}

/** Reverses blocks of events; an end closes the block it is in. */
function reverse(size: number): Transform {
  let block: StreamEvent[] = [];
  return event => {
    block.push(event);
    if (block.length < size && !isEnd(event)) return [];
    const reversed = block.reverse();
    block = [];
    return reversed;
  };
}
