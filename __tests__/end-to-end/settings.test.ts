import { describe, expect, test } from '@jest/globals';
import type { Scenario, Settings } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { commonSpeed } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf, logOf, ownLinesOf, remarksOf, visibleLines } from '../support/page.ts';
import { closing } from '../support/scripts.ts';

/** Every position of what is unknown of Scalingo, where it is not the one that all other tests run with. */
const positions: { readonly [Name in keyof Settings]?: readonly Settings[Name][] } = {
  createStatus: [200],
  initialStatus: ['building'],
  paginationKey: ['previous_page'],
  outputWhileRunning: ['absent', 'partial'],
  outputEndsWithNewline: [false],
  outputLink: ['deployment'],
  atOnce: ['queued', 'conflict'],
  replay: ['none', { lines: 3 }],
  replayStatuses: [false],
  replayOnSecondConnection: [false],
  replayOf: ['running', 'all'],
  newEvent: ['id'],
  authFailureCloseCode: [1006, 4001],
  pingIntervalMs: [0, 500],
  closeStreamOnExpiry: [true],
  content: ['newline', 'crlf', 'several', 'several-open', 'trimmed'],
  colours: ['stripped in output', 'stripped in stream'],
  trailingBlanks: ['stripped in output', 'stripped in stream'],
  manyAtOnce: [false],
  rateLimit: [{ perMinute: 60, by: 'address' }],
  missingFields: [
    ['finished_at'],
    [
      'app_id',
      'created_at',
      'git_ref',
      'previous_git_ref',
      'type',
      'image',
      'image_size',
      'duration',
      'pusher',
      'links'
    ]
  ],
  authNotFoundBody: ['json'],
  gitRefSlashes: ['refused'],
  mediaTypes: ['lenient'],
  clockOffsetMs: [2 * 3_600_000, -2 * 3_600_000],
  dateHeader: [false]
};

const rows = Object.entries(positions).flatMap(([name, values]) =>
  values.map((value): [name: string, shown: string, settings: Partial<Settings>] => [
    name,
    JSON.stringify(value),
    { [name]: value }
  ])
);

describe.each(rows)('%s is %s', (_, __, settings) => {
  test.each([
    ['success', 0],
    ['hook-error', 1]
  ])('%s ends with %i, each line once and in order', async (name, exitCode) => {
    const { result, scalingo } = await deployOnce({ scenario: scenarios[name] as Scenario, settings, speed: 500 });

    expect(result).toMatchObject({ exitCode, signal: null });
    expect(result.annotations).toHaveLength(exitCode);
    expect(logOf(result).map(comparable)).toEqual(visibleLines(deploymentOf(scalingo).lines).map(comparable));
    expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create', 'deployment', 'output']);
    expect(remarksOf(result)).toEqual([]);
  });
});

test('lines are shown with the colours that the stream has', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios.success as Scenario,
    settings: { colours: 'stripped in output' }
  });

  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test.each(['more in stream', 'more in output'] as const)(
  'there are %s of the signs for what is no UTF-8',
  async brokenCharacters => {
    const { result, scalingo } = await deployOnce({
      scenario: endingWith(['first', 'cut in the middle: caf\ufffd', '\ufffd two \ufffd', 'last']),
      settings: { brokenCharacters },
      faults: [{ on: 'stream', when: { afterLines: 3 }, effect: { kind: 'reset' } }],
      speed: commonSpeed,
      stepSpeed: commonSpeed
    });

    const signs = (line: string) => line.replaceAll(/\ufffd+/g, '\ufffd');
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(logOf(result).map(signs)).toEqual(visibleLines(deploymentOf(scalingo).lines));
    expect(ownLinesOf(result).join()).not.toMatch(/kept|late/);
  }
);

test('a carriage return alone ends a line', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios['crashed-error'] as Scenario,
    settings: { content: 'cr' }
  });

  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test.each<[string, Partial<Settings>]>([
  ['the event of the last status is lost', { lastStatusLost: true }],
  ['there are no events of statuses', { statusEvents: false }]
])('%s: Scalingo is asked once the stream has been silent for half a minute', async (_, settings) => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios['build-error'] as Scenario,
    settings,
    stepSpeed: 20
  });

  expect(result.exitCode).toBe(1);
  expect(result.outputs.status).toBe('build-error');
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(callsOf(scalingo).slice(0, 3)).toEqual(['exchange', 'app', 'create']);
  expect(callsOf(scalingo).filter(call => call === 'deployment').length).toBeLessThanOrEqual(2);
});

test.each([200, 60_000])('an output that lags by %i ms does not decide anything', async outputLagMs => {
  const { result, scalingo } = await deployOnce({
    scenario: scenarios.success as Scenario,
    settings: { outputLagMs, outputWhileRunning: 'absent' }
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('a second deployment of the app is refused while another one runs', async () => {
  const deploying = await startDeployment({
    settings: { atOnce: 'conflict' },
    faults: [{ on: 'rest', call: 'app', effect: { kind: 'slow', ms: 20_000 } }]
  });
  await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'app'));
  deploying.scalingo.deploy('my-app', { status: 'building' });

  const { result, scalingo } = await deploying.ended();

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')[0]).toContain('HTTP 409');
  expect(scalingo.deployments.filter(({ createdBy }) => createdBy === 'request')).toEqual([]);
});

test.each<[string, Partial<Settings>]>([
  ['nothing', { retryAfter: 'none' }],
  ['seconds', { retryAfter: 'seconds' }],
  ['a date', { retryAfter: 'date' }]
])('over the rate limit, with %s to wait: the step waits and succeeds', async (_, settings) => {
  const { result, scalingo } = await deployOnce({
    settings: { ...settings, rateLimit: { perMinute: 2, by: 'token' } },
    speed: 20,
    stepSpeed: 20
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(ownLinesOf(result)).toContainEqual(expect.stringMatching(/HTTP 429.*trying again in/));
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(callsOf(scalingo).filter(call => call === 'create').length).toBeGreaterThan(1);
});

test('a git_ref with a slash that Scalingo does not take', async () => {
  const { result } = await deployOnce({ inputs: { git_ref: 'feature/x' }, settings: { gitRefSlashes: 'refused' } });

  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('git_ref must not contain a slash')]);
});

function endingWith(lines: readonly string[]): Scenario {
  const script: Scenario['script'] = [
    { kind: 'status', status: 'building' },
    ...lines.map(line => ({ kind: 'log', line }) as const),
    { kind: 'wait', ms: 2_000 },
    closing('success'),
    { kind: 'status', status: 'success' }
  ];
  return { name: 'broken', description: 'characters that are none', script };
}

/** The stream and the output may differ in colours and blanks: then either way is right. */
function comparable(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  return line.replace(/\u001b\[[\d;]*m/g, '').trim();
}
