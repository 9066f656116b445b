import { expect, test } from '@jest/globals';
import { parseCommand } from '../../../simulator/runner/command.ts';

const registered = new Set(['error', 'group', 'set-output', 'add-mask']);
const parse = (line: string, invisible: 'ignored' | 'kept' = 'kept') => parseCommand(line, registered, invisible);

test.each([
  ['::error::text', { name: 'error', properties: {}, data: 'text' }],
  ['  \t\u00a0\u2003\u0085::error::text', { name: 'error', properties: {}, data: 'text' }],
  ['::ERROR::text', { name: 'error', properties: {}, data: 'text' }],
  ['::error ::', { name: 'error', properties: {}, data: '' }],
  ['::error::a::b', { name: 'error', properties: {}, data: 'a::b' }],
  ['::error File=a.js,LINE=3::x', { name: 'error', properties: { file: 'a.js', line: '3' }, data: 'x' }],
  ['::error file=a=b,,title,=x,col=::x', { name: 'error', properties: { file: 'a=b' }, data: 'x' }],
  ['::error ==file==a::x', { name: 'error', properties: { file: 'a' }, data: 'x' }],
  [
    '::error title=%3A%2C%0D%0A%25%253A::%3A%2C%0D%0A%25%250A',
    {
      name: 'error',
      properties: { title: ':,\r\n%%3A' },
      data: '%3A%2C\r\n%%0A'
    }
  ],
  ['##[error]text', { name: 'error', properties: {}, data: 'text' }],
  ['anything ##[error]text', { name: 'error', properties: {}, data: 'text' }],
  ['##[error file=a;line=2;]te%5Dxt%3B', { name: 'error', properties: { file: 'a', line: '2' }, data: 'te]xt;' }],
  ['::nothing::##[error]text', { name: 'error', properties: {}, data: 'text' }]
])('finds the command in %j', (line, expected) => {
  expect(parse(line)).toEqual(expected);
});

test.each([
  '',
  'text',
  'text ::error::x',
  '::error:x',
  '::error',
  '::unknown::x',
  ':::error::x',
  ':: error::x',
  '\u200b::error::x',
  '##[error',
  '##[unknown]x',
  '##[unknown ##[error]x',
  '# #[error]x',
  '##[ error]x'
])('finds none in %j', line => {
  expect(parse(line)).toBeNull();
});

test.each(['\u200b', '\u200e', '\u202e', '\u0000', '\u001b', '\ufeff', '\u00ad', '\u2060', '\u{e0020}'])(
  'passes over %j in front of a command where it is assumed that it does not count',
  invisible => {
    for (const line of [`${invisible}::error::x`, `:${invisible}:error::x`, `#${invisible}#[error]x`]) {
      expect(parse(line, 'ignored')).toEqual({ name: 'error', properties: {}, data: 'x' });
      expect(parse(line, 'kept')).toBeNull();
    }
  }
);

test('leaves invisible characters in the data of a command that is plain without them', () => {
  expect(parse('::error::a\u200bb', 'ignored')?.data).toBe('a\u200bb');
});
