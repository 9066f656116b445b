import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep } from '../../../simulator/runner/index.ts';
import { annotationsOf } from '../../support/page.ts';
import { expectSafe } from '../../support/safe.ts';
import { deployInputs, startSimulator, stopSimulator } from './running.ts';

test('a scenario that fails, with faults and settings on the way', async () => {
  const main = await startSimulator({
    scenario: 'build-error',
    speed: '200',
    faults:
      '{"on":"rest","call":"app","effect":{"kind":"status","status":503}}\n\n{"on":"stream","when":{"afterLines":20},"effect":{"kind":"reset"}}\n',
    settings: '{"createStatus":200}'
  });
  const deployed = await runStep({ inputs: deployInputs(main), secrets: main.masks });
  const post = await stopSimulator(main);

  expect(deployed.exitCode).toBe(1);
  expect(annotationsOf(deployed, 'error')).toEqual([expect.stringContaining('build-error')]);
  const told = post.lines.map(({ text }) => text).join('\n');
  expect(told).toContain('GET /v1/apps/my-app → 503 (fault: status)');
  expect(told).toContain('POST /v1/apps/my-app/deployments → 200');
  expect(told).toContain('stream ended by fault');
});

test('what was deployed before, for skip_deployed', async () => {
  const commit = '6dcb09b5b57875f334f61aebed695e2e4193db5e';
  const main = await startSimulator({ last_git_ref: commit });
  const inputs = { ...deployInputs(main), skip_deployed: 'true' };
  const deployed = await runStep({ inputs, sha: commit, secrets: main.masks });

  expect(deployed.exitCode).toBe(0);
  expect(deployed.outputs).toMatchObject({ skipped: 'true', git_ref: commit });
});

test('a folder is uploaded to it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  try {
    writeFileSync(join(folder, 'Procfile'), 'web: node .');
    // The stand-in for the runner removes its own temporary folder after each step; GitHub's keeps it for the job.
    const main = await startSimulator({ speed: '200' }, { TMPDIR: folder, TEMP: folder, TMP: folder });
    const { source_url, ...inputs } = deployInputs(main);
    const deployed = await runStep({
      inputs: { ...inputs, source_path: '.' },
      workspace: folder,
      secrets: main.masks
    });
    expect(deployed).toMatchObject({ exitCode: 0, annotations: [] });
    expect((await stopSimulator(main)).lines.map(({ text }) => text).join('\n')).toMatch(/PUT \S+ → 200/);
    expect(readdirSync(folder)).toEqual(['Procfile']);
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
});

test('the hostile scenario leaks the token of this very job', async () => {
  const main = await startSimulator({ scenario: 'hostile', speed: '200' });
  const inputs = deployInputs(main);
  const deployed = await runStep({ inputs, secrets: main.masks });

  expect(deployed.exitCode).toBe(1);
  expect(deployed.stdout).toContain(`SCALINGO_API_TOKEN=${inputs.token}`);
  expectSafe(deployed, { token: inputs.token ?? '', leaks: true, cut: false });
});

test('two in one job know nothing of each other', async () => {
  const [first, second] = await Promise.all([startSimulator({ speed: '200' }), startSimulator({ speed: '200' })]);
  expect(first.outputs.api_url).not.toBe(second.outputs.api_url);
  const wrong = { ...deployInputs(first), token: deployInputs(second).token ?? '' };
  const deployed = await runStep({ inputs: wrong, secrets: [...first.masks, ...second.masks] });
  expect(deployed.exitCode).toBe(1);
  expect((await stopSimulator(second)).lines.at(-1)?.text).toContain('0 requests and 0 deployments');
});
