import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { huge } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { callsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { closing } from '../support/scripts.ts';

/** As builds write them: hardly two lines in a row are of one kind. */
const empty = 'empty';
const kinds = ['plain', '\u001b[1mcoloured\u001b[0m', empty, '"quoted"', 'grün', '-----> marked', '\ttabbed'];

test.each([
  ['plain', atOnce(1000)],
  ['mixed', atOnce(1000, kinds)]
])('a thousand %s lines that come together are written in a few writes', async (_, scenario) => {
  const folder = mkdtempSync(join(tmpdir(), 'writes-'));
  const file = join(folder, 'writes');
  const counting = new URL('../support/count-writes.ts', import.meta.url).href;

  const { result, scalingo } = await deployOnce({
    scenario,
    step: { env: { WRITES_FILE: file }, nodeFlags: [`--import=${counting}`] }
  });

  expect(result.exitCode).toBe(0);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(Number(readFileSync(file, 'utf8'))).toBeLessThan(50);
  rmSync(folder, { recursive: true, maxRetries: 3 });
});

test('a line is on the page before the next one is logged', async () => {
  const deploying = await startDeployment({
    scenario: {
      name: 'live',
      description: 'a line, and nothing more until it was seen',
      script: [
        { kind: 'status', status: 'building' },
        { kind: 'log', line: 'the first' },
        { kind: 'hold', name: 'the first was seen' },
        { kind: 'log', line: 'the second' },
        { kind: 'hold', name: 'the second was seen' },
        closing('success'),
        { kind: 'status', status: 'success' }
      ]
    }
  });
  for (const line of ['the first', 'the second']) {
    await deploying.step.until(({ lines }) => lines.find(({ text }) => text === line));
    deploying.scalingo.release(`${line} was seen`);
  }

  expect((await deploying.ended()).result.exitCode).toBe(0);
});

test('a hundred thousand lines: each is there once and in order', async () => {
  const { result, scalingo } = await deployOnce({ scenario: huge(100_000), speed: 2000 });

  expect(result.exitCode).toBe(0);
  const expected = visibleLines(deploymentOf(scalingo).lines);
  expect(expected.length).toBeGreaterThan(100_000);
  const shown = logOf(result);
  // Not `toEqual` on all of them at once: what differs would be a message of megabytes.
  expect(shown.length).toBe(expected.length);
  expect(shown.findIndex((line, index) => line !== expected[index])).toBe(-1);
  expect(result.writes).toBeLessThan(expected.length / 10);
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create', 'deployment', 'output']);
});

function atOnce(count: number, kinds = ['']): Scenario {
  const lines = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? '';
    return kind === empty ? '' : `       ${kind}[${index}] CC build/objects/module-${index}.o`;
  });
  return {
    name: 'at once',
    description: 'many lines together',
    script: [
      { kind: 'status', status: 'building' },
      { kind: 'logs', lines },
      closing('success'),
      { kind: 'status', status: 'success' }
    ]
  };
}
