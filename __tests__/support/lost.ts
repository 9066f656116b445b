/** Deployments whose stream is lost, and what then has to be true. */
import { expect } from '@jest/globals';
import type { Fault, Scenario, StreamEffect } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type Deployed, type Deploying, type DeploymentOptions, startDeployment } from './deployment.ts';
import { annotationsOf, deploymentOf, logOf, ownLinesOf, remarksOf, visibleLines } from './page.ts';

/** Simulated milliseconds for each real one, for Scalingo and the step alike: a minute takes two seconds. */
export const commonSpeed = 30;

/** For what a machine that is busy elsewhere may not disturb: a handshake has its ten seconds, which are more than two real ones then. */
export const calm = { speed: 4, stepSpeed: 4 } as const;

/** Deploys the scenario, and lets its stream go wrong at that moment, on every connection. */
export function deployLosing(name: string, effect: StreamEffect, moment: object = {}): Promise<Deployed> {
  return deployWith(name, [{ on: 'stream', when: { times: 'always', ...moment }, effect }]);
}

/**
 * Deploys the scenario with these faults, while Scalingo's time and the step's pass equally fast. A scenario that holds at `back` or at
 * `warned` goes on as soon as a second connection is there, or the step has warned, however late that is.
 */
export async function deployWith(
  scenario: string | Scenario,
  faults: readonly Fault[],
  options: DeploymentOptions = {}
): Promise<Deployed> {
  const played = typeof scenario === 'string' ? (scenarios[scenario] as Scenario) : scenario;
  const deploying = await startDeployment({
    scenario: played,
    faults,
    speed: commonSpeed,
    stepSpeed: commonSpeed,
    ...options
  });
  goOnWhenSeen(deploying);
  return deploying.ended();
}

/** Releases `back` when a second connection is there, and `warned` when the step has warned. */
export function goOnWhenSeen({ scalingo, step }: Deploying): void {
  const nobody = () => undefined;
  const isBack = () => scalingo.connections.filter(({ authenticated }) => authenticated)[1];
  scalingo.until(isBack).then(() => scalingo.release('back'), nobody);
  const hasWarned = () => step.lines.find(({ level }) => level === 'warning');
  step.until(hasWarned).then(() => scalingo.release('warned'), nobody);
}

/** The step ends as Scalingo has it, after one deployment, and shows its log: each line once and in order. */
export function expectExact({ result, scalingo }: Deployed, status = 'success'): void {
  const failed = status !== 'success';
  expect(result).toMatchObject({ exitCode: failed ? 1 : 0, signal: null });
  expect(annotationsOf(result, 'error')).toHaveLength(failed ? 1 : 0);
  expect(result.outputs).toMatchObject({ status, deployment_id: deploymentOf(scalingo).id });
  expect(deploymentOf(scalingo).status).toBe(status);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(remarksOf(result)).toEqual([]);
  expect(scalingo.requests.filter(({ call }) => call === 'create')).toHaveLength(1);
}

/** The same, with one warning that says why REST carries the step. */
export function expectCarriedByRest(deployed: Deployed, status: string, says: string): void {
  expectExact(deployed, status);
  const warnings = annotationsOf(deployed.result, 'warning');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(new RegExp(says));
}

/** The same, without a warning: a line says why the stream was lost, and that it is back. */
export function expectResumed(deployed: Deployed, status: string, says: string): void {
  expectExact(deployed, status);
  expect(annotationsOf(deployed.result, 'warning')).toEqual([]);
  const returns = returnsOf(deployed);
  expect(returns).toHaveLength(1);
  expect(returns[0]).toMatch(new RegExp(says));
  expect(deployed.scalingo.connections).toHaveLength(2);
}

/** What the step says of a stream that is back. */
export function returnsOf({ result }: Pick<Deployed, 'result'>): string[] {
  return ownLinesOf(result).filter(line => /It is back after [\d.]+ s/.test(line));
}
