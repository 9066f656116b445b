import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

const [, map = ''] = read('CONTRIBUTING.md').split('At the root of `src/`');
const [table = ''] = map.split('What may know what');

test('CONTRIBUTING.md names each file at the root of src/ once, and none that is not there', () => {
  const named = [...table.matchAll(/^\| (`.+`) \|/gm)].flatMap(([, files = '']) =>
    [...files.matchAll(/`([\w-]+\.ts)`/g)].map(([, file]) => file)
  );
  const files = readdirSync(join(root, 'src')).filter(name => name.endsWith('.ts'));

  expect(named.toSorted()).toEqual(files.toSorted());
});
