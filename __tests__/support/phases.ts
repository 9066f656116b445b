/** The phases of a step in which it waits for somebody, each brought about for as long as a test likes. */
import type { Call, Fault, Scenario } from '../../simulator/scalingo/index.ts';
import type { Deploying, DeploymentOptions } from './deployment.ts';
import { startSilentHost } from './silent-host.ts';

export interface Phase {
  /** What makes the step stay in this phase. */
  options: DeploymentOptions;
  /** Resolves when the step is in it. */
  reached(deploying: Pick<Deploying, 'step' | 'scalingo'>): Promise<unknown>;
}

/** In which calls the step waits, and whether it knows its deployment by then. */
export const waitingCalls = [
  ['exchange', false],
  ['app', false],
  ['cache_reset', false],
  ['create', false],
  ['deployment', true],
  ['output', true]
] as const satisfies [Call, boolean][];

/** A call is never answered. */
export function unanswered(call: Call): Phase {
  const never: Fault = { on: 'rest', call, when: { times: 'always' }, effect: { kind: 'never' } };
  // The log is asked for beside the last state. Asked for again, it is all that the step still waits for.
  const failed: Fault = { on: 'rest', call: 'output', effect: { kind: 'status', status: 503 } };
  const waitsFor: Call = call === 'deployment' ? 'output' : call;
  return {
    options: {
      inputs: { cache_reset: 'true' },
      scenario: failing,
      faults: call === 'output' ? [failed, { ...never, when: { from: 2, times: 'always' } }] : [never]
    },
    reached: ({ scalingo }) =>
      scalingo.until(({ requests }) => requests.filter(request => request.call === waitsFor)[call === 'output' ? 1 : 0])
  };
}

/** The event stream's handshake is never answered. */
export async function unansweredHandshake(): Promise<Phase> {
  const { port, asked } = await startSilentHost();
  const app = {
    id: '0123456789abcdef01234567',
    name: 'my-app',
    url: 'https://my-app.osc-fr1.scalingo.io',
    links: { deployments_stream: `ws://127.0.0.1:${port}/apps/my-app` }
  };
  return {
    options: { faults: [{ on: 'rest', call: 'app', effect: { kind: 'json', body: { app } } }] },
    reached: () => asked
  };
}

/** The deployment goes on, and on, and the step has shown all that it logged. */
export function following(): Phase {
  return {
    options: { scenario: endless },
    reached: ({ step }) => step.until(({ lines }) => lines.find(({ text }) => text === 'two'))
  };
}

/** The same without a stream: the step asks how the deployment stands, and will do so again. */
export function asking(): Phase {
  return {
    options: {
      scenario: endless,
      faults: [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } }]
    },
    reached: ({ scalingo }) =>
      scalingo.until(({ requests }) => requests.find(({ call, status }) => call === 'deployment' && status === 200))
  };
}

const failing: Scenario = {
  name: 'failing',
  description: 'a build that fails at once',
  script: [
    { kind: 'status', status: 'building' },
    { kind: 'log', line: ' !     that is why' },
    { kind: 'status', status: 'build-error' }
  ]
};

const endless: Scenario = {
  name: 'endless',
  description: 'a build that never ends',
  script: [
    { kind: 'status', status: 'building' },
    { kind: 'logs', lines: ['one', 'two'] },
    { kind: 'hold', name: 'for ever' }
  ]
};
