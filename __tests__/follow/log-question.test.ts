import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { aborted, desk, running } from './inquiry-desk.ts';

/** An inquiry without a stream, whose log hangs; the state was asked, and the log is asked now. */
async function hanging(log: (signal: AbortSignal) => Promise<boolean> = aborted) {
  const desked = desk({ log });
  const { inquiry, clock } = desked;
  inquiry.stand('no stream');
  inquiry.wantLog();
  await desked.run(5_000);
  clock.pass(5_000);
  const reading = inquiry.ask();
  return { ...desked, reading };
}

test('beside a log that hangs it is asked how the deployment stands, five seconds apart', async () => {
  const { inquiry, asked, run } = await hanging();
  expect(inquiry.isReadingLog).toBe(true);
  await run(20_000);
  expect(asked.slice(2)).toEqual(['log at 10 s', ...[15, 20, 25, 30].map(seconds => `state at ${seconds} s`)]);
});

test('an end that is told meanwhile is confirmed after a second', async () => {
  const { inquiry, asked, run, clock } = await hanging();
  inquiry.stand('silent stream');
  inquiry.hearEnd();
  expect(inquiry.dueAtMs).toBe(clock.now() + 1_000);
  await run(1_000);
  expect(asked.slice(3)).toEqual(['state at 11 s']);
});

test('one that does not hang is waited for, and nothing is asked beside it', async () => {
  const log = Promise.withResolvers<boolean>();
  const { inquiry, reading, run, asked } = await hanging(() => log.promise);
  await run(4_000);
  log.resolve(true);
  expect(await reading).toEqual({ kind: 'log', broughtLines: true });
  expect(inquiry.isReadingLog).toBe(false);
  await run(4_000);
  expect(asked).toHaveLength(3);
});

test('when the deployment is over it is given up, which is no trouble, and what is being taken of it is waited for', async () => {
  const taking = Promise.withResolvers<void>();
  const { inquiry, reading, trouble } = await hanging(signal => aborted(signal).finally(() => taking.promise));
  let isOver = false;
  const end = inquiry.end().then(() => {
    isOver = true;
  });
  await setImmediate();
  expect(isOver).toBe(false);
  taking.resolve();
  await end;
  expect(await reading).toEqual({ kind: 'no answer' });
  expect(trouble).toEqual([]);
  // Where none is open there is nothing to wait for.
  await desk({ state: () => running }).inquiry.end();
});
