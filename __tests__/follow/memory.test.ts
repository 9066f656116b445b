/** What following a deployment holds of a log that it has shown and compared: eight bytes of each line, and none of its text. */
import { expect, test } from '@jest/globals';
import { follow } from '../../src/follow/follow.ts';
import type { Scalingo } from '../../src/scalingo/client.ts';
import { EventReader } from '../../src/scalingo/event-reader.ts';
import type { Connection } from '../../src/scalingo/stream.ts';
import type { App, Deployment } from '../../src/scalingo/wire.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { heldBytes } from '../support/held-bytes.ts';
import { silentLog } from './silent-log.ts';

const lines = 200_000;
/** As many as are read of a socket at once. */
const together = 400;
const bytesOfLine = 8;
/** A block of digests that is not full, the end of the log, and what V8 makes of code that runs often. */
const slackBytes = 1.5 * 1024 * 1024;

const app = { id: '1', name: 'my-app', streamUrl: 'wss://stream.example/' } as App;
const deployment = { id: 'd', appId: '1', status: 'building' } as Deployment;

type LineOf = (index: number) => string;
/** With it Scalingo closes the log of a success. */
const lastLine = '<-- https://my-app.osc-fr1.scalingo.io -->';
const plain: LineOf = index => `       [${index}] CC build/objects/a-directory/module-${index}.o`.padEnd(80, '.');
const mixed: LineOf = index => (index % 2 === 0 ? plain(index) : `\u001b[32m${plain(index)} é\u001b[0m`);

/** Follows a deployment that logs so many lines. @returns what is held of them once the log was compared, and what it is worth */
async function followed(length: number, lineOfBuild: LineOf) {
  const lineOf: LineOf = index => (index === length - 1 ? lastLine : lineOfBuild(index));
  const before = await heldBytes();
  let shown = 0;
  let grownBytes = Number.POSITIVE_INFINITY;
  const scalingo = {
    isCrowded: false,
    deployment: async () => ({ ...deployment, status: 'success' }),
    output: async (_app: string, _id: string, take: (piece: Buffer) => Promise<void>) => {
      for (const part of parts(length, lineOf)) await take(Buffer.from(part.map(line => `${line}\n`).join('')));
      grownBytes = (await heldBytes()) - before;
      return true;
    }
  } as unknown as Scalingo;
  // Counted, and forgotten.
  const count = async (...some: Parameters<typeof countOf>) => {
    shown += countOf(...some);
  };
  const { verdict, logEnd } = await follow(
    { app, deployment, connection: connectionOf(length, lineOf), fromStart: true },
    {
      scalingo,
      log: { ...silentLog, lines: count },
      clock: clockByHand(),
      signal: new AbortController().signal,
      deadlineAtMs: 3_600_000,
      record: { passed: () => {}, seen: () => {}, troubledOnTheWay: () => {} }
    }
  );
  expect(logEnd.slice(-2)).toEqual([lineOfBuild(length - 2), lastLine]);
  return { verdict, shown, grownBytes };
}

/** Whether they come as texts or in bytes. */
function countOf(...some: ({ length: number } | { count: number })[]): number {
  return some.reduce((sum, these) => sum + ('count' in these ? these.count : these.length), 0);
}

function* parts(count: number, lineOf: LineOf): Generator<string[]> {
  for (let from = 0; from < count; from += together) {
    yield Array.from({ length: Math.min(together, count - from) }, (_, index) => lineOf(from + index));
  }
}

/** As the stream has it: each read frame by frame, and all of a read handed over together. */
function connectionOf(count: number, lineOf: LineOf): Connection {
  const reader = new EventReader();
  const read = (...events: object[]) => {
    for (const event of events) reader.read(Buffer.from(JSON.stringify(event)));
    return { kind: 'events', events: reader.handOver() };
  };
  const heard = (function* () {
    yield read({ type: 'new', id: 'd', data: { deployment: 'd' } });
    for (const part of parts(count, lineOf)) {
      yield read(...part.map(content => ({ type: 'log', id: 'd', data: { content } })));
    }
    yield read({ type: 'status', id: 'd', data: { status: 'success' } });
  })();
  const listen = async (signal: AbortSignal) =>
    heard.next().value ??
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  return { announced: new Set(), close: () => {}, listen } as unknown as Connection;
}

test.each([
  ['plain', plain],
  ['mixed', mixed]
])('of a long log of %s lines eight bytes a line are held', async (_, lineOf) => {
  // What is made once.
  await followed(20_000, lineOf);
  const { grownBytes, ...others } = await followed(lines, lineOf);

  expect(others).toEqual({ verdict: 'whole', shown: lines });
  expect(grownBytes).toBeLessThan(bytesOfLine * lines + slackBytes);
});
