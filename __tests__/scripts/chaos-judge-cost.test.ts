/** What judges how much a step of chaos asked. */
import { expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import { asked, playedRound } from '../support/played.ts';

test('looking for a lost deployment may cost more where others made some', () => {
  const { requests, connections, deployments } = playedRound().scalingo;
  const lost = asked('create', 1_200, { status: 502, fault: 'lost' });
  const looks = Array.from({ length: 40 }, (_, index) => asked('deployments', 1_300 + index));
  const other = { ...deployments[0], createdBy: 'other' } as (typeof deployments)[number];
  const looking = (...others: typeof deployments) =>
    playedRound({
      scalingo: { requests: [...requests, lost, ...looks], connections, deployments: [...deployments, ...others] }
    });
  expect(judge(looking(other))).toEqual([]);
  expect(judge(looking())).toEqual([expect.stringMatching(/^46 requests in/)]);
});
