import * as core from '@actions/core';
import { monotonicClock } from './clock.ts';
import { dashboardPage } from './dashboard-page.ts';
import { deploy } from './deploy.ts';
import type { GitHubApi } from './github/api.ts';
import { Log } from './github/log.ts';
import { saveState, writeOutputs } from './github/outputs.ts';
import { listenForStop } from './github/signals.ts';
import { readWorkflow } from './github/workflow.ts';
import { readInputs, WrongInputs } from './inputs.ts';
import type { Known } from './known.ts';
import { type Ending, outcomeOf } from './outcome.ts';
import { checkProxies, WrongProxy } from './proxy.ts';
import { startRecording } from './recording.ts';
import { report } from './report.ts';
import type { App, Deployment } from './scalingo/wire.ts';
import { closeOpenSockets } from './sockets.ts';
import type { SavedState } from './state.ts';
import { untested } from './untested.ts';
import { keepYoungSpaceSmall } from './young-space.ts';

// Nobody who reads the log can do anything about a deprecation inside a library of the bundle.
process.noDeprecation = true;
// Whatever ends this process early, it was no success.
process.exitCode = 1;
keepYoungSpaceSmall();

const clock = monotonicClock();
const begunAtMs = clock.now();
const stopping = listenForStop(clock);
const log = new Log(process.stdout, clock, stopping.signal);
const workflow = readWorkflow();
const known: Known = {};
const { cancelled } = stopping;
let api: Promise<GitHubApi> | undefined;
const recording = startRecording({ known, workflow, clock, cancelled, log, connect: connectApi, keep: keepState });

const ending = await run().catch((error: unknown): Ending => ({ kind: 'broken', error }));
stopping.done();
const recorded = recording.end(ending).catch(error => log.debug(`GitHub was not told how it ended: ${error}`));
const failed = await conclude().catch((error: unknown) => {
  log.error(`This action failed by a mistake of its own while it told how it ended (${error}). Please report it.`);
  return true;
});
await recorded;
closeOpenSockets();
// Never `process.exit`: it would cut off what stdout has not taken yet. With nothing left open the process ends by itself.
process.exitCode = failed ? 1 : 0;

async function run(): Promise<Ending> {
  for (const name of ['token', 'github_token']) log.mask(core.getInput(name));
  try {
    const inputs = readInputs(name => core.getInput(name), workflow);
    checkProxies([inputs.authUrl, inputs.apiUrl, workflow.apiUrl]);
    known.inputs = inputs;
  } catch (error) {
    if (error instanceof WrongProxy) return { kind: 'wrong proxy', error };
    if (error instanceof WrongInputs) return { kind: 'wrong inputs', error };
    throw error;
  }
  const warning = untested(workflow, known.inputs, core.getInput('git_ref'));
  if (warning) log.warning(warning);
  const deadlineAtMs = stopping.limit(known.inputs.timeoutMs);
  const { signal } = stopping;
  const ports = { ...workflow, log, clock, signal, deadlineAtMs, keeping, creating, madeNone, seen, connectGitHub };
  return deploy(known.inputs, known, ports);
}

async function conclude(): Promise<boolean> {
  const outcome = outcomeOf(ending, known);
  const hasFailed = await report(outcome, ending, known, workflow, log, clock.now() - begunAtMs);
  keepState({ told: outcome.title });
  return hasFailed;
}

/** Only a run that needs it loads what speaks with GitHub. */
async function connectGitHub() {
  const github = await connectApi();
  const { download } = await import('./github/download.ts');
  const { signal } = stopping;
  return {
    github,
    download: (url: string, file: string, mostBytes: number, received: (bytes: number) => void) =>
      download(url, file, mostBytes, { clock, signal, received })
  };
}

function connectApi(): Promise<GitHubApi> {
  api ??= import('./github/api.ts').then(({ GitHubApi }) => {
    const note = (text: string) => log.note(text);
    return new GitHubApi({
      apiUrl: workflow.apiUrl,
      token: known.inputs?.githubToken,
      clock,
      signal: stopping.signal,
      note
    });
  });
  return api;
}

/** An archive is about to lie there. */
function keeping(folder: string): void {
  keepState({ folder });
}

/** From now on there may be a deployment, whatever becomes of this step. */
function creating(app: App): void {
  keepState({ creating: 'true', app: app.name, region: known.inputs?.region ?? '' });
  recording.creating(app);
}

/** Takes that back: so far there is none. */
function madeNone(): void {
  keepState({ creating: '' });
}

/** Hands the deployment on at once: its id is not lost, whatever becomes of this step. */
function seen(app: App, deployment: Deployment): void {
  const { id, status = '' } = deployment;
  const page = dashboardPage(known) ?? '';
  // Each by itself: what keeps one from being written need not be in the way of the other.
  keepState({ app: app.name, deployment_id: id, deployment_url: page, status });
  keep(() => writeOutputs({ deployment_id: id }));
  recording.seen(app, deployment);
}

function keepState(state: Partial<SavedState>): void {
  keep(() => saveState(state));
}

/** A full disk is no reason to lose sight of the deployment: it is told in the end. */
function keep(write: () => void): void {
  try {
    log.outside(write);
  } catch (error) {
    log.debug(`the state of the deployment could not be handed on: ${error}`);
  }
}
