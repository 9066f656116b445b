/**
 * How scenarios are written down: small makers of steps, so that a script reads like the deployment that it tells.
 * All times are simulated milliseconds.
 */
import type { Step } from '../scenario.ts';

/** The deployment gets this status. */
export function status(name: string): Step {
  return { kind: 'status', status: name };
}

/** Nothing happens for so many simulated milliseconds. */
export function wait(ms: number): Step {
  return { kind: 'wait', ms };
}

/** The lines are logged one after another, without a pause. */
export function log(...lines: string[]): Step[] {
  return lines.map(line => ({ kind: 'log', line }));
}

/** Another deployment of the same app goes on in between: none of this belongs to the one that is followed. */
export function other(...script: Step[]): Step {
  return { kind: 'other', script };
}

/**
 * The lines are logged over a span of time, at the uneven pace of a build (some come together, some after a pause).
 * @param durationMs simulated milliseconds from the first line to the end of the pause after the last one
 * @param lines as `output` has them, without newline
 */
export function spread(durationMs: number, lines: readonly string[]): Step[] {
  const weights = lines.map((_, index) => [0, 3, 1, 6, 0, 2, 1][index % 7] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return lines.flatMap((line, index): Step[] => {
    const pauseMs = Math.round((durationMs * (weights[index] ?? 0)) / total);
    return pauseMs > 0 ? [{ kind: 'log', line }, wait(pauseMs)] : [{ kind: 'log', line }];
  });
}
