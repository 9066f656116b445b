import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { testWith } from '../support/systems.ts';
import { runScript, scriptOf } from '../support/workflow-script.ts';
import { read } from '../support/workflows.ts';

const file = '.github/workflows/fleet.yml';
// The scripts are bash, for Linux: the jobs run there.
const onUnix = testWith('bash');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a job of the matrix knows of its deployment. */
function leg(app: string, given: Record<string, string>) {
  const workspace = join(folder, app);
  mkdirSync(workspace);
  const empty = { STATUS: '', SKIPPED: 'false', GIT_REF: '', DURATION: '', APP_URL: '', DEPLOYMENT_URL: '' };
  runScript(scriptOf(file, 'row'), workspace, { APP: app, ...empty, ...given });
  // As the artifacts come together.
  cpSync(join(workspace, 'row'), join(folder, 'rows'), { recursive: true });
}

onUnix('one table of all apps, those too that nothing is known of, and the names of those not deployed', () => {
  const links = { APP_URL: 'https://a.osc-fr1.scalingo.io', DEPLOYMENT_URL: 'https://dashboard.scalingo.com/a' };
  const ref = { GIT_REF: '0123456789abcdef0123456789abcdef01234567' };
  leg('a', { OUTCOME: 'success', STATUS: 'success', DURATION: '61', ...ref, ...links });
  leg('b', { OUTCOME: 'success', STATUS: 'success', SKIPPED: 'true', ...ref, ...links });
  leg('c', { OUTCOME: 'failure', STATUS: 'build-error', DURATION: '9', ...ref, ...links });
  leg('d', { OUTCOME: 'failure' });
  leg('e', { OUTCOME: 'cancelled', STATUS: 'building', ...ref, ...links });

  const { outputs, summary } = runScript(scriptOf(file, 'table'), folder, { APPS: 'a b c d e f' });
  expect(summary).toMatchInlineSnapshot(`
"## 2 of 6 apps deployed

| | app | ended | commit | duration |
|---|---|---|---|---|
| ✅ | [a](https://a.osc-fr1.scalingo.io) | [success](https://dashboard.scalingo.com/a) | 0123456789ab | 61 s |
| ✅ | [b](https://a.osc-fr1.scalingo.io) | [skipped: it has this commit already](https://dashboard.scalingo.com/a) | 0123456789ab |  |
| ❌ | [c](https://a.osc-fr1.scalingo.io) | [build-error](https://dashboard.scalingo.com/a) | 0123456789ab | 9 s |
| ❌ | d | not deployed |  |  |
| 🚫 | [e](https://a.osc-fr1.scalingo.io) | [building](https://dashboard.scalingo.com/a) | 0123456789ab |  |
| ❔ | f | not known: see its job |  |  |
"
`);
  expect(outputs).toEqual({ failed: 'c d e f' });
});

onUnix('where all went well, none is named', () => {
  leg('a', { OUTCOME: 'success', STATUS: 'success' });
  const { outputs, summary } = runScript(scriptOf(file, 'table'), folder, { APPS: 'a' });
  expect(summary).toContain('## 1 of 1 apps deployed');
  expect(outputs).toEqual({ failed: '' });
});

onUnix('an app that is not known is told without links', () => {
  leg('d', { OUTCOME: 'failure' });
  const { summary } = runScript(scriptOf(file, 'table'), folder, { APPS: 'd' });
  expect(summary).toContain('| ❌ | d | not deployed |  |  |');
});

test('so many at a time that even short deployments stay within 60 requests a minute', () => {
  const { on, jobs } = parse(read(file));
  const { strategy } = jobs.deploy;
  expect(strategy).toMatchObject({ 'fail-fast': false, 'max-parallel': '${{ inputs.max_parallel }}' });
  // That many at most: see `cost-at-most.test.ts`.
  expect(on.workflow_call.inputs.max_parallel.default * 10).toBeLessThanOrEqual(60);
});

test('each app waits for others that deploy it, and runs the action at the commit that was called', () => {
  const { concurrency, steps } = parse(read(file)).jobs.deploy;
  expect(concurrency).toBe('scalingo-${{ matrix.app }}');
  expect(steps[0].with).toMatchObject({
    repository: '${{ job.workflow_repository }}',
    ref: '${{ job.workflow_sha }}',
    path: 'deploy-to-scalingo'
  });
});
