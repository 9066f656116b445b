/** The planted bugs can be planted: `npm run planted` takes an hour, and one that went stale would only show there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bugs } from '../../scripts/planted/bugs.ts';

const root = join(import.meta.dirname, '../..');

test.each(bugs)('$name', ({ changes, tests }) => {
  for (const { file, find, put } of changes) {
    expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
  }
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter(test => !existsSync(join(root, test)))).toEqual([]);
});

test('each has a name of its own', () => {
  expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
});
