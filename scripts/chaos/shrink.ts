import { judge } from './judge.ts';
import { play } from './play.ts';
import type { Round } from './round.ts';

/** What a round can do without, each at once. */
const parts = ['way', 'upload', 'older', 'beside', 'isBesideAlike'] as const;

/**
 * A failing round with as little as makes it fail, found by leaving out one fault, or one of what is around the step, after the other. A
 * round depends on the machine's time as well, so each gets a second chance to fail.
 * @returns undefined where the round did not fail again at all
 */
export async function shrink(round: Round, speed: number): Promise<Round | undefined> {
  if (!(await fails(round, speed))) return undefined;
  let smallest = round;
  for (const fault of round.faults) {
    const without = { ...smallest, faults: smallest.faults.filter(other => other !== fault) };
    if (await fails(without, speed)) smallest = without;
  }
  for (const without of surroundingsLeftOut(round)) {
    const next = without(smallest);
    if (await fails(next, speed)) smallest = next;
  }
  return smallest;
}

type LeaveOut = (round: Round) => Round;

/** The ways to leave something out of what is around the step. */
export function surroundingsLeftOut(round: Round): LeaveOut[] {
  const ofRound = parts
    .filter(name => round[name] !== undefined)
    .map(
      (name): LeaveOut =>
        ({ [name]: _, ...others }) =>
          others as Round
    );
  const ofRunner = Object.keys(round.runner ?? {}).map(
    (name): LeaveOut =>
      smaller => {
        const { [name]: _, ...runner } = { ...smaller.runner } as Record<string, unknown>;
        return { ...smaller, runner };
      }
  );
  return [...ofRound, ...ofRunner];
}

async function fails(round: Round, speed: number): Promise<boolean> {
  for (let chance = 0; chance < 2; chance++) {
    if (judge(await play(round, speed)).length > 0) return true;
  }
  return false;
}
