import { expect, test } from '@jest/globals';
import { pages, read } from '../support/workflows.ts';

const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
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
