import { expect, test } from '@jest/globals';
import { startAnsweringHost } from '../support/answering-host.ts';
import { selfSigned } from '../support/certificates.ts';
import { annotationsOf } from '../support/page.ts';
import { host } from '../support/repositories.ts';
import { deploySource } from '../support/sources.ts';

test('from where it is encrypted no redirect leads to where it is not', async () => {
  const tls = await selfSigned(['127.0.0.1']);
  const plain = await startAnsweringHost((_, response) => response.end('{}'));
  const { github, commit } = await host(
    'private',
    {},
    {
      tls,
      faults: [{ call: 'any', when: { times: 'always' }, effect: { kind: 'redirect', location: `${plain.url}/` } }]
    }
  );
  expect(github.apiUrl).toMatch(/^https:/);

  const { result, scalingo } = await deploySource({
    inputs: {},
    github,
    stepSpeed: 20,
    step: { sha: commit, env: { NODE_EXTRA_CA_CERTS: tls.path } }
  });

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining(`redirected to ${plain.url}`)]);
  expect(github.requests.length).toBeGreaterThan(0);
  expect(plain.arrived).toEqual([]);
  expect(scalingo.deployments).toEqual([]);
});
