import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { host, jobToken } from '../support/repositories.ts';
import { deploySource } from '../support/sources.ts';
import { read } from '../support/workflows.ts';

const { max_parallel } = parse(read('.github/workflows/fleet.yml')).on.workflow_call.inputs;

// The width of the fleet is reckoned with it: see .github/workflows/fleet.yml.
test.each(['skip_deployed', 'redeploy'])('with cache_reset, %s and an upload it costs eight requests', async input => {
  const { github, repository, commit } = await host('private');
  await repository.commitMore({ 'newer.txt': 'newer' });
  const { calls, result } = await deploySource({
    github,
    inputs: { [input]: 'true', cache_reset: 'true', github_token: jobToken },
    step: { sha: repository.commit() },
    before: scalingo => void scalingo.deploy('my-app', { gitRef: commit, finished: 'success' })
  });

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success', skipped: 'false' } });
  // The store that takes the upload is not the API.
  const requests = calls.filter(call => call !== 'upload');
  expect(requests).toHaveLength(8);
  expect(requests.length * max_parallel.default).toBeLessThanOrEqual(60);
});
