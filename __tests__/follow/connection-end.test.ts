import { expect, test } from '@jest/globals';
import { describeEnd, pauseAskedForBy } from '../../src/follow/connection-end.ts';
import type { ErrorFacts } from '../../src/scalingo/errors.ts';
import type { ConnectionEnd } from '../../src/scalingo/stream.ts';

const refused = { kind: 'refused', retryAfter: undefined, date: undefined } as const;
const noBearer = (facts: Partial<ErrorFacts>): ConnectionEnd => ({
  kind: 'no bearer',
  facts: { code: 'server_error', call: 'exchange the token', url: 'https://auth.example.com/', ...facts }
});
const ends: readonly (readonly [ConnectionEnd, ...named: string[]])[] = [
  [{ kind: 'closed', code: 1006 }, '1006'],
  [{ ...refused, status: 403 }, '403', 'proxy'],
  [{ ...refused, status: 401 }, 'HTTP 401', 'token'],
  [{ ...refused, status: 429 }, 'HTTP 429', 'too many requests'],
  [{ ...refused, status: 503 }, '503'],
  [{ kind: 'failed', code: 'connection_lost', systemCode: 'ECONNRESET' }, 'ECONNRESET'],
  [{ kind: 'failed', code: 'deadline', systemCode: undefined }, 'deadline'],
  [noBearer({ code: 'rate_limited', status: 429 }), 'exchange the token', 'too many requests (HTTP 429)'],
  [noBearer({ status: 502 }), 'exchanged', 'HTTP 502'],
  [noBearer({ code: 'unreachable', systemCode: 'ECONNREFUSED' }), 'exchanged', 'ECONNREFUSED'],
  [noBearer({ code: 'deadline' }), 'exchanged', 'deadline'],
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

test.each([401, 429, 503])('a proxy is not blamed for what Scalingo itself refuses (%i)', status => {
  expect(describeEnd({ ...refused, status })).not.toContain('proxy');
});

test('no two ends are told in the same words', () => {
  expect(new Set(ends.map(([end]) => describeEnd(end))).size).toBe(ends.length);
});

test.each<[ConnectionEnd, number]>([
  [{ ...refused, status: 503, retryAfter: '120' }, 120_000],
  [noBearer({ retryAfter: '7' }), 7_000],
  [noBearer({}), 0],
  [{ ...refused, status: 503 }, 0],
  [{ kind: 'silent' }, 0]
])('%j asks to wait for %i ms', (end, pauseMs) => {
  expect(pauseAskedForBy(end)).toBe(pauseMs);
});
