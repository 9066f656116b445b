import { expect, test } from '@jest/globals';
import { runStep } from '../../../simulator/runner/index.ts';
import { testWith } from '../../support/systems.ts';
import { run, said, shown, start, writeAction } from './fixture.ts';

const ready = (step: { lines: { text: string }[] }) => step.lines.find(line => line.text === 'ready');

test('the exit code decides', async () => {
  expect(await run('process.exitCode = 0')).toMatchObject({ exitCode: 0, signal: null, conclusion: 'success' });
  expect(await run('process.exitCode = 3')).toMatchObject({ exitCode: 3, signal: null, conclusion: 'failure' });
});

test('keeps stderr apart and shows it', async () => {
  const result = await run("console.error('on stderr')");
  expect(result).toMatchObject({ stdout: '', stderr: 'on stderr\n' });
  expect(result.lines.at(-1)).toMatchObject({ text: 'on stderr', from: 'stderr' });
});

testWith('signals')('a cancelled step that ends itself on SIGINT', async () => {
  const step = start(
    "process.once('SIGINT', () => { console.log('stopped'); process.exitCode = 1; clearInterval(timer) }); const timer = setInterval(() => {}, 1000); console.log('ready')"
  );
  await step.until(ready);
  step.cancel();
  step.cancel();
  const result = await step.ended;
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
  expect(shown(result)).toEqual(['ready', 'stopped']);
  expect(said(result)).toEqual(['##[error]The operation was canceled.']);
});

testWith('signals')('a cancelled step that ends well is cancelled all the same, and its files count', async () => {
  const step = start(`
    import { appendFileSync } from 'node:fs';
    const timer = setInterval(() => {}, 1000);
    process.once('SIGINT', () => { appendFileSync(process.env.GITHUB_STATE, 'id=1\\n'); clearInterval(timer) });
    console.log('ready')`);
  await step.until(ready);
  step.cancel();
  expect(await step.ended).toMatchObject({ exitCode: 0, conclusion: 'cancelled', state: { id: '1' } });
});

testWith('signals')('a step that ignores SIGINT gets SIGTERM, and SIGKILL if it ignores that too', async () => {
  const ignore = (...names: string[]) =>
    `${names.map(name => `process.on('${name}', () => console.log('${name}'));`).join(' ')} setInterval(() => {}, 1000); console.log('ready')`;
  const signalDelays = { termMs: 20, killMs: 20 };
  const first = start(ignore('SIGINT'), { signalDelays: { termMs: 20, killMs: 60_000 } });
  await first.until(ready);
  first.cancel();
  expect(await first.ended).toMatchObject({ exitCode: null, signal: 'SIGTERM', conclusion: 'cancelled' });
  const second = start(ignore('SIGINT', 'SIGTERM'), { signalDelays });
  await second.until(ready);
  second.cancel();
  expect(await second.ended).toMatchObject({ signal: 'SIGKILL', conclusion: 'cancelled' });
});

testWith('signals')('signals reach the node process alone', async () => {
  const step = start(`
    import { spawn } from 'node:child_process';
    const child = spawn(process.execPath, ['-e', "process.on('SIGINT', () => console.log('child hit')); process.stdin.resume(); console.log('ready')"], { stdio: ['pipe', 'inherit', 'inherit'] });
    process.once('SIGINT', () => { console.log('stopped'); child.stdin.end() });`);
  await step.until(ready);
  step.cancel();
  expect(shown(await step.ended)).toEqual(['ready', 'stopped']);
});

test('a killed step', async () => {
  const step = start("setInterval(() => {}, 1000); console.log('ready')");
  await step.until(ready);
  step.kill();
  expect(await step.ended).toMatchObject({ exitCode: null, signal: 'SIGKILL', conclusion: 'failure' });
});

test('cancelling a step that is over changes nothing', async () => {
  const step = start('');
  await step.ended;
  step.cancel();
  expect((await step.ended).conclusion).toBe('success');
});

test('until gives what it looks for, also where it is there already, and rejects at the end without it', async () => {
  const step = start("console.log('ready'); process.exitCode = 4");
  expect(await step.until(({ lines }) => (lines.length > 0 ? lines.length : undefined))).toBeGreaterThan(0);
  await expect(step.until(() => undefined)).rejects.toThrow(/exit code 4.*ready/s);
  await expect(step.until(() => undefined)).rejects.toThrow('exit code 4');
  await expect(
    step.until(() => {
      throw new Error('own mistake');
    })
  ).rejects.toThrow('own mistake');
});

test('runs the post entry with the state that main saved', async () => {
  const action = writeAction(
    "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_STATE, 'id=a b\\nMixed=1\\n')",
    { post: 'console.log(process.env.STATE_id, process.env.STATE_Mixed)' }
  );
  const { state } = await runStep({ action });
  const post = await runStep({ action, entry: 'post', state });
  expect(post.lines.map(line => line.text)).toEqual(['Post job cleanup.', 'a b 1']);
});
