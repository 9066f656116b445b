import { expect, test } from '@jest/globals';
import { followByHand, id } from './following-by-hand.ts';

/** Scalingo's own log lags: what the stream did not bring comes to it later. */
const outputs = ['one\n', 'one\nand the last\n'];
const begun = [
  { type: 'new', deploymentId: id },
  { type: 'log', deploymentId: id, content: 'one' }
] as const;

test('where the stream did not tell of the end, more may have been lost with it: the log is waited for until it rests', async () => {
  const { shown, verdict } = await followByHand({ events: begun, status: 'success', outputs });

  expect(shown).toEqual(['one', 'and the last']);
  expect(verdict).toBe('whole');
});

test('where it did, all was there: the log is not waited for', async () => {
  const events = [...begun, { type: 'status', deploymentId: id, status: 'success' }] as const;
  const { shown, verdict } = await followByHand({ events, status: 'success', outputs });

  expect(shown).toEqual(['one']);
  expect(verdict).toBe('whole');
});
