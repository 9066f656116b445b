import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EventReader } from '../../src/scalingo/event-reader.ts';
import { readEvent } from '../../src/scalingo/events.ts';

const id = '5f0e8c1a-9d3b-4c7e-8a52-0b6d1f2e3c4d';
const known = (content: string) => JSON.stringify({ type: 'log', id, data: { content } });

/** The ways in which an encoder could write the same event. */
const writings: readonly ((content: string, id: string) => string)[] = [
  content => known(content),
  (content, id) => JSON.stringify({ data: { content }, id, type: 'log' }),
  (content, id) => JSON.stringify({ type: 'log', id, data: { content, more: content } }),
  (content, id) => JSON.stringify({ type: 'log', id, data: { content }, data2: { content } }),
  (content, id) => JSON.stringify({ type: 'log', id: content, data: { content: id } }),
  (content, id) => JSON.stringify({ type: 'log', id, data: { content } }, undefined, 2),
  (content, id) => `{"type":"log","id":"${id}","data":{"content":"${content}"}}`,
  (content, id) => `{"type":"log","id":"${id}","data":{"content":"first"},"data":{"content":"${content}"}}`,
  (content, id) => `{"type":"log","id":"${id}","data":{"content":"${content}","content":"last"}}`,
  content => content
];

const contents = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'log',
    id,
    'content',
    'another content',
    'a\n',
    'a\r\n',
    '\\n',
    '\\',
    '"',
    '"}}',
    'é',
    '\ud800'
  ),
  fc.constantFrom('","more":"', 'x"},"id":"y","data":{"content":"z', '\u0001', '\u001b[1ma\u001b[0m', '}}', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 20 })
);
const frames = fc
  .tuple(fc.nat(writings.length - 1), contents, fc.constantFrom(id, 'other'))
  .map(([way, content, whose]) => writings[way]?.(content, whose) ?? '');

test('reads whatever comes as it is read by itself', () => {
  fc.assert(
    fc.property(fc.array(frames, { maxLength: 12 }), stream => {
      const reader = new EventReader();
      expect(stream.map(frame => reader.read(frame))).toEqual(stream.map(readEvent));
    }),
    { numRuns: 2000 }
  );
});

test.each([
  'a line',
  'a line\n',
  '',
  'with "quotes"',
  'with \\',
  '\u001b[1mcoloured\u001b[0m',
  'Grüße\n',
  '\ud800',
  '\\n'
])('reads %j after others of its form', content => {
  const reader = new EventReader();
  for (const before of ['first', 'second\n', 'third']) reader.read(known(before));
  expect(reader.read(known(content))).toEqual({ type: 'log', deploymentId: id, content });
});

test('a string that JSON does not allow is none, whatever came before', () => {
  const reader = new EventReader();
  reader.read(known('first'));
  for (const wrong of ['a\nb', 'a\u0000b', 'a"b', 'a\\b\\', '\\x']) {
    expect(reader.read(known('?').replace('?', () => wrong))).toBeUndefined();
  }
});
