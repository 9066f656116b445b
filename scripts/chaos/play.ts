import { type Step, type StepResult, startStep } from '../../simulator/runner/index.ts';
import {
  type RecordedDeployment,
  type Scalingo,
  type ScalingoOptions,
  startScalingo
} from '../../simulator/scalingo/index.ts';
import { CommonTime } from '../../simulator/time/common-time.ts';
import type { Round } from './round.ts';

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
  const time = new CommonTime(speed);
  const scalingo = await startScalingo({ ...optionsOf(round, speed), time });
  try {
    const target = await prepare(round, scalingo);
    const startedAtMs = scalingo.now();
    const step = startStep({ speed, time, inputs: inputsOf(round, scalingo, target) });
    const { result, hung } = await watch(step, speed);
    const made = scalingo.deployments.find(({ createdBy }) => createdBy === 'request');
    const { requests, connections, deployments, token } = scalingo;
    return {
      round,
      result,
      // What is still sent or counted while the simulator stops is none of the step's.
      scalingo: {
        requests: [...requests],
        connections: [...connections],
        deployments: structuredClone([...deployments])
      },
      token,
      followed: structuredClone(target ?? made),
      startedAtMs,
      endedAtMs: scalingo.now(),
      hung,
      speed
    };
  } finally {
    await scalingo.stop();
  }
}

function optionsOf({ script, settings, faults, hosts, number, seed }: Round, speed: number): ScalingoOptions {
  return {
    scenario: { name: 'chaos', description: 'made at random', script },
    settings,
    faults,
    hosts,
    speed,
    seed: Math.abs(seed ^ number) + 1
  };
}

/** What happens before the step starts. Gives the deployment that it is to follow, where it is not to make one. */
async function prepare({ beside, attachAfterMs }: Round, scalingo: Scalingo): Promise<RecordedDeployment | undefined> {
  if (beside !== undefined) {
    scalingo.deploy('my-app', { scenario: { name: 'beside', description: 'somebody else', script: beside } });
  }
  if (attachAfterMs === undefined) return undefined;
  const target = scalingo.deploy('my-app');
  const dueAtMs = scalingo.now() + attachAfterMs;
  await scalingo.until(() => (target.finishedAt !== null || scalingo.now() >= dueAtMs ? true : undefined));
  return target;
}

function inputsOf(round: Round, scalingo: Scalingo, target: RecordedDeployment | undefined): Record<string, string> {
  const { apiUrl, authUrl, token } = scalingo;
  const source: Record<string, string> =
    target === undefined ? { source_url: 'https://example.com/my-app.tar.gz' } : { deployment_id: target.id };
  return { app: 'my-app', token, api_url: apiUrl, auth_url: authUrl, ...source, ...round.inputs };
}

async function watch(step: Step, speed: number): Promise<{ result: StepResult; hung: boolean }> {
  let hung = false;
  const timer = setTimeout(
    () => {
      hung = true;
      step.kill();
    },
    longestMs / speed + graceMs
  );
  const result = await step.ended;
  clearTimeout(timer);
  return { result, hung };
}
