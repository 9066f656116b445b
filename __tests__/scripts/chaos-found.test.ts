/** Failures that chaos found, kept as the fewest faults and settings that showed them. */
import { expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import { shownBy } from '../../scripts/chaos/page.ts';
import { play } from '../../scripts/chaos/play.ts';
import type { Round } from '../../scripts/chaos/round.ts';
import type { Step } from '../../simulator/scalingo/index.ts';

const building: Step = { kind: 'status', status: 'building' };
const success: Step = { kind: 'status', status: 'success' };

function lines(from: number, to: number): Step[] {
  return Array.from({ length: to - from }, (_, index) => ({ kind: 'log', line: `line ${from + index}` }));
}

function wait(ms: number): Step {
  return { kind: 'wait', ms };
}

const quiet: Round = {
  number: 0,
  seed: 1,
  script: [building, ...lines(0, 5), wait(10_000), ...lines(5, 10), success],
  settings: {},
  faults: [],
  hosts: 'one',
  inputs: {}
};

const found: [name: string, round: Partial<Round>][] = [
  [
    'a silent stream whose state is not told at once is not left alone for longer and longer',
    {
      settings: { statusEvents: false },
      faults: [{ on: 'rest', call: 'deployment', when: { times: 4 }, effect: { kind: 'never' } }]
    }
  ],
  [
    'a log that is refused while the deployment runs does not end the step',
    {
      script: [building, ...lines(0, 5), wait(30_000), ...lines(5, 10), wait(10_000), success],
      faults: [
        { on: 'stream', when: { times: 'always', afterLines: 3 }, effect: { kind: 'close', code: 1000 } },
        {
          on: 'rest',
          call: 'output',
          when: { times: 2 },
          effect: { kind: 'status', status: 402, body: { error: 'no' } }
        }
      ]
    }
  ],
  [
    'the last lines, replayed with the news of the deployment, are not its first ones',
    {
      script: [building, ...lines(0, 20), wait(90_000), ...lines(20, 25), success],
      settings: { replay: { lines: 2 } },
      attachAfterMs: 2_000
    }
  ],
  [
    'a bearer that the stream refuses, and that cannot be renewed at once, does not end the step',
    {
      faults: [
        { on: 'stream', effect: { kind: 'refuse', status: 401 } },
        { on: 'rest', call: 'exchange', when: { from: 2 }, effect: { kind: 'status', status: 503 } }
      ]
    }
  ],
  [
    'statuses that are invented, and told once, do not hide that all else is told twice',
    {
      script: [building, ...lines(0, 5), wait(10_000), ...lines(5, 10), success],
      faults: [
        { on: 'stream', when: { times: 4 }, effect: { kind: 'statuses', statuses: ['starting', 'building'] } },
        { on: 'stream', effect: { kind: 'double' } }
      ]
    }
  ],
  [
    'what cannot be read is asked for again, however long something else went wrong before',
    {
      faults: [
        {
          on: 'rest',
          call: 'exchange',
          effect: { kind: 'status', status: 429, body: 'Retry later', headers: { 'retry-after': '30' } }
        },
        { on: 'rest', call: 'exchange', when: { from: 2 }, effect: { kind: 'html' } }
      ]
    }
  ],
  [
    'what cannot be read is asked for again, however long the first answer took',
    {
      faults: [
        { on: 'rest', call: 'exchange', effect: { kind: 'slow', ms: 24_000 } },
        { on: 'rest', call: 'exchange', effect: { kind: 'html' } }
      ]
    }
  ]
];

test.each(found)('%s', async (_, round) => {
  expect(judge(await play({ ...quiet, ...round }, 30))).toEqual([]);
});

test('the log of a deployment that was over when it was found may still lag', async () => {
  const { result } = await play(
    {
      ...quiet,
      script: [building, ...lines(0, 5), success],
      faults: [
        { on: 'rest', call: 'create', effect: { kind: 'cut', bytes: 10 } },
        { on: 'rest', call: 'output', effect: { kind: 'lines', count: 2 } }
      ]
    },
    30
  );

  expect(shownBy(result).log).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4']);
  expect(result.exitCode).toBe(0);
});
