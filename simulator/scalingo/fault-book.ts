/** Keeps the faults and counts, for each of them, the requests or connections that it could hit. */
import type { Clock } from './clock.ts';
import type { Call, Fault, Occasion, RestEffect, RestFault, StreamFault } from './faults.ts';

export interface FaultBook {
  add(fault: Fault): void;
  /** Effects on a request that has just arrived. Counts it. */
  forRequest(call: Call, app: string | undefined): RestEffect[];
  /** Faults of a connection that is just being opened. Counts it. */
  forConnection(app: string): StreamFault[];
}

/** A book with these faults in it. */
export function createFaultBook(clock: Clock, released: ReadonlySet<string>, faults: readonly Fault[]): FaultBook {
  const entries: { readonly fault: Fault; seen: number }[] = [];
  const hits = <F extends Fault>(concerns: (fault: Fault) => fault is F, app: string | undefined): F[] => {
    const found: F[] = [];
    for (const entry of entries) {
      const { fault } = entry;
      if (!concerns(fault) || !isPossible(fault.when ?? {}, app, clock.now())) continue;
      if (!isBetween(fault.when ?? {}, released)) continue;
      entry.seen += 1;
      if (isCounted(fault.when ?? {}, entry.seen)) found.push(fault);
    }
    return found;
  };
  const book: FaultBook = {
    add: fault => void entries.push({ fault, seen: 0 }),
    forRequest: (call, app) =>
      hits(
        (fault): fault is RestFault => fault.on === 'rest' && (fault.call === call || fault.call === 'any'),
        app
      ).map(fault => fault.effect),
    forConnection: app => hits((fault): fault is StreamFault => fault.on === 'stream', app)
  };
  faults.forEach(book.add);
  return book;
}

function isPossible(when: Occasion, app: string | undefined, nowMs: number): boolean {
  if (when.app !== undefined && when.app !== app) return false;
  return nowMs >= (when.fromMs ?? 0) && nowMs < (when.untilMs ?? Number.POSITIVE_INFINITY);
}

function isBetween({ fromRelease, untilRelease }: Occasion, released: ReadonlySet<string>): boolean {
  if (fromRelease !== undefined && !released.has(fromRelease)) return false;
  return untilRelease === undefined || !released.has(untilRelease);
}

function isCounted({ from = 1, times = 1 }: Occasion, seen: number): boolean {
  return seen >= from && (times === 'always' || seen < from + times);
}
