import type { Fault } from '../../simulator/scalingo/index.ts';
import { judge } from './judge.ts';
import { play } from './play.ts';
import type { Round } from './round.ts';

/**
 * The smallest set of a failing round's faults with which it still fails, found by leaving out one after the other. A round
 * depends on the machine's time as well, so each set gets a second chance to fail.
 * @returns the faults; undefined where the round did not fail again at all
 */
export async function shrink(round: Round, speed: number): Promise<readonly Fault[] | undefined> {
  if (!(await fails(round, speed))) return undefined;
  let faults = round.faults;
  for (const fault of round.faults) {
    const without = faults.filter(other => other !== fault);
    if (await fails({ ...round, faults: without }, speed)) faults = without;
  }
  return faults;
}

async function fails(round: Round, speed: number): Promise<boolean> {
  for (let chance = 0; chance < 2; chance++) {
    if (judge(await play(round, speed)).length > 0) return true;
  }
  return false;
}
