import { describe, expect, test } from '@jest/globals';
import type { Fault, Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { deployWith, expectCarriedByRest, expectExact } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, ownLinesOf, visibleLines } from '../support/page.ts';
import { linesApart } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

/** Half a minute of silence, which would be asked about, is three real seconds. */
const paced = { speed: 10, stepSpeed: 10 } as const;

const bearersOf = ({ masks }: { masks: string[] }) => masks.filter(mask => mask.startsWith('eyJ'));

test('a bearer that lives shorter than usual is renewed when a quarter of its life is left, and the new one is masked at once', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios.success as Scenario,
    // Three quarters of it are less than the minute that the deployment takes.
    settings: { bearerLifetimeSeconds: 60 },
    ...paced
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create', 'exchange', 'deployment', 'output']);
  expect(new Set(bearersOf(result)).size).toBe(2);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test.each([2 * 3_600_000, -2 * 3_600_000])("the same where Scalingo's clock is %i ms off", async clockOffsetMs => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios.success as Scenario,
    settings: { bearerLifetimeSeconds: 60, clockOffsetMs },
    ...paced
  });

  expect(result.exitCode).toBe(0);
  expect(callsOf(scalingo).filter(call => call === 'exchange')).toHaveLength(2);
});

describe('a renewal that is answered strangely', () => {
  const strange = (status: number, when: object): Fault => ({
    on: 'rest',
    call: 'exchange',
    when: { from: 2, ...when },
    effect: { kind: 'status', status, body: '<html>not found', contentType: 'text/html' }
  });
  const settings = { bearerLifetimeSeconds: 60 };
  const cut: Fault = { on: 'stream', when: { afterMs: 50_000 }, effect: { kind: 'reset' } };

  test('once does no harm while the bearer in hand is good: neither to REST nor to a new connection', async () => {
    await severalAtOnce([302, 400, 403, 404, 409], String, async status => {
      const deployed = await deployWith('success', [cut, strange(status, {})], { settings, ...paced });

      expectExact(deployed);
      expect(deployed.scalingo.requests).toContainEqual(expect.objectContaining({ call: 'exchange', status }));
      expect(annotationsOf(deployed.result, 'warning')).toEqual([]);
    });
  });

  test('once does no harm either where the bearer in hand has ended', async () => {
    await severalAtOnce([302, 400, 403, 404, 409], String, async status => {
      // Nobody needs the next bearer before the stream is cut, whenever this one was fetched.
      const faults = [{ ...cut, when: { afterMs: 20_000 } }, strange(status, {})];
      const deployed = await deployWith('success', faults, { settings: { bearerLifetimeSeconds: 16 }, ...paced });

      expectExact(deployed);
      expect(deployed.scalingo.requests).toContainEqual(expect.objectContaining({ call: 'exchange', status }));
    });
  });

  test('always: an error that names it, when the bearer has ended, and the deployment goes on', async () => {
    const faults = [cut, strange(403, { times: 'always' })];
    const { result, scalingo } = await deployWith(linesApart(100, 3_000), faults, { settings, ...paced });

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([
      expect.stringMatching(/exchange the token \(HTTP 403\).*The deployment itself goes on at/)
    ]);
    expect(callsOf(scalingo).filter(call => call === 'exchange').length).toBeGreaterThan(3);
  });

  test('by 401: the token is revoked, and the step ends with an error that says so', async () => {
    const faults = [cut, strange(401, { times: 'always' })];
    const { result } = await deployWith('success', faults, { settings, ...paced });

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('does not accept the token (HTTP 401')]);
  });
});

describe('an exchange that asks to wait', () => {
  const limited = (seconds: number, times: number | 'always'): Fault => ({
    on: 'rest',
    call: 'exchange',
    when: { from: 2, times },
    effect: { kind: 'status', status: 429, body: 'Retry later', headers: { 'retry-after': `${seconds}` } }
  });
  const exchangesOf = ({ scalingo }: Deployed) => scalingo.requests.filter(({ call }) => call === 'exchange');

  test('while the stream refuses the bearer in hand is made once, however often REST is asked with that; one warning says why', async () => {
    const cut: Fault = { on: 'stream', when: { afterMs: 3_000 }, effect: { kind: 'reset' } };
    const refused: Fault = {
      on: 'stream',
      when: { from: 2, times: 'always' },
      effect: { kind: 'refuse', status: 401 }
    };
    const deployed = await deployWith(linesApart(12, 3_000), [cut, refused, limited(200, 'always')], paced);

    expectCarriedByRest(deployed, 'success', 'refused to exchange the token.*too many requests \\(HTTP 429\\)');
    expect(exchangesOf(deployed)).toHaveLength(2);
  });

  test('when the bearer has ended is made again after that, by nobody before', async () => {
    const cut: Fault = { on: 'stream', when: { afterMs: 20_000 }, effect: { kind: 'reset' } };
    const deployed = await deployWith(linesApart(20, 3_000), [cut, limited(30, 1)], {
      ...paced,
      settings: { bearerLifetimeSeconds: 16 }
    });

    expectExact(deployed);
    const [, refused, again] = exchangesOf(deployed);
    expect(refused?.status).toBe(429);
    expect((again?.at ?? 0) - (refused?.answeredAt ?? 0)).toBeGreaterThanOrEqual(30_000);
  });
});

test('a stream that ends with its bearer is opened again with the next one', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios['slow-boot'] as Scenario,
    settings: { bearerLifetimeSeconds: 40, closeStreamOnExpiry: true, authFailureCloseCode: 4001 },
    speed: 50,
    stepSpeed: 50
  });

  expect(result.exitCode).toBe(0);
  expect(annotationsOf(result, 'warning')).toEqual([]);
  expect(ownLinesOf(result)).toContainEqual(expect.stringMatching(/close code 4001.*It is back/));
  expect(bearersOf(result).length).toBeGreaterThan(1);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});
