import { expect, test } from '@jest/globals';
import { Stages, type StageTime } from '../../src/follow/stages.ts';
import { clockByHand } from '../clock-by-hand.ts';

function desk(first: string, isFresh = true) {
  const clock = clockByHand();
  const times: StageTime[] = [];
  const shown: string[] = [];
  const log = {
    stage: (name: string) => shown.push(`stage ${name}`),
    stageIsOver: () => shown.push('over'),
    note: (text: string) => shown.push(text)
  };
  const stages = new Stages(first, isFresh, { log, clock, record: { passed: time => times.push(time) } });
  return { clock, times, shown, stages };
}

test('each stage is shown as it begins, and its time is told when it is over', () => {
  const { clock, times, shown, stages } = desk('queued');
  clock.pass(8_000);
  expect(stages.moveTo('building')).toBe(true);
  expect(times).toEqual([{ stage: 'queued', ms: 8_000, isWhole: true }]);
  clock.pass(30_000);
  stages.moveTo('starting');
  clock.pass(5_000);
  stages.end(true);
  expect(times.slice(1)).toEqual([
    { stage: 'building', ms: 30_000, isWhole: true },
    { stage: 'starting', ms: 5_000, isWhole: true }
  ]);
  expect(shown).toEqual(['stage queued', 'stage building', 'stage starting', 'over']);
});

test('a status that is no news changes nothing', () => {
  const { clock, times, shown, stages } = desk('building');
  clock.pass(1_000);
  expect(['building', 'queued'].map(status => stages.moveTo(status))).toEqual([false, false]);
  stages.end(true);
  expect(times).toEqual([{ stage: 'building', ms: 1_000, isWhole: true }]);
  expect(shown).toEqual(['stage building', 'over']);
});

test('what began before it was followed, or goes on after it, took longer', () => {
  const { times, stages } = desk('queued', false);
  stages.moveTo('building');
  stages.moveTo('pushing');
  stages.end(false);
  expect(times.map(({ isWhole }) => isWhole)).toEqual([false, true, false]);
});

test('only the first end counts, and nothing is told after it', () => {
  const { clock, times, shown, stages } = desk('building');
  clock.pass(1_000);
  stages.end(true);
  clock.pass(3_600_000);
  stages.end(false);
  expect(times).toEqual([{ stage: 'building', ms: 1_000, isWhole: true }]);
  expect(shown).toEqual(['stage building', 'over']);
});

test('a silence is told, and begins anew with what is heard', () => {
  const { clock, shown, stages } = desk('building');
  clock.pass(50_000);
  stages.heard();
  clock.pass(50_000);
  expect(shown).toHaveLength(1);
  clock.pass(10_000);
  expect(shown.at(-1)).toMatch(/^Still building/);
});
