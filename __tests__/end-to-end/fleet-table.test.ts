import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import type { StepResult } from '../../simulator/runner/index.ts';
import { buildError } from '../../simulator/scalingo/scenarios/build-error.ts';
import { success } from '../../simulator/scalingo/scenarios/success.ts';
import { deployOnce } from '../support/deployment.ts';
import { testWith } from '../support/systems.ts';
import { runScript, scriptOf } from '../support/workflow-script.ts';
import { read, stepsOf } from '../support/workflows.ts';

const file = '.github/workflows/fleet.yml';
const gitRef = '89abcdef0123456789abcdef0123456789abcdef';
// The jobs run on Linux.
const onUnix = testWith('bash');

onUnix("what the action's steps of a fleet write as outputs is what the table says", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  try {
    const runs = {
      good: deployOnce({ scenario: success, inputs: { git_ref: gitRef } }),
      bad: deployOnce({ scenario: buildError, inputs: { git_ref: gitRef } }),
      same: deployOnce({
        before: scalingo => void scalingo.deploy('my-app', { gitRef, finished: 'success' }),
        inputs: { git_ref: gitRef, skip_deployed: 'true' }
      }),
      wrong: deployOnce({ inputs: { git_ref: gitRef, region: 'Paris' } })
    };
    for (const [app, run] of Object.entries(runs)) row(folder, app, (await run).result);

    const { outputs, summary } = runScript(scriptOf(file, 'table'), folder, { APPS: 'good bad same wrong' });
    expect(outputs).toEqual({ failed: 'bad wrong' });
    const rows = summary.split('\n').filter(line => /^\| .\uFE0F? \|/u.test(line));
    expect(rows).toEqual([
      expect.stringMatching(
        /^\| ✅ \| \[good\]\(https:\/\/my-app\..*\) \| \[success\]\(https:\/\/dashboard\..*\) \| 89abcdef0123 \| \d+ s \|$/
      ),
      expect.stringMatching(/^\| ❌ \| \[bad\]\(.*\) \| \[build-error\]\(.*\) \| 89abcdef0123 \| \d+ s \|$/),
      expect.stringMatching(
        /^\| ✅ \| \[same\]\(.*\) \| \[skipped: it has this commit already\]\(.*\) \| 89abcdef0123 \|/
      ),
      '| ❌ | wrong | not deployed |  |  |'
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the job of one app does after its deployment: the environment of its step is made of the action's outputs. */
function row(folder: string, app: string, { outputs, exitCode }: StepResult): void {
  const workspace = join(folder, app);
  mkdirSync(workspace);
  const { env = {} } = stepsOf(parse(read(file))).find(({ step }) => step.id === 'row')?.step ?? {};
  const values = Object.entries(env).map(([name, expression]) => {
    const [, output] = /^\$\{\{ steps\.deploy\.outputs\.(\w+) \}\}$/.exec(expression) ?? [];
    return [name, output === undefined ? '' : outputs[output]];
  });
  const given = { ...Object.fromEntries(values), APP: app, OUTCOME: exitCode === 0 ? 'success' : 'failure' };
  runScript(scriptOf(file, 'row'), workspace, given);
  cpSync(join(workspace, 'row'), join(folder, 'rows'), { recursive: true });
}
