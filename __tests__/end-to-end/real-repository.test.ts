import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { treeOf } from '../support/files.ts';
import { annotationsOf } from '../support/page.ts';
import { checkedOut, host } from '../support/repositories.ts';
import { deploySource } from '../support/sources.ts';

const project = join(import.meta.dirname, '../../node_modules/typescript');

/** Without the modes, of which git keeps only whether a file can be run, and without folders, which it does not know. */
function contentsOf(folder: string): Record<string, string> {
  const files = Object.entries(treeOf(folder)).filter(([, shown]) => !shown.startsWith('folder'));
  return Object.fromEntries(files.map(([path, shown]) => [path, shown.replace(/^file \d+/, 'file')]));
}

test('a repository that nobody here wrote arrives byte by byte, by way of GitHub and of the runner', async () => {
  const { github, repository } = await host('private', { files: {} });
  cpSync(project, repository.path, { recursive: true });
  repository.git('add', '--all', '--force');
  repository.git('commit', '--quiet', '--message', 'As it was published');
  const commit = repository.commit();
  const { result, unpacked = '' } = await deploySource({ inputs: {}, github, step: { sha: commit } });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit } });
  const [root = '', ...others] = readdirSync(unpacked);
  expect(others).toEqual([]);
  expect(treeOf(join(unpacked, root))).toEqual(treeOf(checkedOut(repository, commit)));
  expect(contentsOf(join(unpacked, root))).toEqual(contentsOf(project));
});
