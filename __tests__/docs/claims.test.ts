import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

const claims = [...read('SECURITY.md').matchAll(/^\| (.+) \| (.*\(__tests__\/.+) \|$/gm)].map(
  ([, claim = '', tests = '']) => ({ claim, tests })
);

test('there are claims', () => {
  expect(claims.length).toBeGreaterThan(15);
});

test.each(claims)('$claim: its tests are there', ({ tests }) => {
  const files = [...tests.matchAll(/\((__tests__\/[\w./-]+)\)/g)].map(([, file = '']) => file);
  expect(files).not.toHaveLength(0);
  for (const file of files) expect({ file, exists: existsSync(join(root, file)) }).toEqual({ file, exists: true });
});

const decisions = readdirSync(join(root, 'docs/decisions')).filter(name => name !== 'README.md');

test.each(decisions)('the decision %s is listed, says why and what it costs, and names what holds it', name => {
  expect(read('docs/decisions/README.md')).toContain(`](${name})`);
  const text = readFileSync(join(root, 'docs/decisions', name), 'utf8');
  for (const part of ['**Decided.**', '**Why.**', '**It costs**', '**Held by**']) expect(text).toContain(part);
});
