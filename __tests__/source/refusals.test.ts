import { expect, test } from '@jest/globals';
import { type ErrorFacts, errorCodeOf, ScalingoError } from '../../src/scalingo/errors.ts';
import { Refusals } from '../../src/source/refusals.ts';

function refusal(status: number, said?: string, call: ErrorFacts['call'] = 'upload the source'): ScalingoError {
  return new ScalingoError({ code: errorCodeOf(status), call, url: 'https://store.example/a', status, said });
}

function pausesAfter(error: unknown): (number | undefined)[] {
  const refusals = new Refusals();
  return Array.from({ length: 5 }, () => refusals.pauseMs(error));
}

test.each([
  [400, 'RequestTimeout'],
  [400, 'ExpiredToken'],
  [408, undefined],
  [425, undefined]
])('an upload that is refused with %i %s is tried three times more, and each time later', (status, said) => {
  expect(pausesAfter(refusal(status, said))).toEqual([1_000, 4_000, 16_000, undefined, undefined]);
});

test.each([
  [425, [30_000, 30_000, 30_000]],
  [403, [30_000, undefined, undefined]]
])('a store that asks to wait (%i) is obeyed', (status, expected) => {
  const { facts } = refusal(status);
  expect(pausesAfter(new ScalingoError({ ...facts, retryAfter: '30' })).slice(0, 3)).toEqual(expected);
});

test('one that asks to wait for less than is waited anyhow changes nothing', () => {
  const { facts } = refusal(408);
  expect(pausesAfter(new ScalingoError({ ...facts, retryAfter: '2' })).slice(0, 3)).toEqual([2_000, 4_000, 16_000]);
});

test('a signature that is refused is tried with another one, once', () => {
  expect(pausesAfter(refusal(403, 'RequestTimeTooSkewed'))).toEqual([0, undefined, undefined, undefined, undefined]);
});

test.each([
  ['a request that makes no sense', refusal(400, 'InvalidRequest')],
  ['one that nothing is said of', refusal(400)],
  ['too much', refusal(413)],
  ['a refusal that is not the store’s', refusal(408, undefined, 'make room for the source')],
  ['anything else', new Error('RequestTimeout')]
])('%s is final', (_, error) => {
  expect(pausesAfter(error)).toEqual(Array(5).fill(undefined));
});
