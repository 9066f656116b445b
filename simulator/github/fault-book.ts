/** Keeps the faults and counts, for each of them, the requests that it could hit. */
import type { Call, Effect, Fault, Occasion } from './faults.ts';

export interface FaultBook {
  add(fault: Fault): void;
  /** Effects on a request that has just arrived. Counts it. */
  hits(call: Call, repository: string | undefined): Effect[];
}

/** A book with these faults in it. */
export function createFaultBook(faults: readonly Fault[]): FaultBook {
  const entries = faults.map(fault => ({ fault, seen: 0 }));
  return {
    add: fault => void entries.push({ fault, seen: 0 }),
    hits(call, repository) {
      const found: Effect[] = [];
      for (const entry of entries) {
        const { fault } = entry;
        const when = fault.when ?? {};
        if (fault.call !== call && fault.call !== 'any') continue;
        if (when.repository !== undefined && when.repository !== repository) continue;
        entry.seen += 1;
        if (isCounted(when, entry.seen)) found.push(fault.effect);
      }
      return found;
    }
  };
}

function isCounted({ from = 1, times = 1 }: Occasion, seen: number): boolean {
  return seen >= from && (times === 'always' || seen < from + times);
}
