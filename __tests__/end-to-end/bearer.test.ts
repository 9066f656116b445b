import { expect, test } from '@jest/globals';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce } from '../support/deployment.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, ownLinesOf, visibleLines } from '../support/page.ts';

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
