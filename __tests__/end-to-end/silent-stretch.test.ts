import { expect, test } from '@jest/globals';
import type { Fault, Scenario } from '../../simulator/scalingo/index.ts';
import { deployWith } from '../support/lost.ts';
import { deploymentOf, logOf, ownLinesOf, visibleLines } from '../support/page.ts';
import { building, logs, numbered, pause } from '../support/scripts.ts';

/** Long enough for the step to say that it still waits. */
const silentMs = 200_000;
const silent: Scenario = building([logs(numbered('before', 3)), pause(silentMs), logs(numbered('after', 5))]);

test.each<[string, Fault[]]>([
  ['its last lines come after its end', [{ on: 'stream', effect: { kind: 'end early', lines: 5 } }]],
  ['there is no stream', [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } }]]
])('a step that has said that it still waits ends all the same, where %s', async (_, faults) => {
  const { result, scalingo } = await deployWith(silent, faults, { settings: { outputWhileRunning: 'absent' } });

  expect(ownLinesOf(result)).toContainEqual(expect.stringMatching(/^Still building/));
  expect(result).toMatchObject({ exitCode: 0, signal: null });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(ownLinesOf(result).at(-1)).toMatch(/^Deployed: my-app/);
});
