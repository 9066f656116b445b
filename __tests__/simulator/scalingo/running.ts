/** Starts simulators that end with the test that started them. */
import type { Duplex } from 'node:stream';
import { afterEach } from '@jest/globals';
import { type Scalingo, type ScalingoOptions, type Step, startScalingo } from '../../../simulator/scalingo/index.ts';
import { CommonTime } from '../../../simulator/time/common-time.ts';
import { loopOfThisProcess } from '../../../simulator/time/own-loop.ts';

const running: Scalingo[] = [];
const loops: Duplex[] = [];

afterEach(async () => {
  for (const loop of loops.splice(0)) loop.destroy();
  await Promise.all(running.splice(0).map(scalingo => scalingo.stop()));
});

/**
 * A simulator a hundred times as fast as life; however fast, bearers live half a minute of the test's. Its time waits for this process, in which
 * the test itself is.
 */
export async function simulate(options: ScalingoOptions = {}): Promise<Scalingo> {
  const { speed = 100 } = options;
  const settings = { bearerLifetimeSeconds: 3600 * Math.max(1, speed / 100), ...options.settings };
  const time = new CommonTime(speed);
  const loop = loopOfThisProcess();
  time.admit(loop);
  loops.push(loop);
  const scalingo = await startScalingo({ time, ...options, speed, settings });
  running.push(scalingo);
  return scalingo;
}

/** A scenario of these steps. */
export function scenario(...script: Step[]) {
  return { name: 'test', description: 'Made for a test', script };
}

export const status = (name: string): Step => ({ kind: 'status', status: name });
export const log = (line: string): Step => ({ kind: 'log', line });
export const logs = (...lines: string[]): Step => ({ kind: 'logs', lines });
export const wait = (ms: number): Step => ({ kind: 'wait', ms });
export const hold = (name: string): Step => ({ kind: 'hold', name });

/** Numbered lines. */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, position) => `line ${position + 1}`);
}

/** Resolves when the simulator's first deployment, or another, has ended. */
export function ended(scalingo: Scalingo, position = 0): Promise<number> {
  return scalingo.until(({ deployments }) => deployments[position]?.finishedAt ?? undefined);
}
