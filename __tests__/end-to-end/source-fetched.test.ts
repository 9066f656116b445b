import { expect, test } from '@jest/globals';
import { plant } from '../support/files.ts';
import { annotationsOf } from '../support/page.ts';
import { deploySource, temporaryFolder } from '../support/sources.ts';

test.each(['create', 'build'] as const)('a source that Scalingo fetches at the %s is there', async sourceFetchedAt => {
  const workspace = temporaryFolder();
  plant(workspace, { 'app/Procfile': 'web: x' });
  const { result } = await deploySource({
    inputs: { source_path: 'app' },
    settings: { sourceFetchedAt },
    step: { workspace }
  });
  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
});
