/** What chaos leaves out on a system that cannot do it to a step, and that it leaves out nothing else. */
import { expect, test } from '@jest/globals';
import { possibleOn } from '../../scripts/chaos/possible.ts';
import { makeRound, type Round } from '../../scripts/chaos/round.ts';
import type { RunnerFaults } from '../../scripts/chaos/runner-faults.ts';
import { systemOf } from '../../simulator/runner/system.ts';

const rounds = Array.from({ length: 400 }, (_, number) => makeRound(3, number));

const needsSignals = ({ stop, sleep }: RunnerFaults) => stop?.by === 'cancel' || sleep !== undefined;
const isUnread = ({ stdout }: RunnerFaults) => stdout?.kind === 'paused';
const hasFullDisk = ({ fullDisk }: RunnerFaults) => fullDisk !== undefined;

/** How many of the rounds have such a fault. */
function countOf(kind: (faults: RunnerFaults) => boolean, among: readonly Round[]): number {
  return among.filter(({ runner = {} }) => kind(runner)).length;
}

test('on Linux each round is the one that was made', () => {
  expect(rounds.map(round => possibleOn(round, systemOf('linux')))).toEqual(rounds);
});

test('on macOS no disk is full, and all else is as it was', () => {
  const without = (round: Round): Round => {
    if (round.runner === undefined) return round;
    const { fullDisk: _, ...runner } = round.runner;
    return { ...round, runner };
  };
  expect(countOf(hasFullDisk, rounds)).toBeGreaterThan(0);
  expect(rounds.map(round => possibleOn(round, systemOf('darwin')))).toEqual(rounds.map(without));
});

test('on Windows nothing needs a signal, a full disk, or a step that goes on unread; who is killed is killed', () => {
  const there = rounds.map(round => possibleOn(round, systemOf('win32')));
  for (const kind of [needsSignals, isUnread, hasFullDisk]) {
    expect(countOf(kind, rounds)).toBeGreaterThan(0);
    expect(countOf(kind, there)).toBe(0);
  }
  const isKilled = ({ stop }: RunnerFaults) => stop?.by === 'kill';
  const isClosedOrSlow = ({ stdout }: RunnerFaults) => stdout?.kind === 'closed' || stdout?.kind === 'slow';
  for (const kind of [isKilled, isClosedOrSlow, ({ missingFiles }: RunnerFaults) => missingFiles !== undefined]) {
    expect(countOf(kind, there)).toBe(countOf(kind, rounds));
    expect(countOf(kind, there)).toBeGreaterThan(0);
  }
});
