/** The network's faults, second half: names, slices, bodies, proxies and certificates. */
import { expect, test } from '@jest/globals';
import type { Call, Fault, RestEffect } from '../../simulator/scalingo/index.ts';
import { startScalingo } from '../../simulator/scalingo/index.ts';
import { hosts, startBehindProxy } from '../support/behind-proxy.ts';
import { selfSigned } from '../support/certificates.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { streamAt } from '../support/fake-app.ts';
import { calm, deployWith, expectCarriedByRest, expectExact, goOnWhenSeen } from '../support/lost.ts';
import { annotationsOf, callsOf } from '../support/page.ts';
import { linesApart, linesUntilBack, untilWarned } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

test('7 names not resolved for 30 s: resumes', async () => {
  // From the first name on; from the second call on; and when the stream is lost in the middle.
  await severalAtOnce([1, 2, 5], String, async from => {
    let port = '';
    const deploying = await startDeployment({
      scenario: linesUntilBack(40, 300, 30),
      faults: [{ on: 'stream', when: { afterLines: 12 }, effect: { kind: 'reset' } }],
      inputs: scalingo => {
        port = new URL(scalingo.apiUrl).port;
        scalingo.addFault(streamAt(`ws://localhost:${port}/apps/my-app`));
        return { api_url: `http://localhost:${port}`, auth_url: `http://localhost:${port}` };
      },
      step: {
        nodeFlags: [
          '--disable-warning=ExperimentalWarning',
          '--import',
          new URL('../support/unknown-names.ts', import.meta.url).href
        ],
        env: { NAMES_UNKNOWN_FROM: String(from), NAMES_UNKNOWN_MS: '30000' }
      },
      ...calm
    });
    goOnWhenSeen(deploying);
    const deployed = await deploying.ended();

    expectExact(deployed);
    expect(deployed.scalingo.connections).toHaveLength(2);
  });
});

test('8 slices of one byte, with jitter: exact', async () => {
  const deployed = await deployWith(
    linesApart(20, 100),
    [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'slice', bytes: 1, jitterMs: 10 } }],
    calm
  );

  expectExact(deployed);
  expect(deployed.scalingo.connections).toHaveLength(1);
});

test('9 a REST body cut short, or longer or shorter than its length says: asked again, never half accepted', async () => {
  const calls: Call[] = ['exchange', 'app', 'create', 'deployment', 'output'];
  const effects: RestEffect[] = [
    { kind: 'cut', bytes: 200 },
    { kind: 'cut', bytes: 0 },
    { kind: 'longer', bytes: 12 },
    { kind: 'malformed chunk' }
  ];
  const rows = calls.flatMap(call => effects.map(effect => ({ call, effect })));
  // Without a stream it is `output` that brings the log, while it is written and in the end.
  const withoutStream: Fault = { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } };
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ call, effect }) => {
      const deployed = await deployWith(linesApart(20, 1500), [
        withoutStream,
        { on: 'rest', call, when: { times: call === 'create' ? 1 : 2 }, effect }
      ]);

      expectExact(deployed);
      const again = call === 'create' ? 'deployments' : call;
      expect(callsOf(deployed.scalingo).filter(one => one === again).length).toBeGreaterThan(call === 'create' ? 0 : 2);
    }
  );
});

test('11 a proxy that refuses the upgrade (403, 407): carried by REST, one warning', async () => {
  await severalAtOnce([403, 407], String, async status => {
    const { deploying, proxy } = await startBehindProxy({
      tunnelling: { [hosts.stream]: status },
      scenario: untilWarned(linesApart(30, 1500)),
      speed: 6
    });
    goOnWhenSeen(deploying);

    expectCarriedByRest(await deploying.ended(), 'success', String(status));
    expect(proxy.asked.filter(host => host.startsWith(hosts.stream)).length).toBeGreaterThan(2);
  });
});

test('12 a bad certificate: an error at once, nothing sent', async () => {
  const deployed = await deployOnce({ tls: await selfSigned(['127.0.0.1']) });

  expect(deployed.result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(deployed.result, 'error')).toEqual([expect.stringContaining('certificate')]);
  expect(deployed.scalingo.requests).toEqual([]);
});

test("12 a bad certificate of the event stream's host alone: an error at once, no deployment, no secret sent", async () => {
  const other = await startScalingo({ tls: await selfSigned(['127.0.0.1']) });
  try {
    const address = `${other.apiUrl.replace('https', 'wss')}/apps/my-app`;
    const { result, scalingo } = await deployWith(linesApart(3, 100), [streamAt(address)]);

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('certificate')]);
    expect(callsOf(scalingo)).toEqual(['exchange', 'app']);
    expect(other.connections).toEqual([]);
  } finally {
    await other.stop();
  }
});
