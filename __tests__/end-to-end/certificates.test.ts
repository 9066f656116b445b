import { expect, test } from '@jest/globals';
import { type Fault, startScalingo } from '../../simulator/scalingo/index.ts';
import { selfSigned } from '../support/certificates.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { closedPort } from '../support/ports.ts';
import { building } from '../support/scripts.ts';

test('a certificate that NODE_EXTRA_CA_CERTS vouches for is good for REST and for the stream', async () => {
  const tls = await selfSigned(['127.0.0.1']);

  const { result, scalingo } = await deployOnce({ tls, step: { env: { NODE_EXTRA_CA_CERTS: tls.path } } });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(scalingo.connections).toMatchObject([{ authenticated: true }]);
});

test('a stream whose certificate is not trusted: one error, nothing is sent there, and nothing is deployed', async () => {
  const elsewhere = await startScalingo({ tls: await selfSigned(['127.0.0.1']) });
  const address = elsewhere.apiUrl.replace('https:', 'wss:');

  const { result, scalingo } = await deployOnce({ faults: [streamAt(address)] });

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/certificate.*NODE_EXTRA_CA_CERTS/)]);
  expect(callsOf(scalingo)).toEqual(['exchange', 'app']);
  expect(elsewhere.connections).toEqual([]);
  await elsewhere.stop();
});

test('a stream at a port where nobody listens: REST carries on, with one warning', async () => {
  const address = `ws://127.0.0.1:${await closedPort()}`;
  // It goes on until the warning is there: one that is over at the first question needs none.
  const scenario = building([
    { kind: 'log', line: 'one' },
    { kind: 'hold', name: 'warned' }
  ]);
  const deploying = await startDeployment({ scenario, faults: [streamAt(address)], stepSpeed: 20 });
  await deploying.step.until(({ lines }) => lines.find(({ level }) => level === 'warning'));
  deploying.scalingo.release('warned');

  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, signal: null });
  expect(annotationsOf(result, 'warning')).toEqual([expect.stringContaining('ECONNREFUSED')]);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

function streamAt(host: string): Fault {
  const app = { id: '0123456789abcdef01234567', name: 'my-app', links: { deployments_stream: `${host}/apps/my-app` } };
  return { on: 'rest', call: 'app', when: { times: 'always' }, effect: { kind: 'json', body: { app } } };
}
