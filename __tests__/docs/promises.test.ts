import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

const [, table = ''] = read('docs/limits.md').split('## Promises, and the tests that show them');
const promises = [...table.matchAll(/^\| (.+) \| (.+) \|$/gm)]
  .map(([, promise = '', tests = '']) => ({ promise, tests }))
  .filter(({ promise }) => promise !== 'promise');

test('there are promises', () => {
  expect(promises.length).toBeGreaterThan(20);
});

test.each(promises)('$promise: its tests are there', ({ tests }) => {
  const files = [...tests.matchAll(/\(\.\.\/(__tests__\/[\w./-]+\.test\.ts)\)/g)].map(([, file = '']) => file);
  expect(files).not.toHaveLength(0);
  for (const file of files) expect({ file, exists: existsSync(join(root, file)) }).toEqual({ file, exists: true });
});
