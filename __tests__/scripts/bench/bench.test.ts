import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { parseBench } from '../../../scripts/bench/arguments.ts';
import { plot } from '../../../scripts/bench/plot.ts';
import { type Server, startServer } from '../../../scripts/bench/start-server.ts';
import { runAction, runFloor } from '../../../scripts/bench/subjects.ts';

describe('the server replays a log', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test('to the floor, exactly', async () => {
    const expected = await server.prepare({ shape: { lines: 20_000, lineBytes: 80 } });
    const { heard, peakBytes } = await runFloor(server.port, expected);

    expect(heard).toMatchObject({ sha256: expected.sha256, bytes: expected.textBytes });
    expect(peakBytes).toBeGreaterThan(10_000_000);
    expect((await server.report()).requests).toEqual(['STREAM /log']);
  });

  test('to the action, exactly, once it has made a deployment', async () => {
    const expected = await server.prepare({ shape: { lines: 20_000, lineBytes: 80 } });
    const { heard } = await runAction(server.port, expected);

    expect(heard.sha256).toBe(expected.sha256);
    const { requests, firstRequestAtMs, endSentAtMs } = await server.report();
    expect(requests.map(request => request.replace(/[\da-f-]{36}/, ':id'))).toEqual([
      'POST /v1/tokens/exchange',
      'GET /v1/apps/my-app',
      'STREAM /stream',
      'POST /v1/apps/my-app/deployments',
      'GET /v1/apps/my-app/deployments/:id',
      'GET /v1/apps/my-app/deployments/:id/output'
    ]);
    expect(endSentAtMs).toBeGreaterThan(firstRequestAtMs);
  });

  test('and goes on when somebody has gone in the middle of it', async () => {
    await server.prepare({ shape: { lines: 200_000, lineBytes: 80 } });
    const gone = new WebSocket(`ws://127.0.0.1:${server.port}/log`);
    gone.on('open', () => gone.send('here'));
    await once(gone, 'message');
    gone.terminate();

    const expected = await server.prepare({ shape: { lines: 100, lineBytes: 80 } });
    expect((await runFloor(server.port, expected)).heard.sha256).toBe(expected.sha256);
  });

  test('another log than the one that was expected is noticed', async () => {
    const expected = await server.prepare({ shape: { lines: 100, lineBytes: 80 } });
    await expect(runFloor(server.port, { ...expected, sha256: '' })).rejects.toThrow('not the log');
  });
});

test('the command line decides what is measured', () => {
  expect(parseBench([])).toEqual({ what: 'table', only: undefined, rounds: 5, quick: false });
  expect(parseBench(['--quick', '--only', 'size'])).toMatchObject({ only: 'size', rounds: 3, quick: true });
  expect(parseBench(['--curve', '--rounds', '1'])).toMatchObject({ what: 'curve', rounds: 1 });
  expect(parseBench(['--help'])).toMatchObject({ exitCode: 0 });
});

test.each([[['--only', 'nothing']], [['--rounds', '0']], [['--curve', '--long']], [['--what']]])(
  'the command line %j is a mistake',
  args => {
    expect(parseBench(args)).toMatchObject({ exitCode: 2 });
  }
);

test('a plot draws what grows in proportion as a straight line', () => {
  const points = [1, 10, 100].map(x => ({ x, y: x * 2 }));
  const series = [{ name: 'it', colour: '#000000', points }];
  const picture = plot(
    [{ title: 'Time', series, from: 1, to: 1000, ticks: [] }],
    [1, 10, 100].map(x => ({ x, label: `${x}` })),
    'lines'
  );
  const [, places = ''] = /polyline points="([^"]*)"/.exec(picture) ?? [];
  const [first, second, third] = places.split(' ').map(place => place.split(',').map(Number));

  expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBeCloseTo((third?.[0] ?? 0) - (second?.[0] ?? 0), 0);
  expect((second?.[1] ?? 0) - (first?.[1] ?? 0)).toBeCloseTo((third?.[1] ?? 0) - (second?.[1] ?? 0), 0);
});
