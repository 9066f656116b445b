import { networkInterfaces } from 'node:os';
import { expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { hosts, otherApi, startBehindProxy } from '../support/behind-proxy.ts';
import { type Deployed, startDeployment } from '../support/deployment.ts';
import { goOnWhenSeen } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { closedPort } from '../support/ports.ts';
import { startProxy, type Tunnelling } from '../support/proxy.ts';
import { untilWarned } from '../support/scripts.ts';
import { testWith } from '../support/systems.ts';

const { auth, api, stream } = hosts;
const all = [`${auth}:443`, `${api}:443`, `${stream}:443`];

test.each(['https_proxy', 'HTTPS_PROXY'])('with its own endpoints the action goes through %s', async variable => {
  const { deploying, proxy } = await startBehindProxy({ variable, speed: 4 });
  const deployed = await deploying.ended();

  expectSuccess(deployed);
  expect(annotationsOf(deployed.result, 'warning')).toEqual([]);
  expect(new Set(proxy.asked)).toEqual(new Set(all));
  expect(deployed.scalingo.connections).toMatchObject([{ authenticated: true }]);
  expect(callsOf(deployed.scalingo)).toEqual(['exchange', 'app', 'create', 'deployment', 'output']);
});

test('where only the API of a region is given, the pages are of that region too', async () => {
  const { deploying, proxy } = await startBehindProxy({ inputs: { api_url: `https://${otherApi}` }, speed: 4 });
  const deployed = await deploying.ended();

  expectSuccess(deployed);
  expect(proxy.asked).toContain(`${otherApi}:443`);
  expect(deployed.result.outputs.deployment_url).toContain('/apps/osc-secnum-fr1/my-app/deploy/');
  expect(deployed.result.summary).toContain('osc-secnum-fr1');
});

/** A machine may have no IPv6, and then nobody there has such a proxy. */
const hasIPv6 = Object.values(networkInterfaces()).some(many => many?.some(({ address }) => address === '::1'));

(hasIPv6 ? test : test.skip)('a proxy may be named by its address of IPv6', async () => {
  const { deploying, proxy } = await startBehindProxy({ listening: '::1', speed: 4 });

  expectSuccess(await deploying.ended());
  expect(proxy.url).toContain('[::1]');
  expect(new Set(proxy.asked)).toEqual(new Set(all));
});

test('the proxy gets the user and the password of its address, each time, and nobody else sees them', async () => {
  const { deploying, proxy } = await startBehindProxy({ user: 'dep%40loyer:hunt%3Aer2', speed: 4 });
  const deployed = await deploying.ended();

  expectSuccess(deployed);
  expect(new Set(proxy.asked)).toEqual(new Set(all));
  expect(new Set(proxy.credentials)).toEqual(new Set(['dep@loyer:hunt:er2']));
  expect(deployed.result.stdout + deployed.result.summary).not.toContain('hunt');
});

test.each([403, 407, 502])('a proxy that answers %i: one error that says so', async status => {
  const { deploying } = await startBehindProxy({ tunnelling: { [auth]: status }, user: 'deployer:hunter2' });
  const deployed = await deploying.ended();

  const error = theErrorOf(deployed);
  expect(error).toContain(auth);
  expect(error).toContain(String(status));
  expect(error).toContain('https_proxy');
  expect(error).not.toContain('hunter2');
  expect(deployed.scalingo.requests).toEqual([]);
});

test.each<[string, Tunnelling, string]>([
  ['refuses', 403, '403'],
  ['never answers', 'never', 'deadline']
])('a proxy that %s the stream alone: REST carries on, with one warning', async (_, how, says) => {
  const { deploying } = await startBehindProxy({
    tunnelling: { [stream]: how },
    scenario: untilWarned(scenarios.success as Scenario),
    speed: 6
  });
  goOnWhenSeen(deploying);
  const deployed = await deploying.ended();

  expectSuccess(deployed);
  expect(annotationsOf(deployed.result, 'warning')).toEqual([expect.stringContaining(says)]);
});

test('a proxy that is not there: one error', async () => {
  const { deploying } = await startBehindProxy({ address: `http://127.0.0.1:${await closedPort()}` });

  expect(theErrorOf(await deploying.ended())).toMatch(/https_proxy|cannot be reached/);
});

test('a proxy that never answers: one error', async () => {
  const { deploying } = await startBehindProxy({ tunnelling: { [auth]: 'never' }, inputs: { timeout: '2.5' } });

  expect(theErrorOf(await deploying.ended())).toContain('did not answer within 30 s');
});

testWith('signals').each([auth, api, stream])(
  'a cancel while the proxy has not answered about %s ends the step',
  async host => {
    const { deploying, proxy } = await startBehindProxy({ tunnelling: { [host]: 'never' } });
    await proxy.until(host);
    deploying.step.cancel();

    const { result, scalingo } = await deploying.ended();

    expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'cancelled' });
    expect(annotationsOf(result, 'notice')).toHaveLength(1);
    expect(annotationsOf(result, 'error')).toEqual([]);
    expect(scalingo.deployments).toEqual([]);
  }
);

test.each(['no_proxy', 'NO_PROXY'])('a host that %s names is asked without the proxy', async variable => {
  const { deploying, proxy } = await startBehindProxy({
    env: { [variable]: 'elsewhere.example, .invalid' },
    inputs: { api_url: 'https://api.invalid' }
  });

  expect(theErrorOf(await deploying.ended())).toContain('api.invalid is not known');
  expect(new Set(proxy.asked)).toEqual(new Set([`${auth}:443`]));
});

test.each([
  ['a percent sign that encodes nothing', (url: string) => url.replace('hunter2', 'hunter2%ss')],
  ['a bracket that is not closed', () => 'http://deployer:hunter2@[bad'],
  ['no host', () => 'http://'],
  ['another scheme', (url: string) => url.replace('http:', 'socks5:')],
  ['a port that is none', () => 'proxy.example:port']
])('a proxy whose address has %s: one error, and nothing is sent', async (_, address) => {
  const { deploying, proxy } = await startBehindProxy({ user: 'deployer:hunter2', address });
  const deployed = await deploying.ended();

  const error = theErrorOf(deployed);
  expect(error).toMatch(/`https_proxy` is no address of a proxy that can be used.*Nothing was sent/);
  expect(deployed.result.stdout + deployed.result.summary).not.toContain('hunter2');
  expect(deployed.result.summary).toContain('❌ Wrong proxy');
  expect(deployed.scalingo.requests).toEqual([]);
  expect(proxy.asked).toEqual([]);
});

test('a proxy that cannot be used is none of our business where `no_proxy` excepts all hosts', async () => {
  const { deploying } = await startBehindProxy({
    address: 'http://[bad',
    env: { no_proxy: '*' },
    inputs: { auth_url: 'https://auth.invalid' }
  });

  expect(theErrorOf(await deploying.ended())).toContain('auth.invalid is not known');
});

test('the loopback address is asked without the proxy', async () => {
  const proxy = await startProxy(() => 0);
  const deploying = await startDeployment({ step: { env: { https_proxy: proxy.url, http_proxy: proxy.url } } });

  expect((await deploying.ended()).result.exitCode).toBe(0);
  expect(proxy.asked).toEqual([]);
});

function expectSuccess({ result, scalingo }: Deployed): void {
  expect(result).toMatchObject({ exitCode: 0, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
}

function theErrorOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'failure' });
  expect(result.annotations).toHaveLength(1);
  const [error] = annotationsOf(result, 'error');
  if (error === undefined) throw new Error('there is no error');
  return error;
}
