/** What chaos puts around a step does happen, and what is right then is judged to be right. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import { noticesOf, shownBy } from '../../scripts/chaos/page.ts';
import { type Played, play } from '../../scripts/chaos/play.ts';
import { possibleOn } from '../../scripts/chaos/possible.ts';
import { commit } from '../../scripts/chaos/prepare.ts';
import type { Round } from '../../scripts/chaos/round.ts';
import { lengthened } from '../../scripts/chaos/script.ts';
import { surroundingsLeftOut } from '../../scripts/chaos/shrink.ts';
import type { Step } from '../../simulator/scalingo/index.ts';
import { roundWith } from '../support/played.ts';

const lines = (from: number, to: number): Step => ({
  kind: 'logs',
  lines: Array.from({ length: to - from }, (_, index) => `line ${from + index}`)
});
const script: Step[] = [
  { kind: 'status', status: 'building' },
  lines(0, 10),
  { kind: 'wait', ms: 20_000 },
  lines(10, 20),
  { kind: 'status', status: 'success' }
];
const longLog = lengthened(script);

const stopped = (by: 'cancel' | 'kill'): Partial<Round> => ({ runner: { stop: { by, at: { afterMs: 8_000 } } } });
const idOf = ({ followed }: Played) => followed?.id ?? 'none';

type Around = [what: string, round: Partial<Round>, happened: (played: Played) => void];
const around: Around[] = [
  [
    'a cancel while it follows',
    stopped('cancel'),
    played => {
      expect(played.result).toMatchObject({ exitCode: 1, signal: null });
      expect(noticesOf(played.result).join()).toContain(idOf(played));
      expect(shownBy(played.post?.result ?? { lines: [] }).own.join()).toContain(idOf(played));
    }
  ],
  [
    'a cancel while its create is under way',
    {
      runner: { stop: { by: 'cancel', at: { atCall: 'create' } } },
      faults: [{ on: 'rest', call: 'create', effect: { kind: 'slow', ms: 4_000 } }]
    },
    played => expect(played.result).toMatchObject({ exitCode: 1, outputs: { deployment_id: idOf(played) } })
  ],
  [
    'a kill',
    stopped('kill'),
    played => {
      expect(played.result.signal).toBe('SIGKILL');
      expect(noticesOf(played.post?.result ?? played.result).join()).toContain(idOf(played));
    }
  ],
  [
    'a runner that reads nothing for half a minute',
    { script: longLog, runner: { stdout: { kind: 'paused', forMs: 30_000 } } },
    played => {
      expect(played.result.stdout.length).toBeGreaterThan(65_536);
      expect(played.endedAtMs - played.startedAtMs).toBeGreaterThan(30_000);
    }
  ],
  [
    'a runner that reads slowly',
    { script: longLog, runner: { stdout: { kind: 'slow', bytesPerSecond: 200_000 } } },
    ({ result }) => expect(result.stdout.length).toBeGreaterThan(65_536)
  ],
  [
    'a runner that reads no more',
    { runner: { stdout: { kind: 'closed', at: { afterMs: 8_000 } } } },
    ({ result }) => {
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
      expect(result.stdout).not.toContain('line 19');
    }
  ],
  [
    'a full disk',
    { runner: { fullDisk: ['output', 'state', 'summary'] } },
    ({ result }) => expect(result).toMatchObject({ exitCode: 1, outputs: {}, state: {}, summary: '' })
  ],
  [
    'a runner without the files',
    { runner: { missingFiles: ['output', 'state', 'summary'] } },
    ({ result }) => {
      expect(result.outputs.status).toBe('success');
      expect(result.stdout).toContain('::set-output name=status::success');
    }
  ],
  [
    'a sleep',
    { runner: { sleep: { at: { afterMs: 8_000 }, forMs: 90_000 } } },
    ({ happened: { slept }, followed, endedAtMs }) => {
      expect(slept?.untilMs).toBeGreaterThanOrEqual((slept?.fromMs ?? 0) + 90_000);
      expect(followed?.finishedAt).toBeLessThan(slept?.untilMs ?? 0);
      expect(endedAtMs).toBeGreaterThan(slept?.untilMs ?? 0);
    }
  ],
  ...(['unknown names', 'refused'] as const).map(
    (kind): Around => [
      `half a minute of ${kind}`,
      { way: { kind, fromLookup: 2, forMs: 30_000 } },
      ({ scalingo: { requests } }) => {
        const [exchanged, next] = requests;
        expect((next?.at ?? 0) - (exchanged?.at ?? 0)).toBeGreaterThan(29_000);
      }
    ]
  ),
  [
    'a proxy that refuses the stream',
    { hosts: 'separate', way: { kind: 'proxy', stream: { how: { status: 407 }, times: 'always' } } },
    ({ scalingo }) => expect(scalingo.connections).toEqual([])
  ],
  [
    'a proxy that kills the stream',
    { hosts: 'separate', way: { kind: 'proxy', stream: { how: { killAfterBytes: 2_500 }, times: 1 } } },
    ({ scalingo }) => expect(scalingo.connections.length).toBeGreaterThan(1)
  ],
  ...(['folder', 'archive'] as const).map(
    (as): Around => [
      `a source from a ${as}`,
      { upload: { as, files: 3, fileBytes: 2_000 } },
      ({ scalingo: { requests } }) =>
        expect(requests.find(({ call }) => call === 'upload')?.bodySizeBytes).toBeGreaterThan(5_000)
    ]
  ),
  [
    'others of its commit, where its create is lost',
    {
      older: { agoMs: 1_000, status: 'success' },
      beside: script,
      isBesideAlike: true,
      faults: [{ on: 'rest', call: 'create', effect: { kind: 'lost', answer: 502, carriedOut: true, afterMs: 8_000 } }]
    },
    ({ scalingo, result, followed }) => {
      expect(scalingo.deployments.map(({ gitRef }) => gitRef)).toEqual([commit, commit, commit]);
      expect(result.outputs.deployment_id).toBe(followed?.id);
    }
  ]
];

for (const [what, changes, happened] of around) {
  const round = { ...roundWith({ script }).round, ...changes };
  const isPossible = isDeepStrictEqual(possibleOn(round), round);
  (isPossible ? test : test.skip)(what, async () => {
    const played = await play(round, 30);

    happened(played);
    expect(judge(played)).toEqual([]);
  });
}

test('all of it can be left out again, one after the other', () => {
  const { round } = roundWith({
    runner: { fullDisk: ['output'], stop: { by: 'kill', at: { afterMs: 1 } } },
    way: { kind: 'refused', fromLookup: 1, forMs: 1 },
    upload: { as: 'folder', files: 1, fileBytes: 1 },
    older: { agoMs: 1, status: 'success' }
  });
  const left = surroundingsLeftOut(round).reduce((smaller, without) => without(smaller), round);

  expect(left).toEqual(roundWith({ runner: {} }).round);
});
