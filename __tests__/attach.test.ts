import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { attach } from '../src/attach.ts';
import type { BeginPorts } from '../src/begin.ts';
import type { Inputs } from '../src/inputs.ts';
import type { Connection } from '../src/scalingo/stream.ts';
import type { Deployment } from '../src/scalingo/wire.ts';
import { clockByHand } from './clock-by-hand.ts';
import { app, failure } from './create-desk.ts';

const inputs = { wait: true, source: { kind: 'deployment', id: 'a-b' } } as Inputs;

/** Attaching where the stream opens when the test says so, and REST has these statuses one after the other. */
function desk(...statuses: string[]) {
  const clock = clockByHand();
  const opened = Promise.withResolvers<Connection>();
  const closed: string[] = [];
  let asked = 0;
  const ports = {
    clock,
    signal: new AbortController().signal,
    deadlineAtMs: 3_600_000,
    record: { troubled: () => {}, answered: () => {} },
    scalingo: {
      apiUrl: 'https://x.example/',
      openStream: () => opened.promise,
      deployment: async () => {
        const status = statuses[Math.min(asked++, statuses.length - 1)];
        return { id: 'a-b', appId: app.id, status, finishedAt: undefined } as Deployment;
      }
    }
  } as unknown as BeginPorts;
  const connection = { close: () => closed.push('closed') } as unknown as Connection;
  const open = () => opened.resolve(connection);
  const pass = async (ms: number) => {
    await setImmediate();
    clock.pass(ms);
    await setImmediate();
  };
  return {
    begun: attach(inputs, app, ports),
    connection,
    open,
    refuse: opened.reject,
    pass,
    closed,
    asked: () => asked
  };
}

test('with a stream that is there at once it is asked once', async () => {
  const { begun, connection, open, asked } = desk('building');
  open();
  expect(await begun).toEqual({ deployment: expect.objectContaining({ status: 'building' }), connection });
  expect(asked()).toBe(1);
});

test('with one that comes late it is asked once more: what happened before, that need not tell', async () => {
  const { begun, connection, open, pass, asked } = desk('building', 'success');
  await pass(1_000);
  expect(asked()).toBe(1);
  open();
  expect(await begun).toEqual({ deployment: expect.objectContaining({ status: 'success' }), connection });
});

test('one that is over needs no stream: the attempt is given up, and closed if it comes about all the same', async () => {
  const { begun, open, pass, closed } = desk('success');
  await pass(1_000);
  expect(await begun).toMatchObject({ connection: undefined });
  open();
  await setImmediate();
  expect(closed).toEqual(['closed']);
});

test('nor is it kept from being told by a stream that is refused for good; one that runs is', async () => {
  const over = desk('success');
  over.refuse(failure('certificate'));
  expect(await over.begun).toMatchObject({ deployment: { status: 'success' }, connection: undefined });
  const running = desk('building');
  running.refuse(failure('certificate'));
  await expect(running.begun).rejects.toMatchObject({ facts: { code: 'certificate' } });
});
