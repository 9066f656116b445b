import { prepareStep } from './prepare.ts';
import { RunningStep } from './running-step.ts';
import type { Step, StepOptions, StepResult } from './step.ts';

/**
 * Starts a step as GitHub's runner does: by this same Node, with a clean environment, in the workspace.
 * Throws where `action.yml` cannot be used, or has no script for the entry.
 */
export function startStep(options: StepOptions = {}): Step {
  return new RunningStep(prepareStep(options), options);
}

/** Runs a step to its end, whatever that is. Throws as `startStep`. */
export async function runStep(options: StepOptions = {}): Promise<StepResult> {
  return startStep(options).ended;
}
