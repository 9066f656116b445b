import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runStep } from '../../simulator/runner/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { plant } from '../support/files.ts';
import { temporaryFolder } from '../support/sources.ts';

test('what a step that was killed while it uploaded left on the disk is removed after the job', async () => {
  const workspace = temporaryFolder();
  const env = { RUNNER_TEMP: temporaryFolder() };
  plant(workspace, { 'app/noise': randomBytes(12_000_000) });
  const deploying = await startDeployment({
    inputs: { source_url: '', source_path: 'app' },
    faults: [{ on: 'rest', call: 'upload', effect: { kind: 'stall upload', bytes: 1_000_000, ms: 3_600_000 } }],
    speed: 1,
    cut: true,
    step: { workspace, env }
  });
  await deploying.scalingo.until(({ requests }) =>
    requests.find(({ call, bodySizeBytes }) => call === 'upload' && bodySizeBytes > 0)
  );
  deploying.step.kill();
  const { result } = await deploying.ended();
  expect(result.signal).toBe('SIGKILL');
  expect(readdirSync(env.RUNNER_TEMP)).toEqual([expect.stringMatching(/^deploy-to-scalingo-/)]);

  const post = await runStep({ entry: 'post', state: result.state, env });
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
  expect(readdirSync(env.RUNNER_TEMP)).toEqual([]);
});
