import { expect, test } from '@jest/globals';
import {
  type ErrorCode,
  errorCodeOf,
  isPassing,
  isUnsent,
  mayBeDone,
  ScalingoError
} from '../../src/scalingo/errors.ts';

test.each([
  [400, 'bad_request'],
  [401, 'unauthorized'],
  [402, 'payment_required'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [409, 'conflict'],
  [422, 'invalid'],
  [429, 'rate_limited'],
  [500, 'server_error'],
  [502, 'server_error'],
  [503, 'server_error'],
  [504, 'server_error'],
  [599, 'server_error'],
  [301, 'unexpected_status'],
  [307, 'unexpected_status'],
  [405, 'unexpected_status'],
  [418, 'unexpected_status'],
  [0, 'unexpected_status']
])('HTTP %i is %s', (status, code) => {
  expect(errorCodeOf(status)).toBe(code);
});

const errorOf = (code: ErrorCode) =>
  new ScalingoError({ code, call: 'read the deployment', url: 'https://x.example/' });

test('what Scalingo decided stays decided', () => {
  const decided: ErrorCode[] = ['bad_request', 'unauthorized', 'payment_required', 'forbidden', 'not_found', 'invalid'];
  for (const code of [...decided, 'conflict', 'unexpected_status', 'certificate'] as const) {
    expect([code, isPassing(errorOf(code))]).toEqual([code, false]);
  }
});

test('what the network or a busy server did may be better a moment later', () => {
  const passing: ErrorCode[] = ['rate_limited', 'server_error', 'unreadable', 'connection_lost', 'deadline'];
  for (const code of [...passing, 'unreachable', 'name_not_resolved', 'proxy', 'tls'] as const) {
    expect([code, isPassing(errorOf(code))]).toEqual([code, true]);
  }
});

test('a mistake of the step’s own does not pass', () => {
  for (const error of [new TypeError('x'), undefined, null, 'x']) expect(isPassing(error)).toBe(false);
});

test('an error tells debug logging its call, code and place, and keeps its cause', () => {
  const cause = new Error('socket hang up');
  const facts = {
    code: 'server_error',
    call: 'read the app',
    url: 'https://x.example/v1/apps/a',
    status: 502
  } as const;
  const error = new ScalingoError(facts, cause);
  for (const part of ['read the app', 'server_error', '502', facts.url]) expect(error.message).toContain(part);
  expect(error.cause).toBe(cause);
  expect(error.code).toBe('server_error');
});

test('a request either surely never left, or surely was refused, or may have been carried out', () => {
  const unsent: ErrorCode[] = ['name_not_resolved', 'unreachable', 'certificate', 'tls', 'proxy'];
  const uncertain: ErrorCode[] = ['server_error', 'connection_lost', 'deadline', 'unreadable'];
  const refused: ErrorCode[] = [
    'bad_request',
    'unauthorized',
    'forbidden',
    'not_found',
    'conflict',
    'invalid',
    'rate_limited'
  ];
  for (const code of unsent)
    expect([code, isUnsent(errorOf(code)), mayBeDone(errorOf(code))]).toEqual([code, true, false]);
  for (const code of uncertain)
    expect([code, isUnsent(errorOf(code)), mayBeDone(errorOf(code))]).toEqual([code, false, true]);
  for (const code of refused)
    expect([code, isUnsent(errorOf(code)), mayBeDone(errorOf(code))]).toEqual([code, false, false]);
});
