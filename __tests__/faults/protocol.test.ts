/** The protocol's faults: what the event stream says, and how. */
import { expect, test } from '@jest/globals';
import type { Content, Fault, GarbageFrame, StreamEffect } from '../../simulator/scalingo/index.ts';
import { foreignMark } from '../../simulator/scalingo/scenarios/index.ts';
import { calm, deployWith, expectCarriedByRest, expectExact, expectResumed } from '../support/lost.ts';
import { deployMeasured } from '../support/memory.ts';
import { callsOf, logOf } from '../support/page.ts';
import { building, linesApart, linesUntilBack, logs, numbered, pause, untilWarned } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

const build = linesApart(30, 1000);
/** For those that must be back before it is over. */
const held = linesUntilBack(30, 300, 20);
const cut: Fault = { on: 'stream', when: { afterLines: 8 }, effect: { kind: 'close', code: 1001 } };

test('13 the upgrade answered by 200, 301, 429, 503: 429 waits as told, the rest tries again later', async () => {
  await severalAtOnce([200, 301, 429, 503], String, async status => {
    const headers = status === 429 ? { 'retry-after': '9' } : { location: 'https://example.com/' };
    const refused: Fault = { on: 'stream', when: { from: 2 }, effect: { kind: 'refuse', status, headers } };
    const deployed = await deployWith(held, [cut, refused], calm);

    expectResumed(deployed, 'success', `HTTP ${status}|close code 1001`);
    const [first, second] = deployed.scalingo.connections;
    if (status === 429) expect((second?.openedAt ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThanOrEqual(9000);
    expect(callsOf(deployed.scalingo).filter(call => call === 'exchange')).toHaveLength(1);
  });
});

test('13 the upgrade answered by 401: renews the bearer once', async () => {
  const refused: Fault = { on: 'stream', when: { from: 2 }, effect: { kind: 'refuse', status: 401 } };
  const deployed = await deployWith(held, [cut, refused], calm);

  expectResumed(deployed, 'success', 'close code 1001');
  expect(callsOf(deployed.scalingo).filter(call => call === 'exchange')).toHaveLength(2);
});

test('13 the upgrade always answered by 401: carried by REST, and the bearer is not renewed over and over', async () => {
  const refused: Fault = { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 401 } };
  const deployed = await deployWith(untilWarned(linesApart(30, 20_000)), [refused], { speed: 6, stepSpeed: 6 });

  expectCarriedByRest(deployed, 'success', 'HTTP 401');
  expect(callsOf(deployed.scalingo).filter(call => call === 'exchange').length).toBeLessThanOrEqual(3);
});

test('14 frames that are no JSON, binary, empty: the connection counts as broken, `output` fills the gap', async () => {
  const frames: GarbageFrame[] = ['no json', 'binary', 'empty', 'null', 'array'];
  await severalAtOnce(frames, String, async frame => {
    const effect: StreamEffect = { kind: 'garbage', frame, loses: 3 };
    const deployed = await deployWith(held, [{ on: 'stream', when: { afterLines: 8 }, effect }], {
      ...calm,
      settings: { replay: 'none' }
    });

    expectResumed(deployed, 'success', 'could not be read');
  });
});

test('15 unknown types, `null` data, missing ids: ignored, counted for debug logging', async () => {
  const frames: GarbageFrame[] = ['unknown type', 'null data', 'missing id'];
  await severalAtOnce(frames, String, async frame => {
    const effect: StreamEffect = { kind: 'garbage', frame };
    const deployed = await deployWith(linesApart(30, 300), [{ on: 'stream', when: { afterLines: 8 }, effect }], {
      ...calm,
      step: { debug: true }
    });

    expectExact(deployed);
    expect(deployed.scalingo.connections).toHaveLength(1);
    const debug = deployed.result.lines.filter(({ level, from }) => level === 'debug' && from === 'stdout');
    expect(debug.map(({ text }) => text)).toContainEqual(expect.stringMatching(/\b1 event\b.*ignored|ignored.*\b1\b/));
  });
});

test('16 a frame of 8 MiB, one of 100 MiB: the first is read, the second refused, memory stays bounded', async () => {
  // Slowly, since what makes so large a frame here is long in making it.
  const sized = (sizeBytes: number) => {
    const effect: StreamEffect = { kind: 'garbage', frame: 'huge', sizeBytes, loses: sizeBytes > 2e7 ? 2 : 0 };
    const faults: Fault[] = [{ on: 'stream', when: { afterLines: 8 }, effect }];
    const scenario = linesApart(30, 500);
    return deployMeasured({ scenario, faults, settings: { replay: 'none' }, ...calm });
  };
  const small = await sized(1000);
  const read = await sized(8 * 1024 * 1024);
  const refused = await sized(100 * 1024 * 1024);

  expect(read.result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(read.result).filter(line => line.length > 8_000_000)).toHaveLength(1);
  expectResumed(refused, 'success', 'could not be read');
  // Not a tenth of the frame came into memory.
  expect(refused.memoryMiB).toBeLessThan(small.memoryMiB + 50);
});

test('17 invalid UTF-8, characters split over frames: as `output` has them', async () => {
  const effects: StreamEffect[] = [
    { kind: 'garbage', frame: 'invalid utf-8', loses: 2 },
    { kind: 'fragment', bytes: 3 },
    { kind: 'fragment', bytes: 1 },
    { kind: 'slice', bytes: 97 }
  ];
  await severalAtOnce(
    effects,
    effect => JSON.stringify(effect),
    async effect => {
      expectExact(await deployWith(build, [{ on: 'stream', when: { afterLines: 8 }, effect }]));
    }
  );
});

test('18 events with none, one or three lines, each end of line, no newline at the end: the same lines as in `output`', async () => {
  const contents: Content[] = ['line', 'newline', 'crlf', 'cr', 'several', 'several-open'];
  const rows = contents.flatMap(content => [
    { content },
    { content, outputEndsWithNewline: false, manyAtOnce: false },
    // Where content carries no line end, one that is empty is an empty line.
    ...(content === 'newline' || content === 'crlf' || content === 'cr' ? [{ content, emptyEvents: true }] : [])
  ]);
  const scenario = building([logs(['first', '', '   ', 'hook\r', ...numbered('line', 20), 'last']), pause(500)]);
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async settings => {
      expectExact(await deployWith(scenario, [], { settings }));
    }
  );
});

test('19 other deployments in between: never printed, never decide', async () => {
  const rows = ['success', 'build-error'].flatMap(ours =>
    ['success', 'build-error', ''].map(theirs => ({ ours, theirs }))
  );
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ ours, theirs }) => {
      const theirEnd = theirs === '' ? [] : [{ kind: 'status', status: theirs } as const];
      const other = {
        kind: 'other',
        script: [
          { kind: 'log', line: `${foreignMark} of another` },
          pause(1000),
          logs(numbered(foreignMark, 9)),
          ...theirEnd
        ]
      } as const;
      const scenario = building([logs(numbered('one', 5)), other, pause(2000), logs(numbered('two', 5))], ours);
      const deployed = await deployWith(scenario, [
        { on: 'stream', when: { afterLines: 12 }, effect: { kind: 'close', code: 1001 } }
      ]);

      expectExact(deployed, ours);
      expect(deployed.result.stdout).not.toContain(foreignMark);
    }
  );
});

test('20 `new` with an object or a string: both', async () => {
  const rows = (['id', 'object'] as const).flatMap(newEvent => [true, false].map(isCut => ({ newEvent, isCut })));
  await severalAtOnce(
    rows,
    row => JSON.stringify(row),
    async ({ newEvent, isCut }) => {
      const deployed = await deployWith(isCut ? held : build, isCut ? [cut] : [], {
        ...(isCut ? calm : {}),
        settings: { newEvent }
      });

      if (isCut) expectResumed(deployed, 'success', '1001');
      else expectExact(deployed);
    }
  );
});
