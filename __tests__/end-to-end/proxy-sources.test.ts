import { expect, test } from '@jest/globals';
import { gitHubNames, hosts, startBehindProxy, storeName } from '../support/behind-proxy.ts';
import { annotationsOf, callsOf, deploymentOf } from '../support/page.ts';
import { host } from '../support/repositories.ts';

test.each([
  ['as it is', (url: string) => url],
  // By name: of what begins with a number everybody sees that it is no scheme.
  ['without its scheme', (url: string) => url.replace('http://127.0.0.1', 'localhost')]
])('with the address of a proxy %s, a private repository goes through it all the way', async (_, address) => {
  let commit = '';
  const { deploying, proxy } = await startBehindProxy({
    address,
    speed: 4,
    github: async options => {
      const hosted = await host('private', {}, options);
      ({ commit } = hosted);
      return hosted.github;
    },
    inputs: { source_url: '', git_ref: 'main' }
  });
  const { result, scalingo } = await deploying.ended();

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit } });
  const names = [...Object.values(hosts), ...Object.values(gitHubNames), storeName];
  expect(new Set(proxy.asked)).toEqual(new Set(names.map(name => `${name}:443`)));
  expect(callsOf(scalingo)).toEqual(expect.arrayContaining(['source', 'upload', 'create']));
  expect(deploymentOf(scalingo).sourceUrl).toContain(`https://${storeName}/`);
});
