import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { plant, treeOf } from '../support/files.ts';
import { annotationsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { deploySource, temporaryFolder } from '../support/sources.ts';
import { testWith } from '../support/systems.ts';

const root = join(import.meta.dirname, '../..');
const deep = `${'a'.repeat(120)}/${'b'.repeat(120)}/${'ц'.repeat(60)}`;

testWith('files of Unix')(
  'a folder arrives as it is: names, modes, links and empty folders, and nothing of .git',
  async () => {
    const workspace = temporaryFolder();
    plant(workspace, {
      'my app/Procfile': 'web: node main.js\n',
      'my app/bin/start': { content: '#!/bin/sh\n', mode: 0o755 },
      'my app/secret': { content: 'x', mode: 0o600 },
      'my app/empty': '',
      'my app/tmp': 'folder',
      'my app/current': { link: 'bin/start' },
      'my app/dangling': { link: 'not-there' },
      'my app/.gitignore': 'build/\n',
      'my app/build/out.js': 'built',
      'my app/.slugignore': 'docs/\n',
      'my app/.git/config': 'token',
      'my app/vendor/module/.git': 'gitdir: ../../.git/modules/module',
      'my app/vendor/module/code.js': 'code',
      'my app/名前/ファイル.txt': 'Japanese',
      'my app/🚀 \n \\ -rf': 'odd',
      'my app/-leading': 'dash',
      [`my app/${deep}/file`]: 'deep',
      'my app/noise': randomBytes(3_000_000)
    });
    const {
      result,
      scalingo,
      calls,
      unpacked = ''
    } = await deploySource({
      inputs: { source_path: 'my app' },
      step: { workspace }
    });

    expect(annotationsOf(result, 'error')).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    expect(readdirSync(unpacked)).toEqual(['my-app']);
    expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'my app'), ['.git']));
    expect(calls).toEqual(['exchange', 'app', 'source', 'upload', 'create', 'deployment', 'output']);
    // The name of a deployment is the commit of the run, whatever was made of it.
    expect(deploymentOf(scalingo).gitRef).toBe('6dcb09b5b57875f334f61aebed695e2e4193db5e');
    expect(result.outputs.git_ref).toBe('6dcb09b5b57875f334f61aebed695e2e4193db5e');
    const lines = ownLinesOf(result).join('\n');
    expect(lines).toMatch(/Uploaded 3\.\d MB in [\d.]+ s/);
    expect(lines).toContain('Deploying to my-app in osc-fr1: the folder my app (15 files, 3.0 MB), as 6dcb09b');
  }
);

test('the workspace itself is a folder too, and nothing of it stays on the runner', async () => {
  const workspace = temporaryFolder();
  const temporary = temporaryFolder();
  plant(workspace, { 'index.html': '<h1>', 'a/b/c': 'd' });
  const { result, unpacked = '' } = await deploySource({
    inputs: { source_path: '.', git_ref: 'v1.2.3' },
    step: { workspace, env: { RUNNER_TEMP: temporary } }
  });

  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: 'v1.2.3' } });
  expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(workspace));
  expect(readdirSync(temporary)).toEqual([]);
});

test('a real project that nobody here wrote arrives byte by byte', async () => {
  const workspace = join(root, 'node_modules');
  const { result, unpacked = '' } = await deploySource({
    inputs: { source_path: 'typescript' },
    step: { workspace }
  });

  expect(result.exitCode).toBe(0);
  expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'typescript')));
});

test('submodules that were not checked out, and pointers of LFS, are told', async () => {
  const workspace = temporaryFolder();
  plant(workspace, {
    '.gitmodules': '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://example.com/lib\n',
    'vendor/lib': 'folder',
    '.gitattributes': '*.psd filter=lfs diff=lfs merge=lfs -text\n',
    'art/logo.psd': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`
  });
  const { result } = await deploySource({ inputs: { source_path: '.' }, step: { workspace } });

  expect(result.exitCode).toBe(0);
  expect(annotationsOf(result, 'warning')).toEqual([
    expect.stringMatching(/submodules.*actions\/checkout.*`source_path: \.`/),
    expect.stringMatching(/1 Git LFS pointer .*art\/logo\.psd.*`lfs: true`/)
  ]);
});
