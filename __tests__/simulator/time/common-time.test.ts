import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { afterEach, expect, test } from '@jest/globals';
import type { Step } from '../../../simulator/runner/index.ts';
import { startScalingo } from '../../../simulator/scalingo/index.ts';
import { after, CommonTime } from '../../../simulator/time/common-time.ts';
import { loopOfThisProcess } from '../../../simulator/time/own-loop.ts';
import { testWith } from '../../support/systems.ts';
import { run, start, temporaryFolder } from '../runner/fixture.ts';

const speed = 100;
/** At that speed time goes on two real milliseconds after the other, and stands where it has been let go on for two rounds. */
const mostMs = 4.001;
const blockedMs = 300;

const steps: Step[] = [];
afterEach(async () => {
  for (const step of steps) step.kill();
  await Promise.all(steps.splice(0).map(({ ended }) => ended));
});

const ready = ({ lines }: { lines: { text: string }[] }) => lines.find(({ text }) => text === 'ready');

test('where nobody lives by it but this process it passes as real time does', async () => {
  const time = new CommonTime(speed);
  const before = time.now();
  block();
  expect(time.now() - before).toBeGreaterThan(blockedMs / 2);
});

test('it stands still while this process is busy, for the step that lives by it, too', async () => {
  const time = new CommonTime(speed);
  const step = startIn(time, "setTimeout(() => {}, 3_600_000); console.log('ready')");
  await step.until(ready);
  const before = time.now();
  block();
  expect(time.now() - before).toBeLessThanOrEqual(mostMs);
});

test('it stands still while this process is busy where all that lives by it is in this process', async () => {
  const time = new CommonTime(speed);
  const loop = loopOfThisProcess();
  time.admit(loop);
  const before = time.now();
  block();
  expect(time.now() - before).toBeLessThanOrEqual(mostMs);
  await new Promise<void>(resolve => after(time, 50, resolve));
  expect(time.now() - before).toBeGreaterThanOrEqual(50);
  loop.destroy();
});

test('what was called off is not called back', async () => {
  const time = new CommonTime(speed);
  const called: string[] = [];
  const callOff = after(time, 5, () => called.push('called off'));
  callOff();
  await new Promise<void>(resolve => after(time, 20, resolve));
  expect(called).toEqual([]);
});

testWith('signals')('a cancelled step is given its time by this time', async () => {
  const time = new CommonTime(speed);
  const step = startIn(time, "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready')");
  await step.until(ready);
  const before = time.now();
  step.cancel();
  expect((await step.ended).signal).toBe('SIGTERM');
  // Seven and a half seconds of the step's.
  expect(time.now() - before).toBeGreaterThanOrEqual(7_500 / speed);
  expect(time.now() - before).toBeLessThan(7_500);
});

test('it stands still while a step takes long to end, after the last that is heard of it', async () => {
  const time = new CommonTime(speed);
  const mayEnd = join(temporaryFolder(), 'may-end');
  const step = startIn(
    time,
    `import { closeSync, existsSync } from 'node:fs';
    process.once('exit', () => {
      closeSync(3);
      while (!existsSync(${JSON.stringify(mayEnd)}));
    });`
  );
  let before = Number.NaN;
  (step.process.stdio.at(-1) as Duplex).once('close', () => {
    before = time.now();
    block();
    writeFileSync(mayEnd, '');
  });
  expect(await once(step.process, 'exit')).toEqual([0, null]);
  expect(time.now() - before).toBeLessThanOrEqual(mostMs);
});

test('it stands still while a step is busy', async () => {
  const time = new CommonTime(speed);
  const script = `
    const before = performance.now();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${blockedMs});
    console.log(performance.now() - before);`;
  const { stdout } = await run(script, { time, speed });
  expect(Number(stdout)).toBeGreaterThanOrEqual(0);
  expect(Number(stdout)).toBeLessThanOrEqual(mostMs * speed);
});

testWith('signals')('it stands still while a step sleeps, and goes on when that has ended', async () => {
  const time = new CommonTime(speed);
  const scalingo = await startScalingo({ speed, time });
  const step = startIn(time, "setInterval(() => {}, 1000); console.log('ready')");
  await step.until(ready);
  step.process.kill('SIGSTOP');
  const deployment = scalingo.deploy('my-app', {
    scenario: { name: 'an hour', description: '', script: [{ kind: 'wait', ms: 6_000 }, endsWell] }
  });
  await new Promise(resolve => setTimeout(resolve, blockedMs));
  expect(deployment.finishedAt).toBe(null);
  step.kill();
  await scalingo.until(() => deployment.finishedAt ?? undefined);
  await scalingo.stop();
});

testWith('signals')(
  'it goes on without a step that sleeps where it was told so, and that step has caught up once it is awake',
  async () => {
    const time = new CommonTime(speed);
    const step = startIn(time, 'setInterval(() => console.log(performance.now()), 100)');
    const isAt = (ms: number) =>
      step.until(({ lines }) => lines.find(({ from, text }) => from === 'stdout' && Number(text) >= ms));
    await isAt(100);
    const channel = step.process.stdio.at(-1) as Duplex;
    step.process.kill('SIGSTOP');
    time.sleep(channel);
    await new Promise<void>(resolve => after(time, 60_000 / speed, resolve));
    const wokeAtMs = time.now() * speed;
    step.process.kill('SIGCONT');
    time.wake(channel);
    await isAt(wokeAtMs);
    // Awake, it is waited for again.
    step.process.kill('SIGSTOP');
    const before = time.now();
    await new Promise(resolve => setTimeout(resolve, blockedMs));
    expect(time.now() - before).toBeLessThan(blockedMs / 2);
  }
);

test('a timer of a step is never early, and one that was called off does not come', async () => {
  const script = `
    const before = performance.now();
    const off = setTimeout(() => console.log('called off'), 5_000);
    setTimeout(() => clearTimeout(off), 3_000);
    setTimeout((...given) => console.log(given.join(), performance.now() - before), 20_000.7, 'over', 'now');`;
  const { stdout } = await run(script, { time: new CommonTime(speed), speed });
  expect(stdout).toMatch(/^over,now [\d.]+\n$/);
  expect(Number(stdout.split(' ')[1])).toBeGreaterThanOrEqual(20_000.7);
});

test('a step that was let go on never is ahead of the others', async () => {
  const time = new CommonTime(speed);
  const step = startIn(time, 'setInterval(() => console.log(performance.now()), 100)');
  let heard = 0;
  await step.until(({ lines }) => {
    const said = lines.filter(({ from }) => from === 'stdout').map(({ text }) => Number(text) / speed);
    for (const stepMs of said.slice(heard)) expect(stepMs).toBeLessThanOrEqual(time.now());
    heard = said.length;
    return said.length > 100 ? true : undefined;
  });
});

function startIn(time: CommonTime, script: string): Step {
  const step = start(script, { time, speed });
  steps.push(step);
  return step;
}

const endsWell = { kind: 'status', status: 'success' } as const;

/** Leaves this process no time for anything else. */
function block(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockedMs);
}
