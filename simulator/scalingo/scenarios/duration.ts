import type { Scenario, Step } from '../scenario.ts';

/**
 * How long a scenario's deployment takes, from the request that creates it to its end, if nothing holds it up.
 * @returns simulated milliseconds: the sum of its waits (those of other deployments beside it do not count)
 */
export function durationMs(scenario: Scenario): number {
  let total = 0;
  for (const step of steps(scenario)) if (step.kind === 'wait') total += step.ms;
  return total;
}

/** The steps of a scenario, whether it has them ready or makes them on the way. */
export function steps(scenario: Scenario): Iterable<Step> {
  return typeof scenario.script === 'function' ? scenario.script() : scenario.script;
}
