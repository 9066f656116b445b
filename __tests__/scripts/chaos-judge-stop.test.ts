/** What judges how a step of chaos was stopped, on rounds that are made up: each that is wrong differs in one thing from one that is right. */
import { describe, expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import type { Played } from '../../scripts/chaos/play.ts';
import { asked, failing, id, ledgerOf, type PlayedChanges, playedRound, stepResult } from '../support/played.ts';

describe('a cancelled step', () => {
  const notice = `The deployment goes on at ${id}`;
  const cancelled = ({
    says = [notice],
    after = id,
    ...changes
  }: { says?: string[]; after?: string } & PlayedChanges = {}) => {
    const { requests, ...ledger } = playedRound().scalingo;
    const followed = { ...playedRound().followed, status: 'building', finishedAt: null } as Played['followed'];
    return playedRound({
      scalingo: { ...ledger, requests: requests.slice(0, 3) },
      followed,
      endedAtMs: 5_500,
      happened: { stopped: { by: 'cancel', atMs: 5_000, requests: 3 }, goneAtMs: 5_400 },
      post: { result: stepResult({ log: [], own: [after] }), requests: 0 },
      ...changes,
      result: {
        ...stepResult({ log: ['one'] }),
        exitCode: 1,
        annotations: [
          ...says.map(message => ({ level: 'notice', message }) as const),
          { level: 'error', message: 'The operation was canceled.' }
        ],
        ...changes.result
      }
    });
  };
  const post = (changes: object, requests = 0) => ({
    post: { result: { ...stepResult({ own: [id] }), ...changes }, requests }
  });
  const happened = (goneAtMs: number) => ({ stopped: { by: 'cancel', atMs: 5_000, requests: 3 } as const, goneAtMs });
  const slow = ledgerOf(asked('create', 4_500, { status: 201, answeredAt: 9_000 }));

  const withoutId = { ...stepResult().outputs, deployment_id: '' };
  test.each<[string, Played]>([
    ['that tells it and ends', cancelled()],
    ['that waits for the answer to its create', cancelled({ scalingo: slow, happened: happened(9_500) })],
    [
      'that waits for the rest of that answer',
      cancelled({
        scalingo: ledgerOf(asked('create', 4_500, { status: 201, answeredAt: 4_600, fault: 'stall body' })),
        happened: happened(13_500)
      })
    ],
    [
      'that was not told in time',
      cancelled({
        scalingo: ledgerOf(asked('create', 4_500, { status: 201, answeredAt: 13_000 })),
        says: ['x'],
        after: '',
        result: { outputs: withoutId }
      })
    ]
  ])('%s is right', (_, played) => {
    expect(judge(played)).toEqual([]);
  });

  test.each<[string, Played, RegExp]>([
    ['late', cancelled({ happened: happened(10_100) }), /ended after 5100 ms/],
    ['late after its create', cancelled({ scalingo: slow, happened: happened(19_100) }), /ended after 14100 ms/],
    ['by a signal', cancelled({ result: { exitCode: null, signal: 'SIGKILL' } }), /exit null by SIGKILL/],
    ['without a notice', cancelled({ says: [] }), /0 notices/],
    ['without the deployment in its notice', cancelled({ says: ['gone'] }), /notice does not name/],
    [
      'without the deployment in its output',
      cancelled({ result: { outputs: withoutId } }),
      /output deployment_id does not name/
    ],
    [
      'and goes on asking',
      cancelled({
        scalingo: ledgerOf(
          asked('exchange', 1_000),
          asked('app', 1_100),
          asked('create', 1_200, { status: 201 }),
          asked('output', 6_200)
        )
      }),
      /1 requests after the step was stopped/
    ],
    [
      'and asks for all that is left at once',
      cancelled({
        scalingo: ledgerOf(
          ...playedRound().scalingo.requests.slice(0, 3),
          ...[5_100, 5_200, 5_300].map(at => asked('output', at))
        )
      }),
      /3 requests after the step was stopped/
    ],
    ['and nothing runs after the job', (({ post: _, ...played }) => played)(cancelled()), /nothing ran after/],
    ['and the run after the job fails', cancelled(post({ exitCode: 1 })), /after the job ended with 1/],
    ['and the run after the job complains', cancelled(post({ stderr: 'oh' })), /stderr: oh/],
    ['and the run after the job tells an error', cancelled(post(failing('oh'))), /tells an error/],
    ['and the run after the job asks', cancelled(post({}, 1)), /asked Scalingo 1 times/],
    [
      'and the run after the job repeats it',
      cancelled(post({ annotations: [{ level: 'notice', message: id }] })),
      /tells once more/
    ],
    ['and the run after the job says nothing', cancelled({ after: '' }), /does not name the deployment/]
  ])('that ends %s is wrong', (_, played, sentence) => {
    expect(judge(played)).toContainEqual(expect.stringMatching(sentence));
  });
});

describe('a killed step', () => {
  const killed = ({ says = [`killed, it goes on at ${id}`], ...changes }: { says?: string[] } & PlayedChanges = {}) => {
    const { requests, ...ledger } = playedRound().scalingo;
    return playedRound({
      scalingo: { ...ledger, requests: requests.slice(0, 3) },
      endedAtMs: 5_500,
      happened: { stopped: { by: 'kill', atMs: 5_000, requests: 3 } },
      post: {
        result: { ...stepResult(), annotations: says.map(message => ({ level: 'notice', message }) as const) },
        requests: 0
      },
      ...changes,
      result: {
        ...stepResult({ log: ['one', 'tw'] }),
        ...{ exitCode: null, signal: 'SIGKILL', stoppedAtEnd: true },
        groups: [{ title: 'Building', lines: [], closed: false }],
        ...changes.result
      }
    });
  };
  const unanswered = ledgerOf(
    asked('exchange', 1_000),
    asked('app', 1_100),
    asked('create', 1_200, { answeredAt: 9_000 })
  );
  const early = ledgerOf(asked('exchange', 1_000));
  const refused = ledgerOf(asked('exchange', 1_000), asked('app', 1_100), asked('create', 1_200, { status: 429 }));

  test.each<[string, Played]>([
    ['that had its deployment', killed()],
    ['that waited for its deployment', killed({ scalingo: unanswered, says: ['look there'] })],
    ['that waited to ask again', killed({ scalingo: refused, says: [], followed: undefined, result: { lines: [] } })],
    [
      'that had asked for nothing',
      killed({
        scalingo: early,
        says: [],
        followed: undefined,
        result: { lines: [] }
      })
    ]
  ])('%s and is told of is right', (_, played) => {
    expect(judge(played)).toEqual([]);
  });

  test.each<[string, Played, RegExp]>([
    ['whose deployment nobody names', killed({ says: ['look there'] }), /no notice after the job names/],
    ['whose create nobody tells', killed({ scalingo: unanswered, says: [] }), /tells that a deployment was asked for/],
    ['that had asked for nothing', killed({ scalingo: early, says: ['look there'] }), /that nobody asked for/],
    [
      'that did not write its output at once',
      killed({ result: { outputs: {} } }),
      /output deployment_id does not name/
    ],
    [
      'whose log was wrong',
      killed({ result: { lines: stepResult({ log: ['two', 'o'] }).lines } }),
      /line 1 of 1 is "two"/
    ]
  ])('%s is wrong', (_, played, sentence) => {
    expect(judge(played)).toContainEqual(expect.stringMatching(sentence));
  });
});
