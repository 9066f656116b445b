import { expect, test } from '@jest/globals';
import type { Scenario, Step } from '../../simulator/scalingo/index.ts';
import { hostileLines } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce } from '../support/deployment.ts';
import { expectInert } from '../support/inert.ts';
import { severalAtOnce } from '../support/several.ts';

const shown = (line: string) => JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);

test('each hostile line as the very first and the very last one of a log does nothing', async () => {
  const checked = await severalAtOnce(hostileLines, shown, async line => {
    // Invisible characters count least where most is taken for a command.
    const step = { assumptions: { invisibleCharacters: 'ignored' } } as const;
    const deployed = await deployOnce({ scenario: beginningAndEndingWith(line), step, stepSpeed: 60 });
    expect(deployed.result).toMatchObject({ exitCode: 1, outputs: { status: 'aborted' } });
    expectInert(deployed, deployed.scalingo.token);
  });

  expect(checked.length).toBe(hostileLines.length);
}, 600_000);

test('the same by a runner for which every character counts, at both ends of each stage', async () => {
  const linesAtOnce = 2 * stages.length;
  const parts = Array.from({ length: Math.ceil(hostileLines.length / linesAtOnce) }, (_, index) =>
    hostileLines.slice(index * linesAtOnce, (index + 1) * linesAtOnce)
  );

  await severalAtOnce(
    parts,
    lines => lines.map(shown).join(', '),
    async lines => {
      const step = { assumptions: { invisibleCharacters: 'kept' } } as const;
      const deployed = await deployOnce({ scenario: stagesWith(lines), step, stepSpeed: 60 });
      expect(deployed.result).toMatchObject({ exitCode: 1, outputs: { status: 'aborted' } });
      expectInert(deployed, deployed.scalingo.token, ['Queued', 'Building', 'Pushing', 'Starting']);
    }
  );
}, 600_000);

/** Of a deployment that is aborted nothing closes the log: what is hostile stands last in it. */
const stages = ['queued', 'building', 'pushing', 'starting'];

/** Each stage begins with a hostile line and ends with another one. */
function stagesWith(lines: readonly string[]): Scenario {
  return {
    name: 'hostile at the ends of stages',
    description: 'hostile lines as the first and the last one of each stage',
    script: [
      ...stages.flatMap((status, stage): Step[] => [
        { kind: 'status', status },
        { kind: 'logs', lines: [lines[2 * stage] ?? '', 'a plain line', lines[2 * stage + 1] ?? ''] }
      ]),
      { kind: 'status', status: 'aborted' }
    ]
  };
}

function beginningAndEndingWith(line: string): Scenario {
  return {
    name: 'hostile at both ends',
    description: 'a hostile line as the first and as the last one',
    script: [
      { kind: 'status', status: 'building' },
      { kind: 'logs', lines: [line, 'a plain line', line] },
      { kind: 'status', status: 'aborted' }
    ]
  };
}
