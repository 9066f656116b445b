import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { UsageError } from '../scalingo/cli/usage.ts';
import { durationMs } from '../scalingo/scenarios/index.ts';
import { type Asked, optionsOf } from './asked.ts';
import { startInBackground } from './start.ts';

try {
  await start();
} catch (error) {
  core.setFailed(error instanceof UsageError ? error.message : `The simulated Scalingo could not be started: ${error}`);
}

/** Starts it and says where it is. */
async function start(): Promise<void> {
  const asked = readAsked();
  // A token of this job's alone: one that is the same everywhere would be taken for a secret by those who search for them.
  const token = `tk-us-${randomBytes(20).toString('hex')}`;
  core.setSecret(token);
  const { scenario, speed = 1 } = optionsOf(asked, token);
  const key = randomBytes(16).toString('hex');
  const mistakes = join(process.env.RUNNER_TEMP || tmpdir(), `simulated-scalingo-${randomUUID()}.txt`);
  core.saveState('mistakes', mistakes);
  core.saveState('key', key);
  const { apiUrl, authUrl, port } = await startInBackground(process.argv[1] ?? '', { asked, token, key }, mistakes);
  core.saveState('port', port);
  for (const [name, value] of Object.entries({ api_url: apiUrl, auth_url: authUrl, token, app: asked.app })) {
    core.setOutput(name, value);
  }
  core.info(`A simulated Scalingo listens on ${apiUrl}.`);
  if (scenario) {
    const seconds = Math.ceil(durationMs(scenario) / speed / 1000);
    core.info(
      `Every deployment of ${asked.app} plays "${scenario.name}", within about ${seconds} s: ${scenario.description}.`
    );
  }
}

/** An empty value counts as absent: workflows pass empty expressions. */
function readAsked(): Asked {
  const read = (name: string, otherwise = '') => core.getInput(name) || otherwise;
  const app = read('app', 'my-app');
  if (!/^[\w-]+$/.test(app)) throw new UsageError(`app takes the name of an app, not ${JSON.stringify(app)}`);
  return {
    app,
    scenario: read('scenario', 'success'),
    speed: read('speed', '10'),
    lastGitRef: read('last_git_ref'),
    faults: read('faults'),
    settings: read('settings')
  };
}
