import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { runStep, type StepResult } from '../../../simulator/runner/index.ts';

const action = join(import.meta.dirname, '../../../simulator');
const started: StepResult[] = [];

// What a test left open: what was stopped is only not found any more.
afterEach(async () => {
  for (const main of started.splice(0)) await stopSimulator(main);
});

/** Starts the simulator as a step of a workflow does. */
export async function startSimulator(
  inputs: Record<string, string> = {},
  env: Record<string, string> = {}
): Promise<StepResult> {
  const main = await runStep({ action, inputs, env });
  started.push(main);
  return main;
}

/** Runs what GitHub runs at the end of the job. */
export async function stopSimulator({ state }: StepResult): Promise<StepResult> {
  return runStep({ action, entry: 'post', state });
}

/** What a workflow hands on to the action that deploys. */
export function deployInputs({ outputs }: StepResult): Record<string, string> {
  const { app = '', token = '', api_url = '', auth_url = '' } = outputs;
  return { app, token, api_url, auth_url, source_url: 'https://example.com/my-app.tar.gz' };
}

/** Whether something still listens at an address. */
export async function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
