import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { testWith } from '../../support/systems.ts';
import { run, shown, start } from './fixture.ts';

const lineCount = 20_000;
const writeMuch = `for (let index = 0; index < ${lineCount}; index++) console.log('line ' + index); console.error('written')`;

test('reads all that a step writes', async () => {
  const result = await run(writeMuch);
  expect(shown(result)).toHaveLength(lineCount + 1);
  expect(result.stdout.split('\n')).toHaveLength(lineCount + 1);
});

testWith('unread output')('a paused reader holds the step up until it reads on', async () => {
  // Waits for the pipe by itself: only what was taken is called written.
  const step = start(
    `const much = 'x'.repeat(1023) + '\\n';
     for (let index = 0; index < 1024; index++) if (!process.stdout.write(much)) { console.error('full'); await new Promise(drained => process.stdout.once('drain', drained)) }
     console.error('written')`,
    { readStdout: 'paused' }
  );
  await step.until(({ lines }) => lines.find(line => line.text === 'full'));
  expect(step.lines.some(line => line.from === 'stdout' || line.text === 'written')).toBe(false);
  step.resumeReading();
  const result = await step.ended;
  expect(result.stdout).toHaveLength(1024 * 1024);
  expect(result.exitCode).toBe(0);
});

test('a slow reader gets all in the end', async () => {
  const result = await run("console.log('x'.repeat(200_000))", { readStdout: { bytesPerSecond: 2_000_000 } });
  expect(result.stdout).toHaveLength(200_001);
  expect(result.writes).toBeGreaterThan(1);
});

testWith('unread output')('cuts off what process.exit() leaves behind a full pipe, as on GitHub', async () => {
  // Nothing is read before the end, as the reader would else make room while the step writes.
  const step = start("process.stdout.write('x'.repeat(1_000_000)); process.exit()", { readStdout: 'paused' });
  await once(step.process, 'exit');
  step.resumeReading();
  const { stdout } = await step.ended;
  // A pipe's size on Linux, the largest on macOS. Node's own pair of sockets would hold more.
  expect(stdout.length).toBeLessThanOrEqual(65_536);
  expect(stdout.length).toBeGreaterThan(0);
});

test('a closed stdout fails the step’s writes', async () => {
  const step = start(`
    process.stdout.on('error', error => { console.error(error.code); process.exitCode = 5; clearInterval(timer) });
    console.log('ready');
    const timer = setInterval(() => console.log('more'), 1)`);
  await step.until(({ lines }) => lines.find(line => line.text === 'ready'));
  step.closeStdout();
  const result = await step.ended;
  expect(result.exitCode).toBe(5);
  expect(result.stderr).toContain('EPIPE');
});

test('shows a last line without an end, and counts the writes', async () => {
  const result = await run("process.stdout.write('a\\nb')");
  expect(shown(result)).toEqual(['a', 'b']);
  expect(result.writes).toBe(1);
});
