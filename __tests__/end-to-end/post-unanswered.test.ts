import { expect, test } from '@jest/globals';
import { runStep } from '../../simulator/runner/index.ts';
import { startProxy } from '../support/proxy.ts';

test('a proxy that never answers does not keep the job running after GitHub was given up', async () => {
  const proxy = await startProxy(() => 0, { 'api.github.com': 'never' });
  const post = await runStep({
    entry: 'post',
    speed: 20,
    inputs: { github_token: 'ghs_0123456789' },
    env: {
      https_proxy: proxy.url,
      GITHUB_REPOSITORY: 'octocat/my-app',
      GITHUB_API_URL: 'https://api.github.com'
    },
    state: {
      creating: 'true',
      app: 'my-app',
      status: 'building',
      environment: 'production',
      record_key: 'k',
      record_id: '1'
    }
  });

  expect(proxy.asked).toEqual(['api.github.com:443']);
  expect(post).toMatchObject({ exitCode: 0, signal: null });
  expect(post.annotations).toHaveLength(1);
}, 60_000);
