import { expect, test } from '@jest/globals';
import { readEvent } from '../../src/scalingo/events.ts';

const id = '123e4567-e89b-12d3-a456-426655440000';

test.each([
  [
    'a log line',
    { type: 'log', id, data: { content: 'Hello\n' } },
    { type: 'log', deploymentId: id, content: 'Hello\n' }
  ],
  ['an empty log line', { type: 'log', id, data: { content: '' } }, { type: 'log', deploymentId: id, content: '' }],
  [
    'a status',
    { type: 'status', id, data: { status: 'pushing' } },
    { type: 'status', deploymentId: id, status: 'pushing' }
  ],
  [
    'a status that nobody knows',
    { type: 'status', id, data: { status: 'scanning' } },
    { type: 'status', deploymentId: id, status: 'scanning' }
  ],
  ['a new deployment by its id', { type: 'new', data: { deployment: id } }, { type: 'new', deploymentId: id }],
  [
    'a new deployment as a whole',
    { type: 'new', data: { deployment: { id, status: 'queued' } } },
    { type: 'new', deploymentId: id }
  ],
  ['a ping', { type: 'ping', data: { ts: 1465288802 } }, { type: 'ping' }],
  ['a ping without anything', { type: 'ping' }, { type: 'ping' }],
  [
    'more fields than are known',
    { type: 'status', id, data: { status: 'building', more: 1 }, more: [] },
    { type: 'status', deploymentId: id, status: 'building' }
  ]
])('reads %s', (_, frame, expected) => {
  expect(readEvent(JSON.stringify(frame))).toEqual(expected);
});

test.each([
  {},
  { type: null },
  { type: 'unheard-of', id, data: { content: 'x' } },
  { type: 'LOG', id, data: { content: 'x' } },
  { type: 'constructor', id },
  { type: 'log', id },
  { type: 'log', id, data: null },
  { type: 'log', id, data: 'x' },
  { type: 'log', id, data: { content: null } },
  { type: 'log', id, data: { content: ['x'] } },
  { type: 'status', id, data: {} },
  { type: 'status', id, data: { status: '' } },
  { type: 'status', id, data: { status: 1 } },
  { type: 'status', data: { status: 'success' } },
  { type: 'new', data: {} },
  { type: 'new', data: { deployment: null } },
  { type: 'new', data: { deployment: '' } },
  { type: 'new', data: { deployment: { status: 'queued' } } }
])('ignores %j', frame => {
  expect(readEvent(JSON.stringify(frame))).toEqual({ type: 'ignored' });
});

test.each([
  { type: 'log', data: { content: 'x' } },
  { type: 'log', id: '', data: { content: 'x' } },
  { type: 'log', id: 1, data: { content: 'x' } }
])('the lines of %j are of nobody knows what', frame => {
  expect(readEvent(JSON.stringify(frame))).toEqual({ type: 'lost lines' });
});

test.each(['', ' ', '{', '{"type":"log"', 'ping', 'null', 'true', '1', '"log"', '[]', '[{"type":"ping"}]', '\u0000'])(
  'a connection that sends %j cannot be trusted',
  frame => {
    expect(readEvent(frame)).toBeUndefined();
  }
);
