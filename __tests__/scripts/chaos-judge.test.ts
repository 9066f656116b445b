/** What judges a round of chaos, on rounds that are made up: each that is wrong differs in one thing from one that is right. */
import { describe, expect, test } from '@jest/globals';
import { judge } from '../../scripts/chaos/judge.ts';
import type { Played } from '../../scripts/chaos/play.ts';
import { asked, failing, ledgerOf, playedRound, roundWith, stepResult } from '../support/played.ts';

test('a round that went well has nothing wrong with it', () => {
  expect(judge(playedRound())).toEqual([]);
});

type Recorded = Played['scalingo']['requests'][number];

describe('a Retry-After', () => {
  const outputs = { ...stepResult().outputs, deployment_id: '', status: '' };
  const refused = (retryAfterMs: number | undefined, ...later: Recorded[]) =>
    playedRound({
      ...roundWith({ inputs: { timeout: '1' } }),
      followed: undefined,
      endedAtMs: 42_000,
      result: { ...stepResult({ log: [] }), ...failing('Scalingo asks to wait'), outputs },
      scalingo: {
        requests: [
          asked('exchange', 1_000),
          asked('app', 41_000, { status: 429, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }),
          ...later
        ],
        connections: [],
        deployments: []
      }
    });

  test('that lies past the timeout ends the step', () => {
    expect(judge(refused(20_000))).toEqual([]);
  });

  test('of a renewal does so when the bearer has ended, although it was good for a request meanwhile', () => {
    const renewal = asked('exchange', 41_000, { status: 429, retryAfterMs: 20_000 });
    expect(judge(refused(undefined, renewal, asked('app', 41_500)))).toEqual([]);
  });

  test.each([
    ['that does not', refused(15_000)],
    ['that was not sent', refused(undefined)],
    ['after which it asked again', refused(20_000, asked('app', 41_500, { status: 500 }))]
  ])('%s does not', (_, played) => {
    expect(judge(played)).toContainEqual(expect.stringMatching(/^exit 1 although/));
  });
});

describe('a step that gives up before its timeout', () => {
  const gaveUp = (endedAtMs: number, changes: Parameters<typeof roundWith>[0], ...requests: Recorded[]) =>
    playedRound({
      ...roundWith({ inputs: { timeout: '1' }, ...changes }),
      ...{ followed: undefined, endedAtMs },
      result: {
        ...{ ...stepResult({ log: [] }), ...failing('not to be had') },
        outputs: { ...stepResult().outputs, deployment_id: '', status: '' }
      },
      scalingo: { ...ledgerOf(asked('exchange', 1_000), ...requests), deployments: [] }
    });
  const unreached = { way: { kind: 'unknown names', fromLookup: 2, forMs: 60_000 } } as const;
  const failed = (status: number, ...times: number[]) => times.map(at => asked('app', at, { status }));

  test.each<[string, Played]>([
    ['nobody could be reached for the last time', gaveUp(56_000, unreached)],
    ['one attempt failed a moment before', gaveUp(58_500, {}, ...failed(503, 58_000))],
    ['many attempts failed', gaveUp(46_000, {}, ...failed(503, 5_000, 10_000, 20_000, 30_000, 45_000))],
    ['requests were one too many', gaveUp(35_000, {}, ...failed(429, 2_000, 34_000))]
  ])('as %s is right', (_, played) => {
    expect(judge(played)).toEqual([]);
  });

  test.each<[string, Played]>([
    ['nobody could be reached long before', gaveUp(54_000, unreached)],
    ['everybody could be reached', gaveUp(59_000, {})],
    ['through a proxy', gaveUp(58_000, { way: { kind: 'proxy', stream: { how: 'reset', times: 1 } } })],
    ['one attempt failed long before', gaveUp(55_000, {}, ...failed(503, 54_000))],
    ['many attempts failed, not the last', gaveUp(55_000, {}, ...failed(503, 5, 10, 20), ...failed(200, 54_000))],
    ['one request was one too many', gaveUp(35_000, {}, ...failed(429, 34_000))]
  ])('as %s is wrong', (_, played) => {
    expect(judge(played)).toContainEqual(expect.stringMatching(/^exit 1 although/));
  });
});

describe('a full disk under the outputs', () => {
  const full = (message: string) =>
    playedRound({ ...roundWith({ runner: { fullDisk: ['output'] } }), result: { ...failing(message), outputs: {} } });

  test('that the error tells is right', () => {
    expect(judge(full('It went well. The outputs could not be written: look whether the disk is full.'))).toEqual([]);
  });

  test('that no error tells is wrong', () => {
    expect(judge(full('oh'))).toEqual([expect.stringMatching(/does not tell of the full disk/)]);
  });

  test('that nobody could be told is right', () => {
    const runner = { fullDisk: ['output'], stdout: { kind: 'closed', at: { afterMs: 0 } } } as const;
    const result = { ...stepResult({ log: ['one', 'tw'] }), exitCode: 1, outputs: {} };
    expect(judge(playedRound({ ...roundWith({ runner }), result }))).toEqual([]);
  });

  test('that does not fail the step is wrong', () => {
    const played = playedRound({ ...roundWith({ runner: { fullDisk: ['output'] } }), result: { outputs: {} } });
    expect(judge(played)).toEqual(['exit 0 although the outputs could not be written']);
  });
});

describe('a step whose stdout nobody reads any more', () => {
  const unread = roundWith({ runner: { stdout: { kind: 'closed', at: { afterMs: 0 } } } });
  const half = { ...stepResult({ log: ['one', 'tw'] }), stoppedAtEnd: true };
  const failed = { ...playedRound().followed, status: 'build-error' } as Played['followed'];
  const failedOutputs = { ...stepResult().outputs, status: 'build-error' };

  test.each<[string, Played]>([
    ['a success', playedRound({ ...unread, result: half })],
    [
      'a failure that it could tell to nobody',
      playedRound({ ...unread, followed: failed, result: { ...half, exitCode: 1, outputs: failedOutputs } })
    ],
    [
      'a success without a file for its outputs',
      playedRound({
        ...roundWith({ runner: { ...unread.round.runner, missingFiles: ['output'] } }),
        result: { ...half, outputs: {} }
      })
    ]
  ])('ends right as %s', (_, played) => {
    expect(judge(played)).toEqual([]);
  });

  test.each<[string, Played, RegExp]>([
    [
      'by a failure',
      playedRound({ ...unread, result: { ...half, exitCode: 1 } }),
      /exit 1 although the deployment is "success"/
    ],
    [
      'as a success of what failed',
      playedRound({ ...unread, followed: failed, result: { ...half, outputs: failedOutputs } }),
      /exit 0 although/
    ],
    [
      'without its outputs',
      playedRound({ ...unread, result: { ...half, outputs: {} } }),
      /output deployment_id is missing/
    ],
    [
      'by a signal',
      playedRound({ ...unread, result: { ...half, exitCode: null, signal: 'SIGPIPE' } }),
      /exit null by SIGPIPE/
    ],
    ['with other lines', playedRound({ ...unread, result: stepResult({ log: ['two', 'o'] }) }), /line 1 of 1/],
    ['with a complaint', playedRound({ ...unread, result: { ...half, stderr: 'EPIPE' } }), /stderr: EPIPE/]
  ])('ends wrong %s', (_, played, sentence) => {
    expect(judge(played)).toContainEqual(expect.stringMatching(sentence));
  });

  test('but that was read until its end is no reason for half a line', () => {
    expect(judge(playedRound({ result: half }))).toEqual([
      expect.stringMatching(/line 2 of 2 is "tw"/),
      'commands are still stopped at the end'
    ]);
  });
});

describe('a source that is uploaded', () => {
  const uploading = roundWith({ upload: { as: 'folder', files: 1, fileBytes: 10 } });
  const broken = {
    ...playedRound().followed,
    status: 'build-error',
    lines: ['fail to handle tgz']
  } as Played['followed'];
  const told = { ...stepResult({ log: ['fail to handle tgz'] }), ...failing('ended as "build-error"') };
  const outputs = { ...told.outputs, status: 'build-error' };

  test('and whole is right', () => {
    expect(judge(playedRound(uploading))).toEqual([]);
  });

  test('and broken is wrong', () => {
    const played = playedRound({ ...uploading, followed: broken, result: { ...told, outputs } });
    expect(judge(played)).toEqual([expect.stringMatching(/upload ended as "build-error": fail to handle tgz/)]);
  });

  test("to a store that lies is nobody's fault", () => {
    const { requests } = playedRound().scalingo;
    const scalingo = ledgerOf(...requests.slice(0, 2), asked('upload', 1_150, { fault: 'html' }), ...requests.slice(2));
    expect(judge(playedRound({ ...uploading, scalingo, followed: broken, result: { ...told, outputs } }))).toEqual([]);
  });

  test('and that the store refuses is told', () => {
    const outputs = { ...stepResult().outputs, deployment_id: '', status: '' };
    const refusedBy = (call: 'upload' | 'app') =>
      playedRound({
        ...uploading,
        followed: undefined,
        scalingo: ledgerOf(asked('exchange', 1_000), asked(call, 1_100, { status: 401 })),
        result: { ...stepResult({ log: [] }), ...failing('refused'), outputs }
      });
    expect(judge(refusedBy('upload'))).toEqual([]);
    // There a bearer is renewed first.
    expect(judge(refusedBy('app'))).toContainEqual(expect.stringMatching(/exit 1 although/));
  });

  test('and left on the disk is wrong', () => {
    expect(judge(playedRound({ ...uploading, left: ['source.tar.gz'] }))).toEqual([
      expect.stringMatching(/left on .*: source.tar.gz/)
    ]);
  });
});

describe('a step that slept', () => {
  const happened = { slept: { fromMs: 5_000, untilMs: 605_000 } };

  test.each<[string, Played]>([
    ['and ends soon after it woke', playedRound({ happened, endedAtMs: 610_000 })],
    [
      'through its timeout',
      playedRound({
        ...roundWith({ inputs: { timeout: '1' } }),
        happened,
        endedAtMs: 606_000,
        result: failing('timed out')
      })
    ],
    [
      'while its create was not answered',
      playedRound({
        happened: { slept: { ...happened.slept, fromMs: 1_250 } },
        endedAtMs: 610_000,
        result: failing('not known')
      })
    ]
  ])('%s is right', (_, played) => {
    expect(judge(played)).toEqual([]);
  });

  test.each<[string, Played, RegExp]>([
    ['and does not wake', playedRound({ happened, endedAtMs: 1_000_000 }), /ended 395 s after/],
    [
      'through its timeout, and goes on',
      playedRound({
        ...roundWith({ inputs: { timeout: '1' } }),
        happened,
        endedAtMs: 800_000,
        result: failing('timed out')
      }),
      /outlived its timeout/
    ],
    [
      'long after its create was answered',
      playedRound({ happened, endedAtMs: 610_000, result: failing('not known') }),
      /exit 1 although/
    ]
  ])('%s is wrong', (_, played, sentence) => {
    expect(judge(played)).toContainEqual(expect.stringMatching(sentence));
  });
});

test.each<[string, Played]>([
  [
    'a runner that reads late',
    playedRound({ ...roundWith({ runner: { stdout: { kind: 'paused', forMs: 200_000 } } }), endedAtMs: 400_000 })
  ],
  [
    'a runner that reads slowly',
    playedRound({
      ...roundWith({ runner: { stdout: { kind: 'slow', bytesPerSecond: 10 } } }),
      endedAtMs: 400_000,
      result: { stdout: 'x'.repeat(100) }
    })
  ],
  [
    'nobody to be reached',
    playedRound({ ...roundWith({ way: { kind: 'refused', fromLookup: 5, forMs: 200_000 } }), endedAtMs: 400_000 })
  ]
])('%s gives the step time', (_, played) => {
  expect(judge(played)).toEqual([]);
  expect(judge({ ...played, ...roundWith({}) })).toContainEqual(expect.stringMatching(/the step ended 391 s after/));
});

describe('a list that is not answered while a lost deployment is looked for', () => {
  const lookedFor = (...atMs: number[]) =>
    playedRound({
      followed: undefined,
      endedAtMs: 128_000,
      result: {
        ...stepResult({ log: [] }),
        ...failing('Whether Scalingo made the deployment is not known'),
        outputs: { ...stepResult().outputs, deployment_id: '', status: '' }
      },
      scalingo: {
        ...ledgerOf(
          asked('exchange', 500),
          asked('app', 700),
          asked('create', 1_000, { status: 503, fault: 'status' }),
          asked('deployments', 1_500),
          ...atMs.map(at => asked('deployments', at, { fault: 'lost' }))
        ),
        deployments: []
      }
    });

  test('for two minutes leaves it not known', () => {
    expect(judge(lookedFor(3_000, 34_000, 66_000, 98_000))).toEqual([]);
  });

  test('once does not', () => {
    expect(judge(lookedFor(3_000))).toContainEqual(expect.stringMatching(/exit 1 although/));
  });
});
