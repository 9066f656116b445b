import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EventReader } from '../../src/scalingo/event-reader.ts';
import { logEventsOf, readEvent, type StreamEvent } from '../../src/scalingo/events.ts';

const id = '5f0e8c1a-9d3b-4c7e-8a52-0b6d1f2e3c4d';
const known = (content: string) => JSON.stringify({ type: 'log', id, data: { content } });

/** As Go's encoder writes it, and as one that escapes all it may. */
const asGo = (json: string) => json.replace(/[<>&]/g, character => escaped(character));
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const allEscaped = (content: string) =>
  `{"type":"log","id":"${id}","data":{"content":"${content.replace(/[\s\S]/g, escaped)}"}}`;

/** The ways in which an encoder could write the same event. */
const writings: readonly ((content: string, id: string) => string)[] = [
  content => known(content),
  content => asGo(known(content)),
  allEscaped,
  content => allEscaped(content).replace(/\\u00(..)/g, (_, digits: string) => `\\u00${digits.toUpperCase()}`),
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
    '<b>a & b</b>\n',
    '\ta\tb',
    'C:\\u003c',
    'a/b',
    '\u007f',
    'é',
    '\ud800'
  ),
  fc.constantFrom('","more":"', 'x"},"id":"y","data":{"content":"z', '\u0001', '\u001b[1ma\u001b[0m', '}}', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 20 })
);
const frames = fc
  .tuple(fc.nat(writings.length - 1), contents, fc.constantFrom(id, 'other'))
  .map(([way, content, whose]) => writings[way]?.(content, whose) ?? '');

type Read = (reader: EventReader, frame: Buffer) => boolean;
const alone: Read = (reader, frame) => reader.read(frame);
/** As it stands in what is read of a socket, between others. */
const amongOthers: Read = (reader, frame) =>
  reader.takePlain(Buffer.concat([frame, frame, frame]), frame.length, 2 * frame.length) || reader.read(frame);

/** The events of frames that one reader reads, taken from it after so many of them, each by itself; undefined for a frame that it refuses. */
function eventsOf(
  stream: readonly (string | Buffer)[],
  takenAfter = 1000,
  read: Read = alone
): (StreamEvent | undefined)[] {
  const reader = new EventReader();
  const taken: (StreamEvent | undefined)[] = [];
  const take = () => {
    for (const event of reader.handOver()) taken.push(...(event.type === 'lines' ? logEventsOf(event) : [event]));
  };
  for (const [index, frame] of stream.entries()) {
    const isRead = read(reader, Buffer.from(frame));
    if (index % takenAfter === 0 || !isRead) take();
    if (!isRead) taken.push(undefined);
  }
  take();
  return taken;
}

test('reads whatever comes as it is read by itself', () => {
  const holds = (stream: readonly string[], takenAfter: number) => {
    const sent = stream.map(frame => frame.toWellFormed());
    for (const read of [alone, amongOthers]) {
      expect(eventsOf(sent, takenAfter, read)).toEqual(sent.map(readEvent));
    }
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
  ['what only escapes tell from a plain line', ['a', 'b', '"', '\\', '\t', '<', 'c'], together(6)],
  ['empty lines', ['a', '', 'b', ''], together(3)],
  ['empty lines that carry their end', ['a\n', '\n', 'b\n'], together(2)],
  ['none of what is not plain', ['a', 'b', '\u001b[1md', 'c', 'é', '\r', '\u0000'], together(1, 1)]
])('hands over %s', (_, contents, expected) => {
  const reader = new EventReader();
  for (const content of contents) reader.read(Buffer.from(asGo(known(content))));
  const counts = reader.handOver().map(event => (event.type === 'lines' ? event.lines.count : 0));
  expect(counts.filter(count => count > 0)).toEqual(expected);
  expect(reader.handOver()).toEqual([]);
});

test.each([
  ['\\u003c\\u003E\\u0026\\"\\\\\\/\\t', '<>&"\\/\t'],
  ['\\u00e9', 'é'],
  ['\\u001b[1m', '\u001b[1m'],
  ['\\u007f', '\u007f'],
  ['\\u2028\\ud83d\\ude00', '\u2028😀'],
  ['a\\\\n', 'a\\n'],
  ['a\\\\\\n', 'a\\\n']
])('reads what is written %j', (written, content) => {
  const frame = known('?').replace('?', () => written);
  expect(eventsOf([known('first'), frame]).at(-1)).toEqual({ type: 'log', deploymentId: id, content });
});

test.each(['\\u00g1', '\\u00', '\\u003', '\\x41', '\\'])('refuses the escape %s, which is none', written => {
  const frame = known('?').replace('?', () => written);
  expect(eventsOf([known('first'), frame]).at(-1)).toBeUndefined();
});

test('lines of several deployments in turns are cut out, each as its own', () => {
  const ofOther = (content: string) => known(content).replace(id, 'other');
  const reader = new EventReader();
  const frames = [known('1'), ofOther('2'), known('3'), known('4'), ofOther('5'), known('6')];
  for (const frame of frames) reader.read(Buffer.from(frame));
  expect(reader.handOver().map(({ type }) => type)).toEqual(['log', 'log', 'lines', 'lines', 'lines']);
  expect(eventsOf(frames)).toEqual(frames.map(readEvent));
});

test('a form that was forgotten, and is learnt anew in another way, is another one', () => {
  const other = (content: string) => JSON.stringify({ data: { content }, id, type: 'log' });
  const some = ['b', 'c', 'd', 'e'].map(whose => known('of another').replace(id, whose));
  const frames = [known('x1'), known('x2'), ...some, other('y1'), known('x3 long'), other('y2'), known('x4')];
  expect(eventsOf(frames)).toEqual(frames.map(readEvent));
});

test('a line of megabytes with escapes is written over itself, and nothing else is', () => {
  const content = '<a> "b"\t'.repeat(20_000);
  const frames = [known('first'), asGo(known(content)), known('last')];
  expect(eventsOf(frames, 1)).toEqual(frames.map(readEvent));
});

test('a line of megabytes with a short one behind it are two lines', () => {
  const contents = ['first', 'x'.repeat(100_000), 'short'];
  expect(eventsOf(contents.map(known))).toEqual(contents.map(content => readEvent(known(content))));
});

test('a short line keeps nothing of what was read together with it alive', () => {
  const reader = new EventReader();
  reader.read(Buffer.from(known('first')));
  const frame = Buffer.from(known('a line'));
  const read = Buffer.concat([frame, Buffer.alloc(100_000)]);
  expect(reader.takePlain(read, 0, frame.length)).toBe(true);
  const [, lines] = reader.handOver();
  expect(lines?.type === 'lines' && lines.lines.bytes.buffer.byteLength).toBeLessThan(read.length);
});

test('knows which deployments were made, handed over or not', () => {
  const reader = new EventReader();
  for (const made of ['a', 'b']) reader.read(Buffer.from(JSON.stringify({ type: 'new', data: { deployment: made } })));
  expect([...reader.announced]).toEqual(['a', 'b']);
  reader.handOver();
  expect([...reader.announced]).toEqual(['a', 'b']);
});
