import { expect, test } from '@jest/globals';
import { followLong } from '../../../scripts/bench/long.ts';
import { isMet } from '../../../scripts/bench/table.ts';

test('two hours with a stream that is cut again and again: each line once and in order, and as many requests as promised', async () => {
  const rows = await followLong({ lines: 10_000, speed: 1000 });

  expect(rows.find(({ what }) => what.startsWith('lines printed'))?.value).toBe(10_000);
  expect(rows.find(({ what }) => what.startsWith('connections'))?.value).toBeGreaterThan(20);
  // How much memory that takes depends on how often the machine lets V8 collect.
  const counted = rows.filter(({ what }) => what !== 'peak memory');
  expect(counted.filter(row => !isMet(row))).toEqual([]);
}, 120_000);
