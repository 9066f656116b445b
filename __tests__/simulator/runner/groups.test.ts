import { expect, test } from '@jest/globals';
import { print } from './fixture.ts';

test('folds lines into groups', async () => {
  const result = await print([
    'before',
    '::group::Build',
    'a',
    '::error::e',
    '::endgroup::',
    'between',
    '##[group]Push',
    'b'
  ]);
  expect(result.groups.map(({ title, closed, lines }) => [title, closed, lines.map(line => line.text)])).toEqual([
    ['Build', true, ['a', 'e']],
    ['Push', false, ['b']]
  ]);
  expect(
    result.lines
      .filter(line => line.from === 'stdout')
      .map(({ text, group, depth, level }) => [text, group, depth, level])
  ).toEqual([
    ['before', null, 0, 'text'],
    ['Build', null, 0, 'group'],
    ['a', 'Build', 1, 'text'],
    ['e', 'Build', 1, 'error'],
    ['', null, 0, 'endgroup'],
    ['between', null, 0, 'text'],
    ['Push', null, 0, 'group'],
    ['b', 'Push', 1, 'text']
  ]);
});

test('a group in a group ends the one around it', async () => {
  const { groups } = await print(['::group::one', 'a', '::group::two', 'b', '::endgroup::', 'c', '::endgroup::']);
  expect(groups.map(({ title, closed, lines }) => [title, closed, lines.length])).toEqual([
    ['one', false, 1],
    ['two', true, 1]
  ]);
});

test('breaks the runner’s own markers in output, and no others', async () => {
  const { lines } = await print(['a ##[start-action x] ##[end-action] ##[section]b']);
  expect(lines.at(-1)?.text).toBe('a ##[\\start-action x] ##[\\end-action] ##[section]b');
});
