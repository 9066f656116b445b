/** The faults of what is logged, and of the runner that reads it. */
import { expect, test } from '@jest/globals';
import type { Scenario, Step } from '../../simulator/scalingo/index.ts';
import { hostile } from '../../simulator/scalingo/scenarios/index.ts';
import { type DeploymentOptions, startDeployment } from '../support/deployment.ts';
import { expectInert } from '../support/inert.ts';
import { commonSpeed, deployWith, expectExact } from '../support/lost.ts';
import { deployMeasured } from '../support/memory.ts';
import { annotationsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { building, closing, linesApart, logs, numbered, pause } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';
import { testWith } from '../support/systems.ts';

const token = 'tk-us-0hCr4nYq7sWzKd2eVb9uLp5TgMx8JfAi';

test('37 commands, `##[…]`, ANSI, NUL, direction marks, a secret echoed: inert, masked, kept', async () => {
  const rows = (['ignored', 'kept'] as const).flatMap(invisibleCharacters =>
    [false, true].map(isCut => ({ invisibleCharacters, isCut }))
  );
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ invisibleCharacters, isCut }) => {
      const deployed = await deployWith(
        hostile(token),
        isCut ? [{ on: 'stream', when: { afterLines: 9 }, effect: { kind: 'close', code: 1001 } }] : [],
        {
          tokens: [{ token }],
          inputs: { token },
          leaks: true,
          step: { assumptions: { invisibleCharacters } }
        }
      );
      expectInert(deployed, token);
    }
  );
});

test('37 a line of a megabyte: kept, once', async () => {
  const long = 'x'.repeat(1_000_000);
  const deployed = await deployWith(building([logs(['before', long, `${long}é`, 'after'])]), [
    { on: 'stream', when: { afterLines: 2 }, effect: { kind: 'end' } }
  ]);

  expectExact(deployed);
  expect(logOf(deployed.result).filter(line => line.length >= 1_000_000)).toHaveLength(2);
});

testWith('unread output')('39 stdout stalled for 30 s: nothing is lost, and the end is told', async () => {
  const deploying = await startDeployment({
    scenario: building(
      [logs(plenty(3000)), pause(30_000), logs(plenty(3000)), { kind: 'hold', name: 'read' }],
      'hook-error'
    ),
    step: { readStdout: 'paused' },
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  await deploying.scalingo.until(({ deployments }) => (deployments[0]?.lines.length === 6000 ? true : undefined));
  deploying.step.resumeReading();
  deploying.scalingo.release('read');

  expectExact(await deploying.ended(), 'hook-error');
});

test('39 stdout closed: a clear end, with the right code', async () => {
  await severalAtOnce(['success', 'crashed-error'], String, async status => {
    const deploying = await startDeployment({
      scenario: linesApart(20, 500, status),
      cut: true,
      speed: commonSpeed,
      stepSpeed: commonSpeed
    });
    await deploying.step.until(({ lines }) => lines.find(({ text }) => text.includes('line 3')));
    deploying.step.closeStdout();
    const { result, scalingo } = await deploying.ended();

    expect(result).toMatchObject({ exitCode: status === 'success' ? 0 : 1, signal: null });
    expect(result.outputs).toMatchObject({ status, deployment_id: deploymentOf(scalingo).id });
    expect(result.summary).toContain(status === 'success' ? 'Deployed' : 'Failed');
  });
});

test('39 a million lines: memory flat, no cut tail, a clear end', async () => {
  const few = await deployMeasured(flood(20_000));
  const lines = Number(process.env.FLOOD_LINES ?? 200_000);
  const many = await deployMeasured(flood(lines));

  for (const { result, scalingo } of [few, many]) {
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    const shown = logOf(result);
    const expected = visibleLines(deploymentOf(scalingo).lines);
    // Not with `toEqual`, which would print all of them.
    expect(shown.length).toBe(expected.length);
    expect(shown.findIndex((line, index) => line !== expected[index])).toBe(-1);
  }
  // Eight bytes of each line are kept, and V8 does not collect at once what is not: how much that is at most is what memory.test.ts cannot see.
  expect(many.memoryMiB - few.memoryMiB).toBeLessThan((8 * lines) / 2 ** 20 + 40);
}, 300_000);

testWith('a full disk')(
  '40 a full disk under the output file: a clear error, and the deployment is followed all the same',
  async () => {
    const { result, scalingo } = await deployWith(linesApart(10, 200), [], {
      step: { env: { GITHUB_OUTPUT: '/dev/full' } }
    });

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(annotationsOf(result, 'error')).toEqual([
      expect.stringMatching(/went well.*outputs .*could not be written.*ENOSPC/)
    ]);
    expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
    expect(result.state.deployment_id).toBe(deploymentOf(scalingo).id);
  }
);

testWith('a full disk')(
  '40 a full disk under the state and the summary: neither decides how the step ends',
  async () => {
    const env = { GITHUB_STATE: '/dev/full', GITHUB_STEP_SUMMARY: '/dev/full' };

    expectExact(await deployWith(linesApart(10, 200), [], { step: { env } }));
  }
);

function plenty(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `       [${index}] ${'x'.repeat(80)}`);
}

/** Many short lines, each of them different, made while they are logged. */
function flood(count: number): DeploymentOptions {
  const scenario: Scenario = { name: 'flood', description: 'a great many lines', script: () => steps(count) };
  return { scenario, speed: 20, stepSpeed: 20 };
}

function* steps(count: number): Generator<Step> {
  yield { kind: 'status', status: 'building' };
  for (let made = 0; made < count; made += 500) yield logs(numbered(`part ${made}`, 500));
  yield closing('success');
  yield { kind: 'status', status: 'success' };
}
