import { expect, test } from '@jest/globals';
import type { DeploymentOptions } from '../support/deployment.ts';
import { deployOnce } from '../support/deployment.ts';
import { annotationsOf } from '../support/page.ts';

const refused: DeploymentOptions = {
  faults: [{ on: 'rest', call: 'app', when: { times: 'always' }, effect: { kind: 'reset' } }],
  inputs: { timeout: '1' },
  stepSpeed: 20
};

test('with debug logging on, an error comes with its stack and its cause, as debug lines', async () => {
  const { result } = await deployOnce({ ...refused, step: { debug: true } });

  const debug = result.lines.filter(({ level, from }) => level === 'debug' && from === 'stdout');
  expect(debug.some(({ text }) => /ScalingoError: could not read the app/.test(text))).toBe(true);
  expect(debug.some(({ text }) => /^\s*at /.test(text))).toBe(true);
  expect(debug.some(({ text }) => text.includes('ECONNRESET'))).toBe(true);
  expect(annotationsOf(result, 'error')).toHaveLength(1);
});

test('with debug logging off, nobody sees a stack', async () => {
  const { result } = await deployOnce(refused);

  expect(result.stdout).not.toMatch(/::debug::|\n\s+at |ScalingoError/);
  expect(annotationsOf(result, 'error')).toHaveLength(1);
});

test('debug logging does not change what is deployed, nor show a secret', async () => {
  const { result } = await deployOnce({ step: { debug: true } });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
});
