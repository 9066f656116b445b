import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(name => `src/${name.replaceAll('\\', '/')}`)
  .filter(name => name.endsWith('.ts'));
const functions = files.flatMap(file =>
  [...read(file).matchAll(/^(.*)\nexport (?:async )?function\*? (\w+)/gm)].map(([, before = '', name = '']) => ({
    file,
    name,
    before
  }))
);

test('there are functions that others call', () => {
  expect(functions.length).toBeGreaterThan(100);
});

test('each of them says what it is for', () => {
  expect(functions.filter(({ before }) => !before.endsWith('*/')).map(({ file, name }) => `${file}: ${name}`)).toEqual(
    []
  );
});
