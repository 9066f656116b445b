import { expect, test } from '@jest/globals';
import { startDeployment } from '../support/deployment.ts';
import { callsOf, deploymentOf, logOf, ownLinesOf, visibleLines } from '../support/page.ts';
import { closing } from '../support/scripts.ts';

test('a silence is told in its group, on the way through an open cage, and asks for nothing', async () => {
  const { step, scalingo, ended } = await startDeployment({
    scenario: {
      name: 'silent',
      description: 'waits in the queue, and in the build after its first lines, until the step has said so',
      settings: { initialStatus: 'queued' },
      script: [
        { kind: 'hold', name: 'queue' },
        { kind: 'status', status: 'building' },
        { kind: 'logs', lines: ['one', 'two'] },
        { kind: 'hold', name: 'build' },
        { kind: 'log', line: 'three' },
        closing('success'),
        { kind: 'status', status: 'success' }
      ]
    },
    stepSpeed: 30
  });
  const told = (start: string) => step.until(({ lines }) => lines.find(({ text }) => text.startsWith(start)));
  const inQueue = await told('Still queued');
  const askedInQueue = callsOf(scalingo).length;
  scalingo.release('queue');
  const inBuild = await told('Still building');
  scalingo.release('build');
  const { result } = await ended();

  expect([inQueue.group, inBuild.group]).toEqual(['Queued', 'Building']);
  expect(inQueue.text).toMatch(/10 deployments at once for each owner of apps/);
  expect(inBuild.text).toMatch(/^Still building, for 1 min: nothing new for 1 min\.$/);
  // What a silent stream costs anyway is asked after half a minute.
  expect(callsOf(scalingo).slice(0, askedInQueue)).toEqual(['exchange', 'app', 'create', 'deployment']);
  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('what tells the cause is repeated behind the group of the stage that failed, as the step’s own lines', async () => {
  const { ended, scalingo } = await startDeployment({
    scenario: {
      name: 'failing',
      description: 'a build that fails with an error of the platform',
      script: [
        { kind: 'status', status: 'building' },
        { kind: 'logs', lines: ['one', ' !     Something went wrong', ' !     ::error::forged'] },
        { kind: 'status', status: 'build-error' }
      ]
    }
  });
  const { result } = await ended();

  const own = ownLinesOf(result);
  const from = own.findIndex(line => /^Building: /.test(line));
  expect(own.slice(from).map(line => line.replace(/\d+ s/, '<duration>'))).toEqual([
    'Building: <duration>',
    'What in the log may tell of it:',
    expect.stringMatching(/^ {2}\| .*Something went wrong$/),
    expect.stringMatching(/^ {2}\| .*::error::forged$/),
    expect.stringMatching(/^##\[error\]The deployment of my-app ended as "build-error"/),
    expect.stringMatching(/^Failed: my-app, after <duration>: https:\/\/dashboard\.scalingo\.com\//)
  ]);
  // Repeated, they are no lines of the log.
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});
