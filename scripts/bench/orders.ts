import type { LogShape } from './recording.ts';

/** What the server is to do for the next client. */
export interface Order {
  shape: LogShape;
  /** How much later than its request each answer comes: the round trip of a network. */
  latencyMs: number;
  /** How long nothing happens before the log begins. */
  idleMs: number;
}

/** What the log of an order is, as `output` has it. */
export interface Expected {
  textBytes: number;
  sha256: string;
}

/** What became of an order. Moments are milliseconds since 1970, as all processes of this machine count them. */
export interface Report {
  /** Requests of the client in their order, the stream's among them. */
  requests: readonly string[];
  firstRequestAtMs: number;
  /** When the last byte of the log had left the server. */
  logSentAtMs: number;
  /** When the event that tells the end was sent. */
  endSentAtMs: number;
}

/** Now, to fractions of a millisecond. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
