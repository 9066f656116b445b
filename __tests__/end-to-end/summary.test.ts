import { expect, test } from '@jest/globals';
import {
  hostile,
  hostileLines,
  leakedToken,
  leakingLines,
  scenarios
} from '../../simulator/scalingo/scenarios/index.ts';
import { activeIn } from '../support/active.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf, ownPartOf } from '../support/page.ts';

/** The links that a summary is to have. */
function addressesOf({ outputs }: Deployed['result']): string[] {
  return [
    outputs.app_url ?? '',
    outputs.deployment_url ?? '',
    `https://github.com/octocat/my-app/commit/${outputs.git_ref}`,
    'https://github.com/octocat/my-app/actions/runs/1658821493',
    ...['app/troubleshooting/deployment-issues', 'app/troubleshooting/boot-errors', 'app/postdeploy-hook'].map(
      page => `https://doc.scalingo.com/platform/${page}`
    )
  ];
}

test.each(['build-error', 'crashed-error', 'success'])(
  'a log that tries everything, as %s: nothing becomes active in the summary',
  async end => {
    const { result } = await deployOnce({
      scenario: hostile(leakedToken, end),
      tokens: [{ token: leakedToken }],
      leaks: true
    });

    expect(result.summary).toContain(end === 'success' ? '✅ Deployed' : '❌ Failed');
    expect(activeIn(result.summary, addressesOf(result))).toEqual([]);
    if (end !== 'success') expect(result.summary).toContain('\nstatus<<EOF\n');
  }
);

test('the same where hostile lines are what tells the cause', async () => {
  const { result } = await deployOnce({
    scenario: {
      name: 'hostile cause',
      description: 'a build that ends with hostile lines as errors of the platform',
      script: [
        { kind: 'status', status: 'building' },
        { kind: 'logs', lines: [...hostileLines, ...leakingLines(leakedToken)].map(line => ` !     ${line}`) },
        { kind: 'status', status: 'build-error' }
      ]
    },
    tokens: [{ token: leakedToken }],
    leaks: true
  });

  expect(activeIn(result.summary, addressesOf(result))).toEqual([]);
});

test('nothing becomes active in the annotation either, not even where it is taken for Markdown', async () => {
  const { result } = await deployOnce({
    scenario: hostile(leakedToken),
    tokens: [{ token: leakedToken }],
    leaks: true
  });

  expect(activeIn(annotationsOf(result, 'error').join('\n\n'), addressesOf(result))).toEqual([]);
});

test('a failure shows the last lines of its log, without colours, and not more than anybody reads', async () => {
  const { result } = await deployOnce({ ...(scenarios['crashed-error'] && { scenario: scenarios['crashed-error'] }) });

  expect(result.summary).toContain('\nError: The environment variable SESSION_SECRET is not set\n');
  expect(result.summary).not.toContain('\u001b');
  expect(result.summary).not.toContain('Downloading Buildpack');
  expect(ownPartOf(result)).not.toContain('SESSION_SECRET is not set\n');
});

test('a success shows none of it', async () => {
  const { result } = await deployOnce();

  expect(result.summary).not.toMatch(/^```+text/m);
  expect(result.summary).toMatch(/^```mermaid$/m);
  expect(activeIn(result.summary, addressesOf(result))).toEqual([]);
});

test('beside the last successful deployment, where that had to be asked for anyway', async () => {
  const { result } = await deployOnce({
    before: scalingo => void scalingo.deploy('my-app', { gitRef: 'v1', finished: 'success' }),
    inputs: { skip_deployed: 'true' }
  });

  expect(result.summary).toMatch(/Duration<\/th><td>.* (?:faster|slower) than the last successful deployment \(/);
});

test('what is skipped is compared with nothing', async () => {
  const { result } = await deployOnce({
    before: scalingo => void scalingo.deploy('my-app', { gitRef: 'v1', finished: 'success' }),
    inputs: { skip_deployed: 'true', git_ref: 'v1' }
  });

  expect(result.outputs.skipped).toBe('true');
  // Nor is it called as the commit of the run, which it is not.
  expect(result.summary).toMatch(/Commit<\/th><td><code>v1<\/code><\/td>/);
  expect(result.summary).not.toContain('last successful deployment (');
});
