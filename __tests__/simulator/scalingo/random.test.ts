import { expect, test } from '@jest/globals';
import { createRandom } from '../../../simulator/scalingo/random.ts';

test('the same seed gives the same ids, another gives others', () => {
  const ids = (seed: number) => {
    const random = createRandom(seed);
    return [random.hexadecimal(24), random.uuid(), random.integer(1, 1000)];
  };
  expect(ids(7)).toEqual(ids(7));
  expect(ids(7)).not.toEqual(ids(8));
});

test('ids have the shapes of real ones, numbers keep their bounds', () => {
  const random = createRandom(1);
  expect(random.hexadecimal(24)).toMatch(/^[0-9a-f]{24}$/);
  for (let round = 0; round < 100; round += 1) {
    expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([3, 4, 5]).toContain(random.integer(3, 5));
  }
});
