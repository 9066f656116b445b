import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultSettings } from '../../simulator/scalingo/index.ts';
import { read } from '../support/workflows.ts';

const page = 'docs/scalingo-api.md';
const rows = [...read(page).matchAll(/^\| `(\w+)` \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, name = '', unknown, held, tests = '']) => ({ name, unknown, held, tests })
);

test('each switch of the simulator has its row, and nothing else has', () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(defaultSettings).sort());
});

test.each(rows)('$name: at least one of its tests sets it', ({ name, tests }) => {
  const files = [...tests.matchAll(/\((\.\.\/[\w./-]+\.ts)\)/g)].map(([, file = '']) => join(dirname(page), file));
  const texts = files.map(file => read(file));
  expect(texts.some(text => new RegExp(`\\b${name}\\b`).test(text))).toBe(true);
});
