import { expect, test } from '@jest/globals';
import type { Fault, Step, StreamEffect } from '../../simulator/scalingo/index.ts';
import { calm, deployLosing, deployWith, expectCarriedByRest } from '../support/lost.ts';
import { annotationsOf, deploymentOf, logOf, remarksOf, visibleLines } from '../support/page.ts';
import { building, linesApart, logs, numbered, pause } from '../support/scripts.ts';

/** Some lines in each stage, that all come soon. */
const inStages = building(
  ['pushing', 'starting', ''].flatMap((next): Step[] => [
    logs(numbered(`before ${next || 'the end'}`, 20)),
    pause(1500),
    logs(['\u001b[1mand one more\u001b[0m']),
    ...(next === '' ? [] : [{ kind: 'status', status: next } as const])
  ])
);

test('a frame of 8 MiB is read', async () => {
  const huge: StreamEffect = { kind: 'garbage', frame: 'huge', sizeBytes: 8 * 1024 * 1024 };
  const { result } = await deployLosing('success', huge, { afterStatus: 'pushing' });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result).filter(line => line.length > 8_000_000)).toHaveLength(1);
});

test('lines that never came are printed late, and said to be so', async () => {
  const skipped: Fault = { on: 'stream', when: { times: 'always', afterLines: 1 }, effect: { kind: 'skip', lines: 3 } };
  const { result, scalingo } = await deployWith(linesApart(20, 300), [skipped], calm);

  expect(result.exitCode).toBe(0);
  expect(result.annotations).toEqual([]);
  const expected = visibleLines(deploymentOf(scalingo).lines);
  expect(logOf(result).toSorted()).toEqual(expected.toSorted());
  expect(logOf(result).slice(-3)).toEqual(expected.slice(1, 4));
  expect(remarksOf(result)).toEqual([
    expect.stringMatching(/^3 lines .* only known after/),
    expect.stringContaining('not in its order')
  ]);
});

test('an end that comes before the last lines does not lose them', async () => {
  const { result, scalingo } = await deployLosing('success', { kind: 'end early', lines: 5 });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test.each<[string, StreamEffect]>([
  ['slices of one byte', { kind: 'slice', bytes: 1 }],
  ['slices of seven bytes', { kind: 'slice', bytes: 7 }],
  ['fragments in the middle of characters', { kind: 'fragment', bytes: 3 }],
  ['an event without data', { kind: 'garbage', frame: 'null data' }],
  ['an event of an unknown type', { kind: 'garbage', frame: 'unknown type' }],
  ['an event of no deployment', { kind: 'garbage', frame: 'missing id' }],
  ['statuses that go backwards', { kind: 'statuses', statuses: ['queued', 'building', 'queued'] }]
])('%s change nothing', async (_, effect) => {
  const faults: Fault[] = [{ on: 'stream', when: { times: 'always', afterStatus: 'pushing' }, effect }];
  const { result, scalingo } = await deployWith(inStages, faults, calm);

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(result.groups.map(({ title }) => title)).toEqual(['Queued', 'Building', 'Pushing', 'Starting']);
});

test.each<[string, StreamEffect]>([
  ['the end is never sent', { kind: 'no end' }],
  ['nothing but pings comes', { kind: 'pings only' }],
  ['nothing at all comes any more', { kind: 'half-open' }]
])('%s: REST tells how it ended', async (_, effect) => {
  const { result, scalingo } = await deployLosing('build-error', effect, { afterLines: 20 });

  expect(result.exitCode).toBe(1);
  expect(result.outputs.status).toBe('build-error');
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('the log is waited for where it lags and lines are missing', async () => {
  const faults: Fault[] = [
    { on: 'stream', when: { afterLines: 12 }, effect: { kind: 'end' } },
    { on: 'stream', when: { from: 2, times: 'always' }, effect: { kind: 'refuse', status: 503 } }
  ];
  const deployed = await deployWith('success', faults, {
    settings: { outputLagMs: 10_000, outputWhileRunning: 'absent' }
  });

  expectCarriedByRest(deployed, 'success', 'HTTP 503');
  expect(deployed.scalingo.requests.filter(({ call }) => call === 'output').length).toBeGreaterThan(1);
});

test('the log is never to be had: that is said, and does not decide', async () => {
  const { result } = await deployWith('success', [
    { on: 'stream', when: { afterLines: 12 }, effect: { kind: 'reset' } },
    { on: 'stream', when: { from: 2, times: 'always' }, effect: { kind: 'refuse', status: 503 } },
    { on: 'rest', call: 'output', when: { times: 'always' }, effect: { kind: 'status', status: 404 } }
  ]);

  expect(result.exitCode).toBe(0);
  expect(annotationsOf(result, 'warning')).toHaveLength(1);
  expect(remarksOf(result)).toEqual([expect.stringContaining('no log to compare')]);
});
