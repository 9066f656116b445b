/** The API's faults, second half: limits, bearers, statuses and answers that are none. */
import { expect, test } from '@jest/globals';
import type { Call, Fault, RestEffect, Settings, Step } from '../../simulator/scalingo/index.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { calm, commonSpeed, deployWith, expectExact } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { building, linesApart, logs, numbered, pause } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const build = linesApart(20, 500);
const tooMany = (retryAfter: string): RestEffect => ({
  kind: 'status',
  status: 429,
  body: 'Retry later\n',
  headers: { 'retry-after': retryAfter }
});

test('33 `Retry-After` as a number: kept exactly, at each call', async () => {
  const calls: Call[] = ['exchange', 'app', 'create', 'deployment', 'output'];
  await severalAtOnce(calls, String, async call => {
    const deployed = await deployWith(linesApart(20, 100), [{ on: 'rest', call, effect: tooMany('11') }], calm);

    expectExact1(deployed, call);
    const [first, second] = deployed.scalingo.requests.filter(request => request.call === call);
    const waitedMs = (second?.at ?? 0) - (first?.at ?? 0);
    expect(waitedMs).toBeGreaterThanOrEqual(11_000);
    expect(waitedMs).toBeLessThan(12_000 + 2000 * calm.speed);
  });
});

test('33 `Retry-After` as seconds and as a date, by the limit itself and whatever its clock: each waited for in full', async () => {
  const rows: Partial<Settings>[] = [
    { retryAfter: 'seconds' },
    { retryAfter: 'date' },
    { retryAfter: 'date', clockOffsetMs: 7_200_000 },
    { retryAfter: 'date', clockOffsetMs: -7_200_000 }
  ];
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async settings => {
      const limited = { ...settings, rateLimit: { perMinute: 3, by: 'token' } } as const;
      const { result, scalingo } = await deployWith(build, [], { settings: limited });

      expect(result).toMatchObject({ exitCode: 0, annotations: [] });
      // Who waits in full is not refused twice in a row.
      const calls = [...new Set(callsOf(scalingo))];
      const statuses = calls.map(call =>
        scalingo.requests.filter(one => one.call === call).map(({ status }) => status)
      );
      expect(statuses.flat()).toContain(429);
      expect(
        statuses.filter(ofCall => ofCall.some((status, index) => status === 429 && ofCall[index + 1] === 429))
      ).toEqual([]);
    }
  );
});

test('33 `Retry-After` as nonsense: guessed', async () => {
  const nonsense = ['soon', '-5', '1e9', '', 'Wed', '0x10'];
  await severalAtOnce(nonsense, String, async retryAfter => {
    expectExact(
      await deployWith(build, [{ on: 'rest', call: 'app', when: { times: 3 }, effect: tooMany(retryAfter) }])
    );
  });
});

test('33 `Retry-After` of a moment that is past: nobody hurries because of it', async () => {
  await severalAtOnce(['0', 'Wed, 21 Oct 2015 07:28:00 GMT'], String, async retryAfter => {
    const { result, scalingo } = await deployWith(
      build,
      [{ on: 'rest', call: 'app', when: { times: 'always' }, effect: tooMany(retryAfter) }],
      { inputs: { timeout: '3' } }
    );

    expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('HTTP 429')]);
    // Who came back within a second each time would have asked some three hundred times.
    expect(callsOf(scalingo).filter(call => call === 'app').length).toBeLessThan(40);
  });
});

test('33 `Retry-After` of 3600: an error at once where it lies past the timeout', async () => {
  const calls: Call[] = ['exchange', 'app', 'create'];
  await severalAtOnce(calls, String, async call => {
    const { result, scalingo } = await deployWith(build, [
      { on: 'rest', call, when: { times: 'always' }, effect: tooMany('3600') }
    ]);

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/HTTP 429.*3600/)]);
    expect(callsOf(scalingo).filter(one => one === call)).toHaveLength(1);
    expect(scalingo.deployments).toEqual([]);
  });
});

test('33 the same while it is followed: the error says that the deployment goes on, and where', async () => {
  const { result, scalingo } = await deployWith(build, [
    { on: 'rest', call: 'deployment', when: { times: 'always' }, effect: tooMany('3600') }
  ]);

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/HTTP 429.*3600.*goes on at/)]);
  expect(callsOf(scalingo).filter(call => call === 'deployment')).toHaveLength(1);
});

test('33 the same where the bearer has ended, and the exchange says so', async () => {
  const cut: Fault = { on: 'stream', when: { afterMs: 12_000 }, effect: { kind: 'reset' } };
  const limited: Fault = { on: 'rest', call: 'exchange', when: { from: 2, times: 'always' }, effect: tooMany('7200') };
  const { result, scalingo } = await deployWith(linesApart(60, 1000), [cut, limited], {
    ...calm,
    settings: { bearerLifetimeSeconds: 8 }
  });

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([
    expect.stringMatching(/exchange the token \(HTTP 429.*Retry-After: 7200\).*goes on at/)
  ]);
  expect(callsOf(scalingo).filter(call => call === 'exchange')).toHaveLength(2);
  expect(deploymentOf(scalingo).finishedAt).toBeNull();
});

test('34 the bearer ends in the middle, with clocks off by two hours: renewed before it', async () => {
  const rows = [0, 7_200_000, -7_200_000];
  await severalAtOnce(rows, String, async clockOffsetMs => {
    // What is left of its life when it is renewed is almost four real seconds.
    const deployed = await deployWith(linesApart(55, 1000), [], {
      ...calm,
      settings: { bearerLifetimeSeconds: 70, closeStreamOnExpiry: true, clockOffsetMs }
    });

    expectExact(deployed);
    expect(callsOf(deployed.scalingo)).toEqual(['exchange', 'app', 'create', 'exchange', 'deployment', 'output']);
  });
});

test('34 every bearer is called off in the middle: one renewal for all', async () => {
  const deploying = await startDeployment({
    scenario: building([logs(numbered('before', 5)), { kind: 'hold', name: 'renewed' }, logs(numbered('after', 5))]),
    faults: [{ on: 'stream', when: { afterRelease: 'renewed', afterLines: 5 }, effect: { kind: 'reset' } }],
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  await deploying.step.until(({ lines }) => lines.find(({ text }) => text.includes('before 4')));
  deploying.scalingo.expireBearers();
  deploying.scalingo.release('renewed');
  const deployed = await deploying.ended();

  expectExact(deployed);
  expect(callsOf(deployed.scalingo).filter(call => call === 'exchange')).toHaveLength(2);
});

test('34 a storm of 401: one renewal, no loop', async () => {
  const calls: Call[] = ['app', 'create', 'deployment'];
  await severalAtOnce(calls, String, async call => {
    const effect: RestEffect = { kind: 'status', status: 401, body: { error: 'no' } };
    const { result, scalingo } = await deployWith(build, [{ on: 'rest', call, when: { times: 'always' }, effect }]);

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('HTTP 401')]);
    expect(callsOf(scalingo).filter(one => one === 'exchange')).toHaveLength(2);
    expect(callsOf(scalingo).filter(one => one === call)).toHaveLength(2);
  });
});

test('34 the token is revoked in the middle: a clear error', async () => {
  const deploying = await startDeployment({
    scenario: building([logs(numbered('before', 5)), { kind: 'hold', name: 'revoked' }, logs(numbered('after', 5))]),
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  await deploying.step.until(({ lines }) => lines.find(({ text }) => text.includes('before 4')));
  deploying.scalingo.revokeToken(deploying.scalingo.token);
  deploying.scalingo.expireBearers();
  deploying.scalingo.release('revoked');
  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/does not accept the token.*goes on at/)]);
  expect(result.outputs.deployment_id).toBe(deploymentOf(scalingo).id);
});

test('35 a status that nobody knows: a stage where it has not finished, else an end and a failure', async () => {
  const stage: Step = { kind: 'status', status: 'optimising', isStage: true };
  const rows = [
    { steps: [stage], end: 'success' },
    { steps: [stage], end: 'hook-error' },
    { steps: [], end: 'quarantined' },
    { steps: [stage], end: 'quarantined' }
  ];
  const missing: string[][] = [[], ['finished_at']];
  const all = rows.flatMap(row => missing.map(missingFields => ({ ...row, missingFields })));
  // Without `finished_at` a stage that nobody knows looks like an end.
  const decidable = all.filter(({ steps, missingFields }) => steps.length === 0 || missingFields.length === 0);
  await severalAtOnce(
    decidable,
    row => JSON.stringify(row),
    async ({ steps, end, missingFields }) => {
      const scenario = building([logs(numbered('one', 5)), ...steps, pause(60_000), logs(numbered('two', 5))], end);
      const deployed = await deployWith(scenario, [], { settings: { missingFields } });

      expectExact(deployed, end);
      if (steps.length > 0) expect(deployed.result.groups.map(({ title }) => title)).toContain('Optimising');
    }
  );
});

test('36 HTML in a 200: a clear error where it stays', async () => {
  const calls: Call[] = ['exchange', 'app'];
  await severalAtOnce(calls, String, async call => {
    const faults: Fault[] = [{ on: 'rest', call, when: { times: 'always' }, effect: { kind: 'html' } }];
    const { result, scalingo } = await deployWith(build, faults);

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([expect.stringMatching(/could not be read.*a web page, not JSON/)]);
    expect(scalingo.deployments).toEqual([]);
    expect(scalingo.now()).toBeLessThan(60 * 60_000);
  });
});

test('36 ten times 500 and then well: retried within the time there is', async () => {
  const calls: Call[] = ['exchange', 'app', 'deployment'];
  await severalAtOnce(calls, String, async call => {
    const effect: RestEffect = { kind: 'status', status: 500, body: { error: 'oops' } };
    const deployed = await deployWith(build, [{ on: 'rest', call, when: { times: 10 }, effect }]);

    expectExact(deployed);
    expect(callsOf(deployed.scalingo).filter(one => one === call)).toHaveLength(11);
  });
});

test('36 500 for ever: one error when the time is over, that says what kept failing', async () => {
  const effect: RestEffect = { kind: 'status', status: 500, body: { error: 'oops' } };
  const { result } = await deployOnce({
    faults: [{ on: 'rest', call: 'app', when: { times: 'always' }, effect }],
    inputs: { timeout: '2' },
    stepSpeed: commonSpeed
  });

  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('HTTP 500')]);
});

/** After one refusal for one request too many: the rest is as if there had been none. */
function expectExact1(deployed: Awaited<ReturnType<typeof deployWith>>, call: Call): void {
  const { result, scalingo } = deployed;
  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(scalingo.deployments).toHaveLength(1);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(callsOf(scalingo).filter(one => one === call)).toHaveLength(2);
}
