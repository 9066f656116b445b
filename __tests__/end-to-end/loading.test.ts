import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildError } from '../../simulator/scalingo/scenarios/build-error.ts';
import { deployOnce } from '../support/deployment.ts';
import { markers } from '../support/markers.ts';
import { annotationsOf } from '../support/page.ts';
import { asGitHubDotCom, host } from '../support/repositories.ts';
import { actionCopy, deploySource, temporaryFolder } from '../support/sources.ts';

/** The action with those parts of it broken that hold such code. */
function actionWithout(...parts: (keyof typeof markers)[]): string {
  const folder = actionCopy();
  for (const part of parts) {
    const holding = scriptsOf(folder).filter(script => readFileSync(script, 'utf8').includes(markers[part]));
    expect(holding).not.toEqual([]);
    for (const script of holding) writeFileSync(script, `throw new Error('${part} was loaded');\n`);
  }
  return folder;
}

function scriptsOf(folder: string): string[] {
  const dist = join(folder, 'dist');
  return readdirSync(dist).flatMap(name => (name.endsWith('.js') ? [join(dist, name)] : []));
}

test('an address needs neither what speaks with GitHub nor what packs, and a success nothing that explains a failure', async () => {
  const { result } = await deployOnce({ step: { action: actionWithout('GitHub', 'tar', 'diagnosis') } });

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
});

test('a folder does not need what speaks with GitHub', async () => {
  const workspace = temporaryFolder();
  writeFileSync(join(workspace, 'Procfile'), 'web: node main.js\n');
  const step = { action: actionWithout('GitHub'), workspace };
  const { result } = await deploySource({ inputs: { source_path: '.' }, step });

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
});

test('who does not wait needs no stream', async () => {
  const { result } = await deployOnce({ inputs: { wait: 'false' }, step: { action: actionWithout('stream') } });

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'queued' } });
});

test('a public repository does not need what packs', async () => {
  const { github, commit } = await host('public');
  const step = { action: actionWithout('tar'), sha: commit };
  const { result } = await deploySource({ inputs: {}, github: asGitHubDotCom(github), step });

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
});

test('where what explains a failure cannot be loaded, it is told by its status', async () => {
  const { result } = await deployOnce({
    scenario: buildError,
    step: { action: actionWithout('diagnosis') }
  });

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('"build-error": the build failed.')]);
});

test('what is needed and cannot be loaded is told', async () => {
  const { result } = await deploySource({ inputs: {}, step: { action: actionWithout('GitHub') } });

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('GitHub was loaded')]);
});
