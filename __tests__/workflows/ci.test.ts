import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce } from '../support/deployment.ts';
import { fakeCommand } from '../support/fake-command.ts';
import { annotationsOf } from '../support/page.ts';
import { testWith } from '../support/systems.ts';
import { runScript, scriptOf } from '../support/workflow-script.ts';

const file = '.github/workflows/ci.yml';
// The scripts are bash, which a Windows machine need not have.
const onUnix = testWith('bash');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the workflow hands to its checking steps, of a step that was run here. */
function handed(outcome: string, outputs: Record<string, string>): Record<string, string> {
  const named = Object.entries(outputs).map(([name, value]) => [name.toUpperCase(), value]);
  return { OUTCOME: outcome, ...Object.fromEntries(named) };
}

onUnix('the check of a success holds for a success, and for nothing less', async () => {
  const { result } = await deployOnce({ ...(scenarios.success && { scenario: scenarios.success }) });
  const outputs = handed(result.conclusion, result.outputs);
  const script = scriptOf(file, 'succeeded');
  expect(() => runScript(script, folder, outputs)).not.toThrow();
  for (const name of Object.keys(outputs)) {
    expect(() => runScript(script, folder, { ...outputs, [name]: '' })).toThrow();
  }
});

onUnix(
  'the check of a failure holds for a build that failed, and its annotation is the one that is looked for',
  async () => {
    const { result } = await deployOnce({ ...(scenarios['build-error'] && { scenario: scenarios['build-error'] }) });
    const script = scriptOf(file, 'failed');
    expect(() => runScript(script, folder, handed(result.conclusion, result.outputs))).not.toThrow();
    expect(() => runScript(script, folder, handed('success', result.outputs))).toThrow();

    const [message = ''] = annotationsOf(result, 'error');
    expect(() => readAnnotations(message.split('\n')[0] ?? '')).not.toThrow();
  }
);

onUnix.each([
  ['no error', ''],
  ['another error', 'app has no such branch'],
  ['two errors', 'build-error\\nbuild-error']
])('annotations that are wrong are found: %s', (_, told) => {
  expect(() => readAnnotations(told)).toThrow();
});

/** Runs the step that reads annotations, with a `gh` that knows three jobs with these errors. */
function readAnnotations(told: string): void {
  const escaped = told.replaceAll("'", "'\\''");
  const { PATH, calls } = fakeCommand(
    folder,
    'gh',
    `case "$*" in */attempts/2/jobs*) printf '11\\n12\\n13\\n' ;; */annotations*) printf '%b' '${escaped}' ;; *) exit 1 ;; esac`
  );
  const env = { PATH, REPOSITORY: 'octocat/deploy-to-scalingo', RUN: '1', ATTEMPT: '2' };
  runScript(scriptOf(file, 'annotations'), folder, env);
  expect(calls()).toHaveLength(4);
}
