/** The API's faults 29 to 32, where answers name things otherwise than they were asked for: still exactly one deployment. */
import { expect, test } from '@jest/globals';
import type { Fault, Settings } from '../../simulator/scalingo/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { commonSpeed, deployWith, expectExact } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf } from '../support/page.ts';
import { linesApart } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const build = linesApart(30, 1500);
const lost: Fault = { on: 'rest', call: 'create', effect: { kind: 'lost', answer: 502, carriedOut: true } };
const withoutStream: Fault = { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } };
const commit = '0123456789ABCDEF0123456789ABCDEF01234567';

test('29 filed under a short form of the commit, or in other letters: found and followed', async () => {
  const rows: Partial<Settings>[] = [
    { answeredGitRef: 'shortened' },
    { answeredGitRef: { other: commit.toLowerCase() } }
  ];
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async settings => expectExact(await deployWith(build, [lost], { inputs: { git_ref: commit }, settings }))
  );
});

test('29 the short form without the stream, which would tell that it is new, or of a name that is no commit: an error that names it', async () => {
  const rows: [string, Fault[]][] = [
    [commit, [withoutStream]],
    ['release-2026-01-15', []]
  ];
  await severalAtOnce(rows, String, async ([gitRef, faults]) => {
    const settings = { answeredGitRef: 'shortened' } as const;
    const { result, scalingo } = await deployWith(build, [lost, ...faults], { inputs: { git_ref: gitRef }, settings });

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining(deploymentOf(scalingo).id)]);
    expect(callsOf(scalingo).filter(call => call === 'create')).toHaveLength(1);
  });
});

test('29 an error of a proxy whose clock is hours ahead, and answers of Scalingo that are slow: found and followed', async () => {
  const date = new Date(Date.now() + 7_200_000).toUTCString();
  const deployed = await deployWith(build, [
    lost,
    { on: 'rest', call: 'exchange', effect: { kind: 'status', status: 502, body: '<html>', headers: { date } } },
    { on: 'rest', call: 'exchange', when: { from: 2, times: 'always' }, effect: { kind: 'slow', ms: 4000 } },
    { on: 'rest', call: 'app', effect: { kind: 'slow', ms: 4000 } }
  ]);

  expectExact(deployed);
});

test('30 answered with the deployment that succeeded last: looked for, then sent once more', async () => {
  let before = '';
  const deploying = await startDeployment({
    scenario: build,
    before: scalingo => {
      before = scalingo.deploy('my-app', { gitRef: commit, finished: 'success', finishedAgoMs: 3_600_000 }).id;
      const deployment = { id: before, status: 'success', git_ref: commit, finished_at: '2026-01-01T00:01:00.000Z' };
      scalingo.addFault({ on: 'rest', call: 'create', effect: { kind: 'json', body: { deployment } } });
    },
    inputs: { git_ref: commit },
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  const { result, scalingo } = await deploying.ended();

  const { id } = deploymentOf(scalingo);
  expect(id).not.toBe(before);
  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { deployment_id: id, status: 'success' } });
});
