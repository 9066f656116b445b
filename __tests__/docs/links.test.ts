import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pages, read, root } from '../support/workflows.ts';

const links = pages().flatMap(page =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^[a-z]+:/.test(target))
    .map(target => ({ page, target }))
);

test.each(links)('$page: $target is there', ({ page, target }) => {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  expect(existsSync(join(root, file))).toBe(true);
  if (heading) expect(anchorsOf(read(file))).toContain(heading);
});

test.each([['examples'], ['docs']])('each page of %s/ is linked from the README', folder => {
  const readme = links.filter(({ page }) => page === 'README.md').map(({ target }) => target);
  const files = readdirSync(join(root, folder)).filter(name => /\.(md|yml)$/.test(name));
  expect(readme).toEqual(expect.arrayContaining(files.map(name => `${folder}/${name}`)));
});

/** The anchors that GitHub makes of headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
  );
}
