import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

// CONTRIBUTING.md says these two numbers.
test.each([
  ['src', 250],
  ['simulator', 250],
  ['scripts', 250],
  ['__tests__', 400]
])('no file of %s has more than %i lines', (folder, mostLines) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(name => /\.[cm]?[jt]s$/.test(name) && !name.includes('/dist/'));
  const lengths = files.map(file => ({ file, lines: read(file).trimEnd().split('\n').length }));

  expect(lengths.length).toBeGreaterThan(20);
  expect(lengths.filter(({ lines }) => lines > mostLines)).toEqual([]);
  expect(read('CONTRIBUTING.md')).toContain(String(mostLines));
});
