import { posix, win32 } from 'node:path';
import { expect, test } from '@jest/globals';
import { packedTarget } from '../../../src/source/tar/links.ts';

/** Where a link is packed to lead, in a world where there are these links, by their whole paths, and no others. */
function packed(folder: string, path: string, target: string, links: Readonly<Record<string, string>> = {}) {
  const paths = folder.includes('\\') ? win32 : posix;
  return packedTarget(folder, path, target, { paths, at: place => links[place] });
}

test.each([
  ['a', '/w/app/b', 'b'],
  ['a', '/w/app/deep/b', 'deep/b'],
  ['deep/a', '/w/app/b', '../b'],
  ['deep/er/a', '/w/app/deep/er', '.'],
  ['deep/a', '/w/app', '..'],
  ['a', '/w/./app//b/', 'b'],
  ['a', '/w/other/../app/b', 'b'],
  ['a', '/w/app/not/there', 'not/there'],
  ['a', '/w/app/..', undefined],
  ['a', '/w/app/deep/../../b', undefined],
  ['a', '/w', undefined],
  ['a', '/w/app-other/b', undefined],
  ['a', '/etc/passwd', undefined]
])('%s to %s is packed as %s', (path, target, expected) => {
  expect(packed('/w/app', path, target)).toBe(expected);
});

test.each([
  ['/alias/b', { '/alias': '/w/app' }, 'b'],
  ['/alias/app/b', { '/alias': 'w' }, 'b'],
  ['/w/current/b', { '/w/current': 'app/v1' }, 'v1/b'],
  ['/w/app/current/b', { '/w/app/current': 'v1' }, 'current/b'],
  ['/w/app/current/b', { '/w/app/current': '/w/app/v1' }, 'current/b'],
  ['/w/app/current/b', { '/w/app/current': '/w/v1' }, undefined],
  ['/w/app/current/../../b', { '/w/app/current': 'v1/x' }, 'current/../../b'],
  ['/loop/b', { '/loop': '/loop' }, undefined]
])('%s where the links %j lie on the way is packed as %s', (target, links, expected) => {
  expect(packed('/w/app', 'a', target, links)).toBe(expected);
});

test.each([
  ['deep/a/up/../missing', { '/w/app/deep/a/up': '../..' }, false],
  ['deep/a/up/missing', { '/w/app/deep/a/up': '../..' }, true],
  ['up/x/../..', { '/w/app/up': 'deep/er' }, true],
  ['one', { '/w/app/one': 'two', '/w/app/two': '../../x' }, false],
  ['one', { '/w/app/one': 'two', '/w/app/two': 'one' }, true],
  ['one/x', { '/w/app/one': '/w/app/two' }, true],
  ['one/../..', { '/w/app/one': '/w/app/two' }, false],
  ['../app/b', {}, false]
])('whether %s stays in the folder where the links %j lie on its way: %s', (target, links, stays) => {
  expect(packed('/w/app', 'a', target, links)).toBe(stays ? target : undefined);
});

test.each([
  ['node_modules\\x', 'D:\\a\\app\\node_modules\\.pnpm\\x@1\\node_modules\\x\\', '.pnpm/x@1/node_modules/x'],
  ['node_modules\\@scope\\x', 'd:\\A\\App\\lib', '../../lib'],
  ['a', '..\\app\\b', undefined],
  ['deep\\a', '..\\b', '../b'],
  ['deep\\a', '../b', '../b'],
  ['a', 'C:\\a\\app\\b', undefined],
  ['a', 'D:\\a\\other', undefined],
  ['a', '\\\\server\\share\\b', undefined]
])('on Windows %s to %s is packed as %s', (path, target, expected) => {
  expect(packed('D:\\a\\app', path, target)).toBe(expected);
});
