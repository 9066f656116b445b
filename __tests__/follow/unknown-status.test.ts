import { expect, test } from '@jest/globals';
import type { StreamEvent } from '../../src/scalingo/events.ts';
import { followByHand, id } from './following-by-hand.ts';

/** A stream that holds, and ends with a status that nobody has heard of. */
const events: readonly StreamEvent[] = [
  { type: 'new', deploymentId: id },
  { type: 'log', deploymentId: id, content: 'one' },
  { type: 'status', deploymentId: id, status: 'quarantined' }
];

test('a status that nobody has heard of is asked about soon, and not only when the stream has been silent for long', async () => {
  const { deployment, askedAtMs, readings, shown } = await followByHand({
    events,
    status: 'quarantined',
    outputs: ['one\n']
  });

  expect(deployment.status).toBe('quarantined');
  expect(shown).toEqual(['one']);
  expect(askedAtMs).toHaveLength(1);
  // How its log is closed is not known: more may come.
  expect(readings).toBe(5);
  // Silence would be asked about after thirty seconds.
  expect(askedAtMs[0]).toBeLessThan(10_000);
});

test('where REST says that it ended otherwise, its end was not told, and a log that may lag is read again', async () => {
  const { deployment, readings } = await followByHand({
    events,
    status: 'build-error',
    outputs: ['one\n']
  });

  expect(deployment.status).toBe('build-error');
  expect(readings).toBeGreaterThan(1);
});
