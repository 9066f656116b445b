import { type System, systemOf } from '../../simulator/runner/system.ts';
import type { Round } from './round.ts';
import type { RunnerFaults } from './runner-faults.ts';

/**
 * The round without what cannot happen to a step on a system, so that nobody is blamed for it there. Where all of it can, it is the same round.
 * Here alone it is decided which: rounds are made alike everywhere.
 */
export function possibleOn(round: Round, system: System = systemOf()): Round {
  return round.runner === undefined ? round : { ...round, runner: possibleFaults(round.runner, system) };
}

function possibleFaults(faults: RunnerFaults, { signals, unreadOutput, fullDisk }: System): RunnerFaults {
  const { stop, stdout, sleep, fullDisk: full, ...others } = faults;
  return {
    ...others,
    ...(stop && (signals || stop.by === 'kill') && { stop }),
    ...(stdout && (unreadOutput || stdout.kind !== 'paused') && { stdout }),
    ...(sleep && signals && { sleep }),
    ...(full && fullDisk && { fullDisk: full })
  };
}
