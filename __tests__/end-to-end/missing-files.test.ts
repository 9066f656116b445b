import { expect, test } from '@jest/globals';
import type { StepOptions } from '../../simulator/runner/index.ts';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { stateOf } from '../support/state.ts';

type File = NonNullable<StepOptions['missingFiles']>[number];
const files: File[] = ['output', 'state', 'summary'];
const settled = { assumptions: { deprecatedCommandsWarn: false } };

test.each([...files.map(file => [file]), files])('a runner without the file for %s %s %s', async (...missing) => {
  const missingFiles = missing.filter(file => file !== undefined);
  const { result, scalingo } = await deployOnce({
    scenario: scenarios.success as Scenario,
    step: { missingFiles, ...settled }
  });

  expect(result).toMatchObject({ exitCode: 0, signal: null, annotations: [] });
  const { id, lines } = deploymentOf(scalingo);
  expect(logOf(result)).toEqual(visibleLines(lines));
  // Without the files, the runner's commands carry both.
  expect(result.outputs).toMatchObject({ deployment_id: id, status: 'success', skipped: 'false' });
  expect(result.state).toEqual(stateOf({ id }, 'success', 'Deployed'));
  expect(result.summary === '').toBe(missingFiles.includes('summary'));
});

test('a runner without any of them, and a deployment that fails', async () => {
  const { result } = await deployOnce({
    scenario: scenarios['build-error'] as Scenario,
    step: { missingFiles: files, ...settled }
  });

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toHaveLength(1);
  expect(result.outputs.status).toBe('build-error');
});

test('a summary that cannot be written does not change how the step ends', async () => {
  const { result } = await deployOnce({
    scenario: scenarios.success as Scenario,
    step: { env: { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' } }
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [], summary: '' });
  expect(result.outputs.status).toBe('success');
});
