import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { follow } from '../../src/follow/follow.ts';
import type { Lines } from '../../src/plain-lines.ts';
import type { Scalingo } from '../../src/scalingo/client.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';
import type { Connection } from '../../src/scalingo/stream.ts';
import type { App, Deployment } from '../../src/scalingo/wire.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { silentLog } from './silent-log.ts';

const app = { id: '1', name: 'my-app', streamUrl: 'wss://stream.example/' } as App;
const deployment = { id: 'd', appId: '1', status: 'building' } as Deployment;
const log = (content: string): StreamEvent => ({ type: 'log', deploymentId: 'd', content });

test('an answer that comes while a runner takes long to read lines is taken, and not asked for once more', async () => {
  const clock = clockByHand();
  const reading = Promise.withResolvers<void>();
  const batches: StreamEvent[][] = [
    [{ type: 'new', deploymentId: 'd' }, log('first'), { type: 'status', deploymentId: 'd', status: 'success' }],
    [log('<-- https://slow.example -->')]
  ];
  const connection = {
    announced: new Set(),
    close: () => {},
    listen: async (signal: AbortSignal) => {
      const events = batches.shift();
      if (events !== undefined) return { kind: 'events', events };
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
  } as unknown as Connection;
  let asked = 0;
  const scalingo = {
    isCrowded: true,
    deployment: async () => {
      asked++;
      return { ...deployment, status: 'success', finishedAt: '2026-01-01T12:00:00Z' };
    },
    output: async (_app: string, _id: string, take: (piece: Buffer) => Promise<void>) => {
      await take(Buffer.from('first\n<-- https://slow.example -->\n'));
      return true;
    }
  } as unknown as Scalingo;
  const shown: string[] = [];
  const lines = async (these: Lines) => {
    shown.push(JSON.stringify(these));
    if (shown.length === 2) await reading.promise;
  };
  const record = { passed: () => {}, seen: () => {}, troubledOnTheWay: () => {} };
  const { signal } = new AbortController();

  const following = follow(
    { app, deployment, connection, fromStart: true },
    { scalingo, log: { ...silentLog, lines }, clock, signal, deadlineAtMs: 3_600_000, record }
  );
  while (shown.length < 2) await setImmediate();
  // Long enough for an end that is not confirmed to be asked about again.
  clock.pass(60_000);
  reading.resolve();

  expect(await following).toMatchObject({ deployment: { status: 'success' }, verdict: 'whole' });
  expect(asked).toBe(1);
});
