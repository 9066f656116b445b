import { expect, test } from '@jest/globals';
import { HeldLines } from '../../src/follow/held-lines.ts';
import { isLinear } from '../is-linear.ts';

const keptCharacters = 4 * 1024 * 1024;

test('gives back what it was given, from any position on', () => {
  const held = new HeldLines();
  for (const line of ['a', 'b', 'c']) held.push(line);
  expect(held.first).toBe(0);
  expect(held.from(0)).toEqual(['a', 'b', 'c']);
  expect(held.from(2)).toEqual(['c']);
  expect(held.from(3)).toEqual([]);
});

test.each([1, 1000, 1024 * 1024])(
  'lines of %i characters never take more room than there is, and the latest are kept',
  length => {
    const held = new HeldLines();
    const line = 'x'.repeat(length);
    const count = Math.ceil((3 * keptCharacters) / (length + 1));
    for (let index = 0; index < count; index++) held.push(line);
    const kept = held.from(held.first) ?? [];
    expect(held.first).toBeGreaterThan(0);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length * (length + 1)).toBeLessThanOrEqual(keptCharacters);
    expect(held.first + kept.length).toBe(count);
    expect(held.from(held.first - 1)).toBeUndefined();
  }
);

test('a line that is larger than all the room is not kept', () => {
  const held = new HeldLines();
  held.push('x'.repeat(keptCharacters + 1));
  expect(held.first).toBe(1);
  held.push('a');
  expect(held.from(1)).toEqual(['a']);
});

test('takes linear time', () => {
  const hold = (count: number) => {
    const held = new HeldLines();
    for (let index = 0; index < count; index++) held.push('x'.repeat(100));
  };
  expect(isLinear(hold, 20_000)).toBe(true);
});
