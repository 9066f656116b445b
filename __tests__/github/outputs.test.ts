import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readPairs } from '../../simulator/runner/file-command-pairs.ts';
import { saveState, writeOutputs } from '../../src/github/outputs.ts';
import { inPlaceOfStdout, readAsRunner, StdoutByHand } from './stdout-by-hand.ts';

const variables = ['GITHUB_OUTPUT', 'GITHUB_STATE'] as const;
const before = variables.map(name => [name, process.env[name]] as const);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  for (const name of variables) {
    process.env[name] = join(folder, name);
    writeFileSync(join(folder, name), '');
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

function pairsOf(text: string): Record<string, string> {
  return Object.fromEntries(readPairs(text));
}

const none = {
  deployment_id: '',
  status: '',
  git_ref: '',
  app_url: '',
  deployment_url: '',
  duration: '',
  image_size: '',
  skipped: 'false'
};

test('every output is written, the empty ones too', () => {
  writeOutputs(none);
  expect(pairsOf(readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8'))).toEqual(none);
});

test('a value cannot smuggle in another output', () => {
  const hostile = 'main\nstatus=success\nstatus<<EOF\nsuccess\nEOF';
  writeOutputs({ ...none, git_ref: hostile, status: 'build-error' });
  const read = pairsOf(readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8'));
  expect(read.status).toBe('build-error');
  expect(read.git_ref).toBe(hostile);
});

test('the state is kept in its own file', () => {
  const state = { deployment_id: 'a-b', app: 'my-app', region: 'osc-fr1' };
  saveState(state);
  expect(pairsOf(readFileSync(join(folder, 'GITHUB_STATE'), 'utf8'))).toEqual(state);
});

test('without the files both are commands', async () => {
  for (const name of variables) delete process.env[name];
  const stdout = new StdoutByHand();
  await inPlaceOfStdout(stdout, () => {
    writeOutputs({ deployment_id: 'a\n::error::b' });
    saveState({ deployment_id: 'a-b', app: 'my-app', region: 'osc-fr1' });
  });
  const { commands } = readAsRunner(stdout.text);
  expect(commands.map(({ name }) => name)).toEqual(['set-output', 'save-state', 'save-state', 'save-state']);
  expect(commands[0]).toMatchObject({ properties: { name: 'deployment_id' }, data: 'a\n::error::b' });
});
