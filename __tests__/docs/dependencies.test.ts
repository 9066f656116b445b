import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

const dependencies = Object.keys(JSON.parse(read('package.json')).dependencies);

test('each library that runs at users has its reason', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `(.+?)` \| (.{20,}) \| (.{20,}) \|$/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual(dependencies.toSorted());
});

describe.each(['dist', 'simulator/dist'])('%s', folder => {
  /** Two lines begin each licence: the library's name, and the licence's own. */
  const licences = new Map(
    [...read(`${folder}/licenses.txt`).matchAll(/^((?:@[\w.-]+\/)?[\w.-]+)\n([\w.() -]+)\n/gm)].map(
      ([, name = '', licence = '']) => [name, licence]
    )
  );

  test('the licence of each library that is named in the bundle is with it', () => {
    const bundled = new Set(
      readdirSync(join(root, folder))
        .filter(name => name.endsWith('.js'))
        .flatMap(name => [...read(`${folder}/${name}`).matchAll(/\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)])
        .map(([, name = '']) => name)
    );
    expect(bundled.size).toBeGreaterThan(1);
    expect([...licences.keys()]).toEqual(expect.arrayContaining([...bundled]));
  });

  test('each of them may be handed on so', () => {
    const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
    for (const [name, licence] of licences) expect([name, permissive.includes(licence)]).toEqual([name, true]);
  });
});

test('what the action needs is in its bundle, with its licence', () => {
  const licences = read('dist/licenses.txt').split('\n');
  expect(licences).toEqual(expect.arrayContaining(dependencies));
});
