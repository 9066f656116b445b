import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EventReader } from '../../src/scalingo/event-reader.ts';
import { logEventsOf, readEvent, type StreamEvent } from '../../src/scalingo/events.ts';

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

/** The events of frames that one reader reads, taken from it after so many of them, each by itself; undefined for a frame that it refuses. */
function eventsOf(stream: readonly (string | Buffer)[], takenAfter = 1000): (StreamEvent | undefined)[] {
  const reader = new EventReader();
  const taken: (StreamEvent | undefined)[] = [];
  const take = () => {
    for (const event of reader.handOver()) taken.push(...(event.type === 'lines' ? logEventsOf(event) : [event]));
  };
  for (const [index, frame] of stream.entries()) {
    const isRead = reader.read(Buffer.from(frame));
    if (index % takenAfter === 0 || !isRead) take();
    if (!isRead) taken.push(undefined);
  }
  take();
  return taken;
}

test('reads whatever comes as it is read by itself', () => {
  const holds = (stream: readonly string[], takenAfter: number) => {
    const sent = stream.map(frame => frame.toWellFormed());
    expect(eventsOf(sent, takenAfter)).toEqual(sent.map(readEvent));
  };
  fc.assert(fc.property(fc.array(frames, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), holds), { numRuns: 2000 });
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
  const before = ['first', 'second\n', 'third'].map(known);
  expect(eventsOf([...before, known(content)]).at(-1)).toEqual({ type: 'log', deploymentId: id, content });
});

test('a string that JSON does not allow is none, whatever came before', () => {
  const wrong = ['a\nb', 'a\u0000b', 'a"b', 'a\\b\\', '\\x'].map(text => known('?').replace('?', () => text));
  expect(eventsOf([known('first'), ...wrong]).slice(1)).toEqual(wrong.map(() => undefined));
});

test('bytes that are no UTF-8 are refused, in a frame of a form that is known and in any other', () => {
  const broken = Buffer.from(known('a?b'));
  broken[broken.indexOf('?')] = 0xff;
  expect(eventsOf([broken])).toEqual([undefined]);
  expect(eventsOf([known('first'), broken]).at(-1)).toBeUndefined();
});

const together = (...counts: number[]) => counts;

test.each([
  ['plain lines in one', ['a', 'b', 'c', 'd'], together(3)],
  ['a run for each way to end a line', ['a', 'b', 'c\n', 'd\n', 'e'], together(1, 2, 1)],
  ['none of what is not plain', ['a', 'b', '"', 'c', '\u001b[1md', 'é', '\t', ''], together(1, 1)]
])('hands over %s', (_, contents, expected) => {
  const reader = new EventReader();
  for (const content of contents) reader.read(Buffer.from(known(content)));
  const counts = reader.handOver().map(event => (event.type === 'lines' ? event.lines.count : 0));
  expect(counts.filter(count => count > 0)).toEqual(expected);
  expect(reader.handOver()).toEqual([]);
});

test('knows which deployments were made, handed over or not', () => {
  const reader = new EventReader();
  for (const made of ['a', 'b']) reader.read(Buffer.from(JSON.stringify({ type: 'new', data: { deployment: made } })));
  expect([...reader.announced]).toEqual(['a', 'b']);
  reader.handOver();
  expect([...reader.announced]).toEqual(['a', 'b']);
});
