import { describe, expect, test } from '@jest/globals';
import type { Fault, Scenario, Settings } from '../../simulator/scalingo/index.ts';
import { hostile, hostileLines, leakedToken, leakingLines } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce } from '../support/deployment.ts';
import { expectInert } from '../support/inert.ts';
import { deployWith } from '../support/lost.ts';
import { annotationsOf, logOf, ownPartOf } from '../support/page.ts';
import { untilWarned } from '../support/scripts.ts';

const tokens = [{ token: leakedToken }];

describe.each(['ignored', 'kept'] as const)('a runner by which invisible characters are %s', invisibleCharacters => {
  const step = { assumptions: { invisibleCharacters } };

  test.each(['build-error', 'success'])('a log that tries everything, and really ends as %s', async end => {
    const deployed = await deployOnce({ scenario: hostile(leakedToken, end), tokens, step, leaks: true });

    expect(deployed.result.exitCode).toBe(end === 'success' ? 0 : 1);
    expectInert(deployed, leakedToken);
  });

  test('the same with debug logging switched on', async () => {
    const deployed = await deployOnce({
      scenario: hostile(leakedToken),
      tokens,
      step: { ...step, debug: true },
      leaks: true
    });

    expect(deployed.result.exitCode).toBe(1);
    expectInert(deployed, leakedToken);
  });

  test.each<[string, Partial<Settings>]>([
    ['several lines in an event', { content: 'several' }],
    ['line ends of Windows', { content: 'crlf' }],
    ['an event a write', { manyAtOnce: false }]
  ])('the same in %s', async (_, settings) => {
    const deployed = await deployOnce({ scenario: hostile(leakedToken), tokens, step, settings, leaks: true });

    expectInert(deployed, leakedToken);
  });
});

test('the same where the whole log is only known at the end', async () => {
  const refused: Fault = { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 403 } };
  const deployed = await deployWith(untilWarned(hostile(leakedToken)), [refused], {
    tokens,
    settings: { outputWhileRunning: 'absent' },
    leaks: true
  });

  const { annotations, outputs } = deployed.result;
  expect(annotations.map(({ level }) => level)).toEqual(['warning', 'error']);
  expect(outputs.status).toBe('build-error');
  expect(logOf(deployed.result).length).toBeGreaterThan(hostileLines.length);
});

test('a token that a build prints is masked in each form that the runner knows', async () => {
  const { result } = await deployOnce({
    scenario: buildThatSays(...leakingLines(leakedToken)),
    tokens,
    leaks: true
  });

  expect(logOf(result).slice(0, 5)).toEqual([
    'SCALINGO_API_TOKEN=***',
    'https://:***@api.example.invalid/',
    expect.stringMatching(/^Authorization: Basic .*\*\*\*/),
    'Buffer: ***',
    '{"token":"***"}'
  ]);
});

test('a cause that is quoted from the log commands nothing', async () => {
  const { result } = await deployOnce({
    scenario: buildThatSays(
      ' !     ::error::forged %0A::set-output name=status::success',
      ' !     ##[error]forged \u001b[31mred\u001b[0m \u202eback',
      ' !     </code><script>alert(1)</script><img src=x onerror=alert(1)> @octocat #1 | **bold**'
    )
  });

  const errors = annotationsOf(result, 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('::error::forged %0A::set-output name=status::success');
  expect(errors[0]).toContain('##[\\error]forged red back');
  expect(result.outputs.status).toBe('build-error');
  expect(ownPartOf(result)).not.toMatch(/<script|<img/);
  // Where the log itself is quoted it is as it was, in a block that nothing in it can leave.
  expect(result.summary).toContain('</code><script>alert(1)</script>');
});

test('a token in the cause is masked in the annotation and in the summary', async () => {
  const { result } = await deployOnce({
    scenario: buildThatSays(` !     the token ${leakedToken} is wrong`),
    tokens,
    leaks: true
  });

  expect(annotationsOf(result, 'error')[0]).toContain('the token *** is wrong');
  expect(result.summary).toContain('the token *** is wrong');
});

test('a token that stands where something is cut is not shown in part', async () => {
  const before = 'word '.repeat(36);
  const inCause = await deployOnce({ scenario: buildThatSays(` !     ${before}${leakedToken}`), tokens, leaks: true });
  const inAnswer = await deployOnce({
    tokens,
    leaks: true,
    faults: [
      {
        on: 'rest',
        call: 'create',
        effect: { kind: 'status', status: 422, body: { error: `${'x'.repeat(470)} ${leakedToken}` } }
      }
    ]
  });
  for (const { result } of [inCause, inAnswer]) {
    const [error] = annotationsOf(result, 'error');
    expect(error).toContain('…');
    expect(`${error}${ownPartOf(result)}`).not.toContain(leakedToken.slice(0, 10));
  }
});

function buildThatSays(...lines: string[]): Scenario {
  return {
    name: 'says',
    description: 'a build that says this and fails',
    script: [
      { kind: 'status', status: 'building' },
      { kind: 'logs', lines },
      { kind: 'status', status: 'build-error' }
    ]
  };
}
