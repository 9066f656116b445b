import { expect, test } from '@jest/globals';
import { type ErrorCode, type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import { Patience, pauseBeforeRetryMs, toldPauseMs } from '../../src/scalingo/retry.ts';

const errorOf = (code: ErrorCode, facts: Partial<ErrorFacts> = {}) =>
  new ScalingoError({ code, call: 'read the deployment', url: 'https://x.example/', ...facts });

const date = 'Wed, 21 Oct 2015 07:28:00 GMT';

test.each([
  ['0', 0],
  ['1', 1_000],
  [' 30 ', 30_000],
  ['3600', 3_600_000],
  ['999999999', 999_999_999_000],
  ['Wed, 21 Oct 2015 07:28:10 GMT', 10_000],
  ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ['Wed, 21 Oct 2015 06:00:00 GMT', 0],
  ['Wednesday, 21-Oct-15 07:29:00 GMT', 60_000],
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['30, 60', undefined],
  ['9999999999', undefined],
  ['2015-10-21T07:29:00Z', undefined],
  ['Wed, 99 Oct 2015 07:28:00 GMT', undefined],
  ['Sunday', undefined],
  ['NaN', undefined],
  ['Infinity', undefined]
])('Retry-After: %s asks to wait %s ms, by the answer’s own date', (retryAfter, expected) => {
  expect(toldPauseMs(retryAfter, date)).toBe(expected);
});

test('without a date of its own, the answer’s is the machine’s', () => {
  const inAMinute = new Date(Date.now() + 60_000).toUTCString();
  for (const own of [undefined, '', 'nonsense']) {
    const pauseMs = toldPauseMs(inAMinute, own) ?? 0;
    expect(pauseMs).toBeGreaterThan(0);
    expect(pauseMs).toBeLessThanOrEqual(60_000);
  }
});

test('what Scalingo asks for is kept in full, and not by all in the same instant', () => {
  for (const code of ['rate_limited', 'server_error'] as const) {
    const error = errorOf(code, { retryAfter: '30' });
    expect(pauseBeforeRetryMs(error, 1, () => 0)).toBe(30_000);
    expect(pauseBeforeRetryMs(error, 9, () => 1)).toBe(31_000);
  }
});

test('a refusal for one request too many without a word of when: within a minute or so, sooner at first', () => {
  const longest = [1, 2, 3, 4, 50].map(failures => pauseBeforeRetryMs(errorOf('rate_limited'), failures, () => 1));
  expect(longest).toEqual([15_500, 30_500, 60_500, 60_500, 60_500]);
  expect(pauseBeforeRetryMs(errorOf('rate_limited'), 3, () => 0)).toBe(500);
});

test('what passes is asked again after a pause that doubles, with any share of it as likely', () => {
  const longest = (code: ErrorCode) =>
    [1, 2, 3, 4, 5, 6, 2000].map(failures => pauseBeforeRetryMs(errorOf(code), failures, () => 1));
  expect(longest('server_error')).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  expect(longest('unreachable')).toEqual([1_000, 2_000, 4_000, 5_000, 5_000, 5_000, 5_000]);
  expect(pauseBeforeRetryMs(errorOf('server_error'), 5, () => 0)).toBe(0);
});

test.each([
  'bad_request',
  'unauthorized',
  'payment_required',
  'forbidden',
  'not_found',
  'conflict',
  'invalid',
  'unexpected_status',
  'certificate'
] as const)('%s is not asked again, whatever it says of a pause', code => {
  expect(pauseBeforeRetryMs(errorOf(code, { retryAfter: '1' }), 1)).toBeUndefined();
});

test('only Scalingo’s troubles pass', () => {
  for (const error of [new Error('x'), undefined, null, 'rate_limited', { code: 'rate_limited' }]) {
    expect(pauseBeforeRetryMs(error, 1)).toBeUndefined();
  }
});

const patienceMs = (code: ErrorCode) => new Patience().endsAtMs(errorOf(code), 0);

test('an address that is wrong is not believed in for long, Scalingo’s own troubles are', () => {
  for (const code of ['name_not_resolved', 'unreachable', 'tls', 'proxy'] as const) {
    expect(patienceMs(code)).toBe(40_000);
  }
  expect(patienceMs('unreadable')).toBe(20_000);
  for (const code of ['server_error', 'rate_limited', 'deadline', 'connection_lost'] as const) {
    expect(patienceMs(code)).toBe(Number.POSITIVE_INFINITY);
  }
});

test('patience counts from the first of a row of failures of one kind', () => {
  const patience = new Patience();
  expect(patience.endsAtMs(errorOf('unreachable'), 1_000)).toBe(41_000);
  expect(patience.endsAtMs(errorOf('name_not_resolved'), 30_000)).toBe(41_000);
  expect(patience.endsAtMs(errorOf('server_error'), 35_000)).toBe(Number.POSITIVE_INFINITY);
  expect(patience.endsAtMs(errorOf('unreachable'), 60_000)).toBe(100_000);
});

test('a pause that has passed already is none: the usual one counts', () => {
  for (const retryAfter of ['0', 'Wed, 21 Oct 2015 06:00:00 GMT']) {
    const error = errorOf('server_error', { retryAfter, date });
    expect(pauseBeforeRetryMs(error, 3, () => 1)).toBe(4_000);
  }
});
