import { expect, test } from '@jest/globals';
import { StrangeStatus } from '../../src/follow/strange-status.ts';

test('what everybody knows is not strange, and takes the place of what was', () => {
  for (const known of ['building', 'success', 'build-error']) {
    const status = new StrangeStatus();
    expect(status.hear('quarantined')).toBe(true);
    expect(status.hear(known)).toBe(false);
    expect(status.is('quarantined')).toBe(false);
    expect(status.missedBy('queued')).toBeUndefined();
  }
});

test('as long as REST shows another one it is behind', () => {
  const status = new StrangeStatus();
  expect(status.is(undefined)).toBe(false);
  status.hear('quarantined');
  expect([status.missedBy('starting'), status.missedBy(undefined), status.missedBy('starting')]).toEqual([1, 2, 3]);
  expect(status.is('quarantined')).toBe(true);
  status.hear('vanished');
  expect(status.missedBy('starting')).toBe(1);
});

test('one under which it runs is a stage, and not waited for any more', () => {
  const status = new StrangeStatus();
  status.hear('scanning');
  expect(status.missedBy('scanning')).toBeUndefined();
  expect(status.missedBy('starting')).toBeUndefined();
});
