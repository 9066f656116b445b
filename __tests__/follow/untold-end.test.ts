import { expect, test } from '@jest/globals';
import { followByHand, id } from './following-by-hand.ts';

const address = '<-- https://my-app.osc-fr1.scalingo.io -->';
/** Scalingo's own log lags: what the stream did not bring comes to it later. */
const outputs = [`one\n${address}\n`, `one\n${address}\nand the last\n`];
const begun = [
  { type: 'new', deploymentId: id },
  { type: 'log', deploymentId: id, content: 'one' },
  { type: 'log', deploymentId: id, content: address }
] as const;

test('where the stream did not tell of the end, more may have been lost with it: the log is waited for until it rests', async () => {
  const { shown, verdict } = await followByHand({ events: begun, status: 'success', outputs });

  expect(shown).toEqual(['one', address, 'and the last']);
  expect(verdict).toBe('whole');
});

test('where it did, all was there: the log is not waited for', async () => {
  const events = [...begun, { type: 'status', deploymentId: id, status: 'success' }] as const;
  const { shown, verdict } = await followByHand({ events, status: 'success', outputs });

  expect(shown).toEqual(['one', address]);
  expect(verdict).toBe('whole');
});
