import { expect, test } from '@jest/globals';
import { describeEnd } from '../../src/follow/connection-end.ts';
import type { ConnectionEnd } from '../../src/scalingo/stream.ts';

const refused = { kind: 'refused', retryAfter: undefined, date: undefined } as const;
const ends: readonly (readonly [ConnectionEnd, ...named: string[]])[] = [
  [{ kind: 'closed', code: 1006 }, '1006'],
  [{ ...refused, status: 403 }, '403', 'proxy'],
  [{ ...refused, status: 503 }, '503'],
  [{ kind: 'failed', code: 'connection_lost', systemCode: 'ECONNRESET' }, 'ECONNRESET'],
  [{ kind: 'failed', code: 'deadline', systemCode: undefined }, 'deadline'],
  [{ kind: 'silent' }, 'did not answer'],
  [{ kind: 'unreadable' }, 'could not be read'],
  [{ kind: 'no address', url: 'ws://stream.example.com/' }, 'ws://stream.example.com/', 'no secret'],
  [{ kind: 'no address', url: undefined }, 'named no event stream']
];

test.each(ends)('%j is told with what is known of it', (end, ...named) => {
  const sentence = describeEnd(end);
  for (const name of ['event stream', ...named]) expect(sentence).toContain(name);
  expect(sentence).not.toMatch(/undefined|\.$/);
});

test('a proxy is not blamed for what Scalingo itself refuses for now', () => {
  expect(describeEnd({ ...refused, status: 503 })).not.toContain('proxy');
});

test('no two ends are told in the same words', () => {
  expect(new Set(ends.map(([end]) => describeEnd(end))).size).toBe(ends.length);
});
