import { expect, test } from '@jest/globals';
import { owed } from '../src/afterwards.ts';
import type { SavedState } from '../src/state.ts';

const success = { state: 'success', description: 'd', page: 'https://a.b/c', environmentUrl: 'https://app' };

function owedAfter(state: Partial<Record<keyof SavedState, string>>) {
  return owed(name => state[name] ?? '');
}

const begun = { environment: 'staging', record_key: 'k' };
const settled = { record_owed: JSON.stringify(success) };
const page = { deployment_url: 'https://dashboard' };

test('without a record, or after one that is over, nothing is owed', () => {
  expect(owedAfter(page)).toBeUndefined();
  expect(owedAfter({ ...begun, ...settled, record_over: 'true' })).toBeUndefined();
  expect(owedAfter({ ...begun, told: 'Not deployed' })).toBeUndefined();
});

test.each(['', 'Deployed', 'Failed'])('what the step knew and could not tell in time is owed (told: %j)', told => {
  expect(owedAfter({ ...begun, ...settled, ...page, told })).toEqual(success);
});

test.each([
  ['', page, 'Killed, it goes on unwatched'],
  ['Cancelled', page, 'Cancelled, it goes on unwatched'],
  ['', { creating: 'true' }, 'Killed before Scalingo had said that it made the deployment'],
  ['Cancelled', { creating: 'true' }, 'Cancelled before Scalingo had said that it made the deployment'],
  ['Cancelled', { creating: '' }, 'Cancelled before a deployment was made']
] as const)('after a step that told %j, with %j', (told, known, description) => {
  expect(owedAfter({ ...begun, ...known, told })).toMatchObject({ state: 'error', description });
});

test.each([
  ['success', 'success'],
  ['build-error', 'failure']
])('a deployment that had ended as "%s" when the step was stopped does not go on', (status, state) => {
  for (const told of ['', 'Cancelled']) {
    expect(owedAfter({ ...begun, ...page, told, status })).toMatchObject({
      state,
      description: `Ended as "${status}"`
    });
  }
});
