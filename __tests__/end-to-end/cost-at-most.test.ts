import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Settings } from '../../simulator/scalingo/index.ts';
import { host, jobToken } from '../support/repositories.ts';
import { deploySource } from '../support/sources.ts';
import { read } from '../support/workflows.ts';

const { max_parallel } = parse(read('.github/workflows/fleet.yml')).on.workflow_call.inputs;
const names = (lastDeploymentId: Settings['lastDeploymentId']) => ({ lastDeploymentId });

/** What Scalingo names as an app's last deployment, how many failed since the last success, and what that comes to. */
const rows: [what: string, settings: Partial<Settings>, failed: number, requests: number][] = [
  ['names the last successful deployment', names('last success'), 3, 8],
  ['names none', names('absent'), 3, 8],
  ['names one that failed', names('last of any'), 3, 9],
  ['names one that failed, and so did a page of others', names('last of any'), 25, 10]
];

describe.each(rows)('where Scalingo %s', (_, settings, failed, most) => {
  // The width of the fleet is reckoned with it: see .github/workflows/fleet.yml.
  test.each(['skip_deployed', 'redeploy'])(
    `with cache_reset, %s and an upload it costs ${most} requests`,
    async input => {
      const { github, repository, commit } = await host('private');
      await repository.commitMore({ 'newer.txt': 'newer' });
      const { calls, result } = await deploySource({
        github,
        settings,
        inputs: { [input]: 'true', cache_reset: 'true', github_token: jobToken },
        step: { sha: repository.commit() },
        before: scalingo => {
          scalingo.deploy('my-app', { gitRef: commit, finished: 'success' });
          for (let count = 0; count < failed; count++)
            scalingo.deploy('my-app', { gitRef: commit, finished: 'build-error' });
        }
      });

      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success', skipped: 'false' } });
      // The store that takes the upload is not the API.
      const requests = calls.filter(call => call !== 'upload');
      expect(requests).toHaveLength(most);
      expect(requests.length * max_parallel.default).toBeLessThanOrEqual(60);
    }
  );
});
