import type { Time } from '../../simulator/time/common-time.ts';
import { monotonicClock } from '../../src/clock.ts';
import { deploy } from '../../src/deploy.ts';
import type { Verdict } from '../../src/follow/output-reading.ts';
import type { Inputs } from '../../src/inputs.ts';
import type { Known } from '../../src/known.ts';
import { TimedOut } from '../../src/stopping.ts';
import { Answers } from './answers.ts';

/** How a job of the fleet ended. */
export interface JobEnd {
  readonly app: string;
  readonly succeeded: boolean;
  /** What it ended as, where that is no success. */
  readonly how: string;
  /** What its log was worth once it was compared; undefined where it did not come to that. */
  readonly verdict: Verdict | undefined;
  /** Its exchanges of the token that were refused for one request too many: unlike its other requests, they do not name the app. */
  readonly refusedExchanges: number;
  /** The longest that it was refused in a row, in simulated milliseconds. */
  readonly longestRefusedMs: number;
  /** Simulated milliseconds from the common start. */
  readonly tookMs: number;
}

/**
 * Deploys as the action does, by its own `deploy` and with a log that nobody reads. Not in a process of its own: a hundred of them
 * could not start at the same moment.
 * @param speed milliseconds of the job's clock in a real one
 * @param time what that clock goes by
 */
export async function runJob(inputs: Inputs, speed: number, time: Time): Promise<JobEnd> {
  const clock = monotonicClock(speed, () => time.now());
  const startedAtMs = clock.now();
  const known: Known = {};
  const controller = new AbortController();
  const callOff = clock.after(inputs.timeoutMs, () => controller.abort(new TimedOut()));
  const nothing = () => {};
  const log = {
    stage: nothing,
    stageIsOver: nothing,
    endStage: nothing,
    note: nothing,
    verdict: nothing,
    warning: nothing,
    debug: nothing,
    mask: nothing,
    lines: () => Promise.resolve()
  };
  const deadlineAtMs = startedAtMs + inputs.timeoutMs;
  const answers = new Answers(() => clock.now());
  const ports = {
    log,
    clock,
    signal: controller.signal,
    deadlineAtMs,
    creating: nothing,
    madeNone: nothing,
    keeping: nothing,
    seen: nothing,
    // Its source is an address, which needs nothing of GitHub and of the machine.
    connectGitHub: () => Promise.reject(new Error('a fleet does not ask GitHub')),
    serverUrl: '',
    workspace: '',
    temporary: ''
  };
  const ending = await answers.during(() => deploy(inputs, known, ports));
  callOff();
  const status = known.deployment?.status ?? 'no deployment';
  const succeeded = ending.kind === 'ended' && status === 'success';
  const why = 'error' in ending ? `: ${ending.error}` : '';
  return {
    app: inputs.app,
    succeeded,
    how: `${ending.kind}, ${status}${why}`,
    verdict: ending.kind === 'ended' ? ending.verdict : undefined,
    refusedExchanges: answers.refusedExchanges,
    longestRefusedMs: answers.longestRefusedMs,
    tookMs: clock.now() - startedAtMs
  };
}
