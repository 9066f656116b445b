import { expect, test } from '@jest/globals';
import { pages, read } from '../support/workflows.ts';

/** What npm runs by itself is nobody's command. */
const scripts = Object.keys(JSON.parse(read('package.json')).scripts).filter(name => !/^(pre|post)/.test(name));
const named = pages().flatMap(page =>
  [...read(page).matchAll(/npm run ([\w-]+)/g)].map(([, command = '']) => ({ page, command }))
);

test.each(named)('$page: `npm run $command` is there', ({ command }) => {
  expect(scripts).toContain(command);
});

test('CONTRIBUTING.md says what each command is for', () => {
  const said = named.filter(({ page }) => page === 'CONTRIBUTING.md').map(({ command }) => command);
  expect([...new Set([...said, 'test'])].sort()).toEqual(scripts.toSorted());
});
