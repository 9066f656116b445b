import * as core from '@actions/core';
import type { SavedState } from '../state.ts';

/** The outputs of `action.yml`. Each is written in every run, empty where there is nothing to say. */
export interface Outputs {
  deployment_id: string;
  status: string;
  git_ref: string;
  app_url: string;
  deployment_url: string;
  duration: string;
  image_size: string;
  skipped: string;
}

/** Hands outputs to the steps that follow. Runs outside the log's cage: without GITHUB_OUTPUT they are workflow commands. */
export function writeOutputs(outputs: Partial<Outputs>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** Keeps what the run after this step needs, even where this one is killed a moment later. */
export function saveState(state: Partial<SavedState>): void {
  for (const [name, value] of Object.entries(state)) core.saveState(name, value);
}

/** What the step left behind; empty where it did not come so far. */
export function readState(name: keyof SavedState): string {
  return core.getState(name);
}
