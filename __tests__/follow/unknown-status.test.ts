import { expect, test } from '@jest/globals';
import { followByHand, id } from './following-by-hand.ts';

test('a status that nobody has heard of is asked about soon, and not only when the stream has been silent for long', async () => {
  const { deployment, askedAtMs, shown } = await followByHand({
    events: [
      { type: 'new', deploymentId: id },
      { type: 'log', deploymentId: id, content: 'one' },
      { type: 'status', deploymentId: id, status: 'quarantined' }
    ],
    status: 'quarantined',
    outputs: ['one\n']
  });

  expect(deployment.status).toBe('quarantined');
  expect(shown).toEqual(['one']);
  expect(askedAtMs).toHaveLength(1);
  // Silence would be asked about after thirty seconds.
  expect(askedAtMs[0]).toBeLessThan(10_000);
});
