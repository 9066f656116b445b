import { expect, test } from '@jest/globals';
import { hostilePage } from '../../../simulator/scalingo/scenarios/hostile-page.ts';
import { type StageTime, stagesOf } from '../../../src/github/summary/stages.ts';
import { activeIn } from '../../support/active.ts';

const whole = (stage: string, ms: number): StageTime => ({ stage, ms, isWhole: true });

test('the chart has a bar for each stage, one behind the other, and the table the same numbers', () => {
  const text = stagesOf([whole('queued', 3_000), whole('building', 72_000), whole('starting', 8_400)], false);
  expect(text.split('\n').filter(line => /section|:active/.test(line))).toEqual([
    '  section Queued',
    '  3 s :active, 2000-01-01 00:00:00.000, 3000ms',
    '  section Building',
    '  1 min 12 s :active, 2000-01-01 00:00:03.000, 72000ms',
    '  section Starting',
    '  8 s :active, 2000-01-01 00:01:15.000, 8400ms'
  ]);
  for (const [stage, took] of [
    ['Queued', '3 s'],
    ['Building', '1 min 12 s'],
    ['Starting', '8 s']
  ]) {
    expect(text).toMatch(new RegExp(`<tr><th [^>]*>${stage}</th><td [^>]*>${took}</td></tr>`));
  }
  expect(activeIn(text, [])).toEqual([]);
});

test('where it failed is marked, and what took longer than was seen says so', () => {
  const text = stagesOf([{ ...whole('building', 72_000), isWhole: false }, whole('starting', 60_000)], true);
  expect(text.match(/:crit/g)).toHaveLength(1);
  expect(text).toContain('  1 min 0 s :crit');
  expect(text.match(/at least 1 min 12 s/g)).toHaveLength(2);
});

test('hours are shown as such', () => {
  expect(stagesOf([whole('queued', 3_600_000), whole('building', 10)], false)).toContain('axisFormat %H:%M');
  expect(stagesOf([whole('queued', 3_000), whole('building', 10)], false)).toContain('axisFormat %M:%S');
});

test('one stage needs neither', () => {
  expect(stagesOf([], false)).toBe('');
  expect(stagesOf([whole('building', 72_000)], true)).toBe('');
});

test('a stage that nobody has heard of is in the table, and never a sentence of the chart', () => {
  const names = [
    ...hostilePage,
    'click x',
    'section y',
    '%%{init: {}}%%',
    'a :b, c',
    '```',
    'title',
    '\n```\n# x',
    '__proto__',
    'constructor'
  ];
  for (const name of names) expect(activeIn(stagesOf([whole('building', 1), whole(name, 2)], true), [])).toEqual([]);
  const text = stagesOf([whole('building', 1), whole('optimising', 2)], false);
  expect(text).toContain('section Another stage');
  expect(text).toContain('<code>optimising</code>');
});

test('however many there are, it stays readable', () => {
  const text = stagesOf(
    Array.from({ length: 100_000 }, (_, stage) => whole(`stage ${stage}`, 1)),
    false
  );
  expect(text.match(/section/g)).toHaveLength(20);
});
