import { expect, test } from '@jest/globals';
import { meaningOf } from '../../src/diagnosis/failure.ts';
import { failures } from '../../src/scalingo/status.ts';

test.each([...failures, 'quota-error', undefined])('%s has a meaning, an advice and a page', status => {
  const { meaning, advice, page } = meaningOf(status);
  for (const text of [meaning, advice]) {
    expect(text).toMatch(/\S/);
    // They are put together with others to sentences.
    expect(text).not.toMatch(/[.:]$|undefined/);
  }
  expect(page).toMatch(/^https:\/\/doc\.scalingo\.com\/\S+$/);
});

test('each known failure means something of its own', () => {
  expect(new Set(failures.map(status => meaningOf(status).meaning)).size).toBe(failures.length);
});

test.each([
  ['build-error', 'troubleshooting/deployment-issues'],
  ['crashed-error', 'troubleshooting/boot-errors'],
  ['timeout-error', 'troubleshooting/boot-errors'],
  ['hook-error', 'postdeploy-hook'],
  ['quota-error', 'troubleshooting/deployment-issues']
])('for %s the page %s helps', (status, page) => {
  expect(meaningOf(status).page).toContain(page);
});

test.each(['crashed-error', 'timeout-error', 'hook-error'])('after %s one reads that the app still runs', status => {
  expect(meaningOf(status).meaning).toContain('keeps serving');
});

test('who does not listen in time is told of PORT and of the seconds', () => {
  const { meaning, advice } = meaningOf('timeout-error');
  expect(`${meaning} ${advice}`).toMatch(/60 seconds.*PORT/);
});

test.each(['constructor', 'toString', '__proto__', ''])('%j is a status like any other unknown one', status => {
  expect(meaningOf(status)).toEqual(meaningOf(undefined));
});
