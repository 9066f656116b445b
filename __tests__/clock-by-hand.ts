import type { Clock } from '../src/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface ClockByHand extends Clock {
  /** Lets so many milliseconds pass, and calls what falls due on the way, in order. */
  pass(ms: number): void;
}

/** @param sleeping `'at once'` lets a sleep pass by itself, so that what waits in a loop needs nobody to wake it */
export function clockByHand(sleeping: 'by hand' | 'at once' = 'by hand'): ClockByHand {
  let nowMs = 0;
  const due: { atMs: number; then: () => void }[] = [];
  const after = (ms: number, then: () => void) => {
    const entry = { atMs: nowMs + ms, then };
    due.push(entry);
    return () => {
      if (due.includes(entry)) due.splice(due.indexOf(entry), 1);
    };
  };
  const pass = (ms: number) => {
    const untilMs = nowMs + ms;
    for (;;) {
      const next = due.sort((one, other) => one.atMs - other.atMs)[0];
      if (next === undefined || next.atMs > untilMs) break;
      due.shift();
      nowMs = next.atMs;
      next.then();
    }
    nowMs = untilMs;
  };
  return {
    now: () => nowMs,
    after,
    pass,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      if (sleeping === 'at once') return pass(ms);
      await new Promise<void>(resolve => after(ms, resolve));
    }
  };
}
