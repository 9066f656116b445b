import { readSync } from 'node:fs';
import { Socket } from 'node:net';
import { decodeGrant, type Grant, grantBytes, grantUntil, machineNowMs, timeOf } from './grant.ts';

/**
 * Lives by the common time of another process from now on, without keeping this one alive; by real time once that process has gone.
 * @param fd leads to what that process gave to `admit`
 * @returns tells the common time, which stands still until the other process lets it go on
 */
export function joinCommonTime(fd: number): () => number {
  let grant: Grant = { atMs: 0, machineMs: machineNowMs(), untilMs: 0 };
  let unread = Buffer.alloc(0);
  const buffer = Buffer.alloc(20 * grantBytes);
  const channel = new Socket({ fd, readable: true, writable: true });
  const take = (bytes: Buffer) => {
    unread = Buffer.concat([unread, bytes]);
    const whole = unread.length - (unread.length % grantBytes);
    if (whole === 0) return;
    grant = decodeGrant(unread.subarray(whole - grantBytes, whole));
    unread = unread.subarray(whole);
    // Only after what else has arrived by now was seen to.
    setImmediate(() => channel.write('.'));
  };
  channel.on('data', take);
  channel.on('error', () => undefined);
  channel.on('close', () => {
    grant = grantUntil(Number.POSITIVE_INFINITY, grant);
  });
  channel.unref();

  return () => {
    // What another process did in a time that is not known here yet may have arrived already: no answer comes before its question.
    if (timeOf(grant) === grant.untilMs) take(buffer.subarray(0, readNow(fd, buffer)));
    return timeOf(grant);
  };
}

/**
 * @returns how many bytes there were to be read. None on Windows, where reading waits until there are some: who waits for this process would
 * wait for ever
 */
function readNow(fd: number, buffer: Buffer): number {
  if (process.platform === 'win32') return 0;
  try {
    return readSync(fd, buffer);
  } catch {
    // None; or nobody is there any more, which the channel tells.
    return 0;
  }
}
