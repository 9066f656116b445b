import { expect, test } from '@jest/globals';
import { causeOf, meaningOf } from '../../src/diagnosis/failure.ts';
import { failures } from '../../src/scalingo/status.ts';

test.each([...failures, 'quota-error', undefined])('%s has a meaning, an advice and a page', status => {
  const { happened, advice, page } = meaningOf(status);
  // A clause: it is put together with others to a sentence.
  expect(happened).toMatch(/^\S.*[^.:]$/);
  expect(advice).toMatch(/^[A-Z].*\.$/);
  expect(page).toMatch(/^https:\/\/doc\.scalingo\.com\/\S+$/);
});

test('each known failure means something of its own', () => {
  expect(new Set(failures.map(status => meaningOf(status).happened)).size).toBe(failures.length);
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
  for (const cause of [undefined, 'a file is missing']) {
    expect(causeOf(meaningOf(status), cause)).toMatch(/; .* keeps serving$/);
  }
});

test('a cause that is known stands behind a colon', () => {
  expect(causeOf(meaningOf('build-error'), undefined)).toBe('the build failed');
  expect(causeOf(meaningOf('build-error'), 'a file is missing')).toBe('the build failed: a file is missing');
});

test('who does not listen in time is told of PORT and of the seconds', () => {
  const { happened, advice } = meaningOf('timeout-error');
  expect(`${happened} ${advice}`).toMatch(/60 seconds.*PORT/);
});

test.each(['constructor', 'toString', '__proto__', ''])('%j is a status like any other unknown one', status => {
  expect(meaningOf(status)).toEqual(meaningOf(undefined));
});
