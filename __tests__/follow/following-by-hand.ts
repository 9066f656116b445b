import { setImmediate } from 'node:timers/promises';
import { type Followed, follow } from '../../src/follow/follow.ts';
import { type Lines, textsOf } from '../../src/plain-lines.ts';
import type { Scalingo } from '../../src/scalingo/client.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';
import type { Connection } from '../../src/scalingo/stream.ts';
import type { App, Deployment } from '../../src/scalingo/wire.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { silentLog } from './silent-log.ts';

export interface Story {
  /** What the stream brings at once; then it is there and silent. */
  events: readonly StreamEvent[];
  /** How the deployment has ended, as REST says whenever it is asked. */
  status: string;
  /** The log as Scalingo keeps it, each time that it is asked for; the last one from then on. */
  outputs: readonly string[];
}

export interface FollowedByHand extends Followed {
  /** When REST was asked how the deployment stands, in milliseconds since the following began. */
  askedAtMs: number[];
  /** How often the log was read. */
  readings: number;
  shown: string[];
}

/** The deployment that is followed. */
export const id = 'd';

/** Follows a deployment to its end, on a clock that goes on whenever nothing else does. */
export async function followByHand({ events, status, outputs }: Story): Promise<FollowedByHand> {
  const clock = clockByHand('at once');
  const app = { id: '1', name: 'my-app', streamUrl: 'wss://stream.example/' } as App;
  const deployment = { id, appId: '1', status: 'building' } as Deployment;
  const batches = [events];
  const connection = {
    announced: new Set(),
    close: () => {},
    listen: async (signal: AbortSignal) => {
      const batch = batches.shift();
      if (batch !== undefined) return { kind: 'events', events: batch };
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
  } as unknown as Connection;
  const askedAtMs: number[] = [];
  const waiting = [...outputs];
  let readings = 0;
  const scalingo = {
    isCrowded: true,
    deployment: async () => {
      askedAtMs.push(clock.now());
      return { ...deployment, status, finishedAt: '2026-01-01T12:00:00Z' };
    },
    output: async (_app: string, _id: string, take: (piece: Buffer) => Promise<void>) => {
      const output = waiting.length > 1 ? waiting.shift() : waiting[0];
      readings++;
      await take(Buffer.from(output ?? ''));
      return true;
    }
  } as unknown as Scalingo;
  const shown: string[] = [];
  const lines = async (these: Lines) => void shown.push(...textsOf(these));
  const record = { passed: () => {}, seen: () => {}, troubledOnTheWay: () => {} };
  const { signal } = new AbortController();

  let isOver = false;
  const following = follow(
    { app, deployment, connection, fromStart: true },
    { scalingo, log: { ...silentLog, lines }, clock, signal, deadlineAtMs: 3_600_000, record }
  ).finally(() => {
    isOver = true;
  });
  following.catch(() => undefined);
  while (!isOver) {
    await setImmediate();
    clock.pass(100);
  }
  return { ...(await following), askedAtMs, readings, shown };
}
