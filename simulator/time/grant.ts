/** How far a common time may go on: a moment of it, when that was by this machine's clock, and the moment at which it stands still. */
export interface Grant {
  readonly atMs: number;
  readonly machineMs: number;
  readonly untilMs: number;
}

/** A grant on its way from one process to another has this many bytes. */
export const grantBytes = 24;

/** The common time now, in real milliseconds since its start. All that have the same grant have the same time, whichever process they are. */
export function timeOf({ atMs, machineMs, untilMs }: Grant): number {
  return Math.min(untilMs, atMs + machineNowMs() - machineMs);
}

/** The same time, from now on with another end. */
export function grantUntil(untilMs: number, grant: Grant): Grant {
  return { atMs: timeOf(grant), machineMs: machineNowMs(), untilMs };
}

export function encodeGrant({ atMs, machineMs, untilMs }: Grant): Buffer {
  return Buffer.from(Float64Array.of(atMs, machineMs, untilMs).buffer);
}

/** @param bytes as many as `grantBytes`, made by a process of the same machine */
export function decodeGrant(bytes: Buffer): Grant {
  const [atMs = 0, machineMs = 0, untilMs = 0] = new Float64Array(Uint8Array.from(bytes).buffer);
  return { atMs, machineMs, untilMs };
}

/** The machine's monotonic clock, in milliseconds: the same for all its processes, as `performance.now()` is not. */
export function machineNowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
