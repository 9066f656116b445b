/** What is done to a step while it runs. */
import type { Duplex } from 'node:stream';
import type { Step } from '../../simulator/runner/index.ts';
import type { Scalingo } from '../../simulator/scalingo/index.ts';
import { after, type CommonTime } from '../../simulator/time/common-time.ts';
import type { RunnerFaults, StepMoment } from './runner-faults.ts';

/** What was done, in simulated milliseconds since the simulator's start. Each is absent where the step had ended before. */
export interface Happened {
  stopped?: { readonly by: 'cancel' | 'kill'; readonly atMs: number; readonly requests: number };
  slept?: { readonly fromMs: number; untilMs: number };
  /** When its process was gone; absent where that was not seen. */
  goneAtMs?: number;
}

interface Ports {
  readonly step: Step;
  readonly scalingo: Scalingo;
  readonly time: CommonTime;
  /** Simulated milliseconds in a real one. */
  readonly speed: number;
}

/** Lets happen what is to happen to a step. @returns what did, growing as it does */
export function letHappen({ stop, stdout, sleep }: RunnerFaults, ports: Ports): Happened {
  const { step, scalingo } = ports;
  const happened: Happened = {};
  // The last that is heard of a process, as soon as it has gone.
  channelOf(step).once('close', () => {
    happened.goneAtMs = scalingo.now();
  });
  if (stop !== undefined) {
    atMoment(stop.at, ports, () => {
      happened.stopped = { by: stop.by, atMs: scalingo.now(), requests: scalingo.requests.length };
      if (stop.by === 'cancel') step.cancel();
      else step.kill();
    });
  }
  if (stdout?.kind === 'closed') atMoment(stdout.at, ports, () => step.closeStdout());
  if (stdout?.kind === 'paused') {
    atMoment({ afterMs: stdout.forMs }, ports, () => step.resumeReading());
    // What is left of one that ended sooner is in the pipe.
    step.process.once('exit', () => step.resumeReading());
  }
  if (sleep !== undefined) atMoment(sleep.at, ports, () => fallAsleep(sleep.forMs, ports, happened));
  return happened;
}

function fallAsleep(forMs: number, { step, scalingo, time, speed }: Ports, happened: Happened): void {
  const slept = { fromMs: scalingo.now(), untilMs: Number.POSITIVE_INFINITY };
  happened.slept = slept;
  step.process.kill('SIGSTOP');
  time.sleep(channelOf(step));
  after(time, forMs / speed, () => {
    slept.untilMs = scalingo.now();
    step.process.kill('SIGCONT');
    time.wake(channelOf(step));
  });
}

/** Does it at that moment; never where the step has ended by then, or is about to: a signal ends a Node that hears nothing any more. */
function atMoment(at: StepMoment, { step, scalingo, time, speed }: Ports, action: () => void): void {
  const actUnlessOver = () => {
    const isOver = step.process.exitCode !== null || step.process.signalCode !== null;
    if (!isOver && !channelOf(step).closed) action();
  };
  const isThat = (call: string) => !('atCall' in at) || call === at.atCall;
  scalingo
    // Before its first request a step has hardly begun: Node itself may be what a signal ends.
    .until(({ requests }) => requests.find(({ call }) => isThat(call)))
    .then(() => {
      if ('atCall' in at) return actUnlessOver();
      const callOff = after(time, at.afterMs / speed, actUnlessOver);
      step.process.once('exit', callOff);
    })
    // The simulator was stopped before.
    .catch(() => undefined);
}

/** The way by which a step hears of the common time. */
function channelOf({ process: child }: Step): Duplex {
  return child.stdio.at(-1) as Duplex;
}
