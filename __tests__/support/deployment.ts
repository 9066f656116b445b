import { afterEach } from '@jest/globals';
import { type Step, type StepOptions, type StepResult, startStep } from '../../simulator/runner/index.ts';
import { type Scalingo, type ScalingoOptions, startScalingo } from '../../simulator/scalingo/index.ts';
import { CommonTime } from '../../simulator/time/common-time.ts';
import { expectSafe } from './safe.ts';

/** What a test asks for: a Scalingo, and a step of the built action that deploys to it. Everything has a default. */
export interface DeploymentOptions extends ScalingoOptions {
  /** Added to those that lead the action to the simulator, or in their place. */
  inputs?: Inputs | ((scalingo: Scalingo) => Inputs);
  step?: Omit<StepOptions, 'inputs'>;
  /** What happens at Scalingo before the step begins. */
  before?: (scalingo: Scalingo) => void;
  /** How many of the step's own milliseconds pass in a real one; 1 by default. */
  stepSpeed?: number;
  /** Whether the deployment's log itself holds the token, as a build that echoes it. */
  leaks?: boolean;
  /** Whether the runner stops reading before the step ends. */
  cut?: boolean;
  /** Whether the step's process stands still for a while, and Scalingo's time does not wait for it then. */
  asleep?: boolean;
}

type Inputs = Record<string, string>;

export interface Deployed {
  result: StepResult;
  scalingo: Scalingo;
}

export interface Deploying {
  step: Step;
  scalingo: Scalingo;
  /** Resolves when the step has ended and was found to be safe; rejects with what was not. */
  ended(): Promise<Deployed>;
}

/** The archive that every test deploys. */
export const sourceUrl = 'https://example.com/my-app.tar.gz';

/** The id of the app that every test deploys to. */
export const appId = '0123456789abcdef01234567';

/** Simulated milliseconds for each real one: a build of a minute takes a third of a second. */
const usualSpeed = 200;

const running = new Set<() => Promise<void>>();
afterEach(async () => {
  for (const close of running) await close();
});

/** Deploys once with `dist/index.js`, to the step's end, and closes everything. */
export async function deployOnce(options: DeploymentOptions = {}): Promise<Deployed> {
  return (await startDeployment(options)).ended();
}

/** Starts a Scalingo and a step that deploys to it. Whatever a test leaves open is closed after it. */
export async function startDeployment(options: DeploymentOptions = {}): Promise<Deploying> {
  const {
    inputs: given = {},
    step: stepOptions,
    before,
    stepSpeed = 1,
    leaks = false,
    cut = false,
    asleep = false,
    ...scalingoOptions
  } = options;
  const { speed = usualSpeed } = scalingoOptions;
  const time = stepSpeed === 1 || asleep ? undefined : new CommonTime(Math.max(speed, stepSpeed));
  const scalingo = await startScalingo({
    ...(time && { time }),
    apps: [{ name: 'my-app', id: appId }],
    ...scalingoOptions,
    speed,
    // However fast Scalingo's time runs, the step has time to say who it is, and a bearer that lives an hour of the step's.
    settings: {
      authTimeoutMs: 10_000 * speed,
      bearerLifetimeSeconds: Math.max(1, speed / stepSpeed) * 3600,
      ...scalingoOptions.settings
    }
  });
  before?.(scalingo);
  const inputs = { ...usualInputs(scalingo), ...(typeof given === 'function' ? given(scalingo) : given) };
  const step = startStep({ ...(time && { time }), ...stepOptions, speed: stepSpeed, inputs });
  const close = async () => {
    running.delete(close);
    if (step.process.exitCode === null && step.process.signalCode === null) step.kill();
    step.resumeReading();
    await step.ended;
    await scalingo.stop();
  };
  running.add(close);
  return {
    step,
    scalingo,
    ended: async () => {
      const result = await step.ended;
      await close();
      expectSafe(result, { token: inputs.token, leaks, cut });
      return { result, scalingo };
    }
  };
}

/** What leads the action to a simulator. */
export function usualInputs({ apiUrl, authUrl, token }: Scalingo): Inputs & { token: string } {
  return { app: 'my-app', token, source_url: sourceUrl, api_url: apiUrl, auth_url: authUrl };
}
