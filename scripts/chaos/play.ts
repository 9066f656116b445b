import { runStep, type Step, type StepOptions, type StepResult, startStep } from '../../simulator/runner/index.ts';
import {
  type RecordedDeployment,
  type Scalingo,
  type ScalingoOptions,
  startScalingo
} from '../../simulator/scalingo/index.ts';
import { after, CommonTime } from '../../simulator/time/common-time.ts';
import { type Happened, letHappen } from './happenings.ts';
import { token } from './odd-lines.ts';
import { prepare } from './prepare.ts';
import type { Round } from './round.ts';
import { makeWorkspace, type Workspace } from './upload.ts';
import { type OpenWay, openWay } from './way.ts';

/** What came of a round: what the step showed, and beside it what the simulator knows. */
export interface Played {
  readonly round: Round;
  readonly result: StepResult;
  readonly scalingo: Pick<Scalingo, 'requests' | 'connections' | 'deployments'>;
  readonly token: string;
  /** The deployment that the step was to follow: the one that it made, or the one that it was told; undefined where there is none. */
  readonly followed: RecordedDeployment | undefined;
  /** Simulated milliseconds since the simulator's start. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Whether it did not end by itself in all the time that it may take. */
  readonly hung: boolean;
  readonly speed: number;
  /** What was done to it while it ran. */
  readonly happened: Happened;
  /** The run after the job, and how often it asked Scalingo; where the step was stopped. */
  readonly post?: { readonly result: StepResult; readonly requests: number };
  /** What is left in the runner's folder for temporary files, where the step packed or checked a source. */
  readonly left: readonly string[];
}

/** No round is longer than this: the longest timeout of the contract's REST calls and silences put together, in simulated minutes. */
const longestMs = 30 * 60_000;
/** Starting a process and reading its output takes real time, however fast the simulated one runs. */
const graceMs = 20_000;

/**
 * Plays a round with the built action: simulator and step at the same speed, and by a time that waits for both.
 * @param speed simulated milliseconds in a real one
 */
export async function play(round: Round, speed: number): Promise<Played> {
  const way = await openWay(round.way);
  const workspace = round.upload && makeWorkspace(round.upload, round.seed ^ round.number);
  try {
    return await playIn({ way, workspace }, round, speed);
  } finally {
    way.close();
    workspace?.remove();
  }
}

async function playIn(surroundings: Surroundings, round: Round, speed: number): Promise<Played> {
  const time = new CommonTime(speed);
  const scalingo = await startScalingo({ ...optionsOf(round, speed), ...surroundings.way.scalingo, time });
  try {
    const target = await prepare(round, scalingo, ms => new Promise(resolve => after(time, ms / speed, resolve)));
    const startedAtMs = scalingo.now();
    const step = startStep({ speed, time, ...stepOptionsOf(round, surroundings, scalingo, target) });
    const happened = letHappen(round.runner ?? {}, { step, scalingo, time, speed });
    const { result, hung } = await watch(step, longestMs / speed + graceMs);
    const endedAtMs = scalingo.now();
    const made = scalingo.deployments.find(({ createdBy }) => createdBy === 'request');
    // What is still sent or counted later is none of the step's.
    const ledger = {
      requests: [...scalingo.requests],
      connections: [...scalingo.connections],
      deployments: structuredClone([...scalingo.deployments])
    };
    const followed = structuredClone(target ?? made);
    const post = happened.stopped && (await runAfter(result, surroundings, scalingo));
    return {
      ...{ round, result, scalingo: ledger, token: scalingo.token, followed, startedAtMs, endedAtMs, hung, speed },
      happened: structuredClone(happened),
      ...(post ? { post } : {}),
      left: surroundings.workspace?.left() ?? []
    };
  } finally {
    await scalingo.stop();
  }
}

const chances = new URL('./chances.ts', import.meta.url).href;

/** What simulator and step leave to chance is the same each time that a round is played. */
function seedOf({ seed, number }: Round): number {
  return Math.abs(seed ^ number) + 1;
}

interface Surroundings {
  readonly way: OpenWay;
  readonly workspace: Workspace | undefined;
}

function optionsOf(round: Round, speed: number): ScalingoOptions {
  const { script, settings, faults, hosts } = round;
  return {
    scenario: { name: 'chaos', description: 'made at random', script },
    settings,
    faults,
    hosts,
    tokens: [{ token }],
    speed,
    seed: seedOf(round)
  };
}

function stepOptionsOf(
  round: Round,
  { way, workspace }: Surroundings,
  { apiUrl, authUrl, token }: Scalingo,
  target: RecordedDeployment | undefined
): StepOptions {
  const { stdout, fullDisk = [], missingFiles = [] } = round.runner ?? {};
  const full = fullDisk.map(file => [fileVariables[file], '/dev/full']);
  const made: Record<string, string> = workspace
    ? { source_path: workspace.sourcePath }
    : { source_url: 'https://example.com/my-app.tar.gz' };
  const source = target === undefined ? made : { deployment_id: target.id };
  return {
    ...way.step,
    ...(workspace && { workspace: workspace.folder }),
    nodeFlags: [...(way.step.nodeFlags ?? []), '--import', chances],
    env: { ...way.step.env, CHANCES: `${seedOf(round)}`, ...Object.fromEntries(full), ...temporaryOf(workspace) },
    missingFiles: [...missingFiles],
    ...(stdout?.kind === 'paused' && { readStdout: stdout.kind }),
    ...(stdout?.kind === 'slow' && { readStdout: stdout }),
    assumptions: { deprecatedCommandsWarn: false },
    inputs: { app: 'my-app', token, api_url: apiUrl, auth_url: authUrl, ...source, ...round.inputs }
  };
}

const fileVariables = { output: 'GITHUB_OUTPUT', state: 'GITHUB_STATE', summary: 'GITHUB_STEP_SUMMARY' } as const;

function temporaryOf(workspace: Workspace | undefined): Record<string, string> {
  return workspace ? { RUNNER_TEMP: workspace.temporary } : {};
}

/** What GitHub runs after the job, with the state that the step left. */
async function runAfter(
  { state }: StepResult,
  { workspace }: Surroundings,
  scalingo: Scalingo
): Promise<NonNullable<Played['post']>> {
  // What the step sent last may only arrive now; no process is as fast as that.
  const afterMs = scalingo.now() + 1_000;
  const result = await runStep({ entry: 'post', state, env: temporaryOf(workspace) });
  return { result, requests: scalingo.requests.filter(({ at }) => at > afterMs).length };
}

async function watch(step: Step, mostMs: number): Promise<{ result: StepResult; hung: boolean }> {
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    step.kill();
    step.resumeReading();
  }, mostMs);
  const result = await step.ended;
  clearTimeout(timer);
  return { result, hung };
}
