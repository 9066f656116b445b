import type { Call } from '../../simulator/scalingo/index.ts';
import type { Pick } from './pick.ts';

/** When something is done to a step: so many simulated milliseconds after its first request, or as its first request of a kind arrives. */
export type StepMoment = { readonly afterMs: number } | { readonly atCall: Call };

type RunnerFile = 'output' | 'state' | 'summary';

/** How the runner reads what the step writes: slowly (real seconds), not at all for a while (simulated), or no more. */
export type StdoutFault =
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  | { readonly kind: 'paused'; readonly forMs: number }
  | { readonly kind: 'closed'; readonly at: StepMoment };

/** What goes wrong at the runner. */
export interface RunnerFaults {
  /** `cancel`: by the runner's ladder of signals. `kill`: at once. */
  readonly stop?: { readonly by: 'cancel' | 'kill'; readonly at: StepMoment };
  readonly stdout?: StdoutFault;
  /** Files under which the disk is full, and files that this runner does not know. */
  readonly fullDisk?: readonly RunnerFile[];
  readonly missingFiles?: readonly RunnerFile[];
  /** The process stands still for so many simulated milliseconds while all else goes on. */
  readonly sleep?: { readonly at: StepMoment; readonly forMs: number };
}

/** A runner of its own kind in about a third of the rounds; each fault is rare, so that a round is judged by few excuses. */
export function pickRunnerFaults(pick: Pick): RunnerFaults {
  return { ...pickDisturbance(pick), ...pickFiles(pick) };
}

/** One of those at most: who is stopped, stands still or is not read cannot be judged by the other two. */
function pickDisturbance(pick: Pick): RunnerFaults {
  const likely = pick.integer(0, 99);
  if (likely < 8) return { stop: { by: 'cancel', at: pickMoment(pick) } };
  if (likely < 14) return { stop: { by: 'kill', at: pickMoment(pick) } };
  if (likely < 18) return { stdout: { kind: 'slow', bytesPerSecond: pick.one([50_000, 300_000]) } };
  if (likely < 22) return { stdout: { kind: 'paused', forMs: 30_000 } };
  if (likely < 27) return { stdout: { kind: 'closed', at: pickMoment(pick) } };
  if (likely < 31) return { sleep: { at: pickMoment(pick), forMs: 600_000 } };
  return {};
}

function pickMoment(pick: Pick): StepMoment {
  if (pick.percent(35)) return { atCall: pick.one(['exchange', 'app', 'create', 'create', 'deployment', 'output']) };
  return { afterMs: pick.integer(0, pick.one([2_000, 20_000, 60_000])) };
}

function pickFiles(pick: Pick): RunnerFaults {
  const likely = pick.integer(0, 99);
  if (likely < 4) return { fullDisk: ['output'] };
  if (likely < 6) return { fullDisk: ['state', 'summary'] };
  if (likely < 11) return { missingFiles: pick.one([['output'], ['state'], ['output', 'state', 'summary']]) };
  return {};
}
