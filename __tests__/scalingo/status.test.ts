import { expect, test } from '@jest/globals';
import { isFailure, isKnownEnd, isOver, isStage } from '../../src/scalingo/status.ts';

const running = ['queued', 'building', 'pushing', 'starting'];
const failed = ['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted'];
const unheardOf = ['scanning', 'SUCCESS', 'quota-error', '', 'toString'];

test('four statuses are stages, and no end', () => {
  for (const status of running) {
    expect([status, isStage(status), isKnownEnd(status), isFailure(status)]).toEqual([status, true, false, false]);
  }
});

test('success is an end, and no failure', () => {
  expect([isStage('success'), isKnownEnd('success'), isFailure('success')]).toEqual([false, true, false]);
});

test('five statuses are failed ends', () => {
  for (const status of failed) {
    expect([status, isStage(status), isKnownEnd(status), isFailure(status)]).toEqual([status, false, true, true]);
  }
});

test('of a status that nobody has heard of, nothing is known by itself', () => {
  for (const status of unheardOf) {
    expect([status, isStage(status), isKnownEnd(status), isFailure(status)]).toEqual([status, false, false, false]);
  }
  expect([isStage(undefined), isKnownEnd(undefined)]).toEqual([false, false]);
});

const date = '2026-01-01T00:00:00Z';

test.each([
  ...running.flatMap(status => [
    [status, null, false],
    [status, undefined, false],
    [status, date, false]
  ]),
  ...['success', ...failed].flatMap(status => [
    [status, null, true],
    [status, undefined, true],
    [status, date, true]
  ]),
  ['scanning', null, false],
  ['scanning', date, true],
  ['scanning', undefined, true],
  [undefined, null, false],
  [undefined, undefined, false],
  [undefined, date, true]
] as [string | undefined, string | null | undefined, boolean][])(
  'REST says %s, finished at %s: over is %s',
  (status, finishedAt, expected) => {
    expect(isOver({ status, finishedAt })).toBe(expected);
  }
);
