import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Effect, Fault, GitHubOptions } from '../../simulator/github/index.ts';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import type { Deployed } from '../support/deployment.ts';
import {
  afterJob,
  deployRecorded,
  gitHubCallsOf,
  hostEnvironment,
  mayDeploy,
  startRecorded,
  statesOf,
  untilAsked
} from '../support/environment.ts';
import { annotationsOf } from '../support/page.ts';
import { type Hosted, host, jobToken, ownName } from '../support/repositories.ts';
import { closing } from '../support/scripts.ts';
import { actionCopy } from '../support/sources.ts';

/** A build that ends when it is released. */
const held: Scenario = {
  name: 'held',
  description: 'a build that waits',
  script: [{ kind: 'hold', name: 'end' }, closing('success'), { kind: 'status', status: 'success' }]
};

/** The step went well, and one warning says what is with the record. */
function warningOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
  expect(annotationsOf(result, 'error')).toEqual([]);
  const [warning = '', ...others] = annotationsOf(result, 'warning');
  expect(others).toEqual([]);
  expect(warning).toContain('the GitHub environment "staging"');
  return warning;
}

const without = (deployments: 'none' | 'read', settings: GitHubOptions['settings'] = {}): Partial<GitHubOptions> => ({
  tokens: { [jobToken]: { repositories: [ownName], contents: true, deployments } },
  settings
});

test.each([
  ['none', 403, ['deployments']],
  ['read', 403, ['deployments', 'create_deployment']],
  ['read', 404, ['deployments', 'create_deployment']]
] as const)(
  'without the permission (%s, %i): one warning names it, and nothing more is tried',
  async (may, status, calls) => {
    const hosted = await hostEnvironment(without(may, { missingPermission: status }));
    const deployed = await deployRecorded(hosted);

    const warning = warningOf(deployed);
    for (const part of ['`permissions: deployments: write`', `HTTP ${status}`]) expect(warning).toContain(part);
    expect(gitHubCallsOf(hosted.github)).toEqual(calls);
    await afterJob(hosted, deployed);
    expect(gitHubCallsOf(hosted.github)).toEqual(calls);
  }
);

test('of a public repository the list can be read without the permission', async () => {
  const hosted = await host('public');
  expect(warningOf(await deployRecorded(hosted))).toContain('`permissions: deployments: write`');
  expect(gitHubCallsOf(hosted.github)).toEqual(['deployments', 'create_deployment']);
});

const always = (call: Fault['call'], effect: Effect): Fault => ({ call, when: { times: 'always' }, effect });
const limited: Effect = {
  kind: 'status',
  status: 403,
  body: { message: 'You have exceeded a secondary rate limit.' },
  headers: { 'retry-after': '3600' }
};
const refusals: [what: string, faults: Fault[], holds: string][] = [
  [
    'a conflict',
    [always('create_deployment', { kind: 'status', status: 409, body: { message: 'Conflict' } })],
    'Conflict'
  ],
  [
    'gone in between',
    [always('create_deployment_status', { kind: 'status', status: 404, body: { message: 'Not Found' } })],
    '404'
  ],
  [
    'a token that is not known',
    [always('any', { kind: 'status', status: 401, body: { message: 'Bad credentials' } })],
    '`github_token`'
  ]
];

test.each(refusals)('%s: one warning, and nothing more is tried', async (_, faults, holds) => {
  const hosted = await hostEnvironment({ faults });
  const deployed = await deployRecorded(hosted);

  expect(warningOf(deployed)).toContain(holds);
  const asked = hosted.github.requests.length;
  await afterJob(hosted, deployed);
  expect(hosted.github.requests).toHaveLength(asked);
});

const passing: [what: string, faults: Fault[], holds: string, mostRequests: number][] = [
  ['limited', [always('any', limited)], '3600 s', 1],
  ['limited when it is to make one', [always('create_deployment', limited)], '3600 s', 2],
  // With each of the three states the list is asked for.
  ['no list', [always('deployments', { kind: 'html' })], 'could not be read', 3],
  ['half a list', [always('deployments', { kind: 'cut', bytes: 1, ending: 'clean' })], 'could not be read', 3]
];

test.each(passing)(
  '%s to the end: one warning, few requests, and one more after the job',
  async (_, faults, holds, mostRequests) => {
    const hosted = await hostEnvironment({ faults });
    const deployed = await deployRecorded(hosted);

    const warning = warningOf(deployed);
    for (const part of [holds, 'told once more after the job']) expect(warning).toContain(part);
    const asked = hosted.github.requests.length;
    expect(asked).toBeLessThanOrEqual(mostRequests);
    const post = await afterJob(hosted, deployed);
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(hosted.github.requests).toHaveLength(asked + 1);
  }
);

/** Like `held`, and it begins to build when it is told to. */
const building: Scenario = {
  name: 'building',
  description: 'a build that waits before and after it began',
  script: [
    { kind: 'hold', name: 'begin' },
    { kind: 'status', status: 'building' },
    { kind: 'hold', name: 'end' },
    closing('success'),
    { kind: 'status', status: 'success' }
  ]
};

const trouble: Effect[] = [{ kind: 'status', status: 503 }, { kind: 'reset' }];

test.each(trouble)('an outage ($kind) as long as all attempts is over with the next state', async effect => {
  const call = 'create_deployment_status';
  const hosted = await hostEnvironment({ faults: [{ call, when: { times: 4 }, effect }] });
  const deploying = await startRecorded(hosted, { stepSpeed: 5, scenario: building, step: { debug: true } });
  await deploying.step.until(({ lines }) => lines.find(({ text }) => text.includes('GitHub was not told')));
  deploying.scalingo.release('begin');
  await untilAsked(hosted.github, call, 5);
  deploying.scalingo.release('end');
  const { result } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(statesOf(hosted.github)).toEqual([['in_progress', 'success']]);
});

test('an outage that outlasts the step is told once, and the last state after the job', async () => {
  const call = 'create_deployment_status';
  const hosted = await hostEnvironment();
  const { github } = hosted;
  const deploying = await startRecorded(hosted, { stepSpeed: 5, scenario: held });
  while (statesOf(github).flat().length === 0) await new Promise(resolve => setImmediate(resolve));
  const asked = github.requests.length;
  github.addFault({ call: 'any', when: { times: 4 }, effect: { kind: 'status', status: 503 } });
  deploying.scalingo.release('end');
  const deployed = await deploying.ended();

  expect(warningOf(deployed)).toContain('told once more after the job');
  const calls = gitHubCallsOf(github).slice(asked);
  expect(calls).toEqual(calls.map(() => call));
  // As many attempts as fit into five seconds.
  expect(calls.length).toBeLessThanOrEqual(3);
  await afterJob(hosted, deployed);
  expect(statesOf(github)).toEqual([['queued', 'success']]);
});

test.each(['deployments', 'create_deployment', 'create_deployment_status'] as const)(
  'a GitHub that never answers %s delays neither the log nor the end, and is told after the job',
  async call => {
    const hosted = await hostEnvironment({ faults: [{ call, effect: { kind: 'never' } }] });
    const deploying = await startRecorded(hosted, { stepSpeed: 5, scenario: held });
    await untilAsked(hosted.github, call);
    deploying.scalingo.release('end');
    const deployed = await deploying.ended();

    expect(warningOf(deployed)).toContain('had not answered when the deployment was over');
    expect(deployed.result.lines.findIndex(({ text }) => text.startsWith('Deployed:'))).toBeLessThan(
      deployed.result.lines.findIndex(({ level }) => level === 'warning')
    );
    const post = await afterJob(hosted, deployed);
    expect(post).toMatchObject({ exitCode: 0, annotations: [], summary: '' });
    expect(statesOf(hosted.github)).toEqual(call === 'create_deployment_status' ? [['success']] : []);
  }
);

test.each([
  [
    'is made, and the answer is lost',
    [{ call: 'create_deployment', effect: { kind: 'cut', bytes: 5, ending: 'reset' } }]
  ],
  [
    'is made, and the answer is unreadable',
    [{ call: 'create_deployment', effect: { kind: 'cut', bytes: 5, ending: 'clean' } }]
  ],
  ['is made, and the connection breaks', [{ call: 'create_deployment', effect: { kind: 'lost' } }]],
  ['is made, and a proxy has trouble', [{ call: 'create_deployment', effect: { kind: 'lost', status: 502 } }]],
  ['is not made: the connection broke', [{ call: 'create_deployment', effect: { kind: 'reset' } }]],
  ['is not made: GitHub had trouble', [{ call: 'create_deployment', effect: { kind: 'status', status: 502 } }]]
] as const)('where a deployment %s, there is one in the end', async (_, faults) => {
  const hosted = await hostEnvironment({ faults });
  const deploying = await startRecorded(hosted, { stepSpeed: 1, scenario: held });
  await untilAsked(hosted.github, 'create_deployment_status');
  deploying.scalingo.release('end');
  const { result } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(statesOf(hosted.github)).toEqual([['queued', 'success']]);
});

test('a status whose answer is lost is told again', async () => {
  const fault: Fault = { call: 'create_deployment_status', effect: { kind: 'cut', bytes: 5, ending: 'reset' } };
  const hosted = await hostEnvironment({ faults: [fault] });
  const { result } = await deployRecorded(hosted);

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(statesOf(hosted.github)[0]?.at(-1)).toBe('success');
});

test('a commit that the repository does not have is told', async () => {
  const hosted = await hostEnvironment();
  const unknown = 'f'.repeat(40);
  const deployed = await deployRecorded(hosted, { inputs: { git_ref: unknown } });

  expect(warningOf(deployed)).toContain(`No ref found for: ${unknown}`);
});

test.each<[string, (hosted: Hosted) => Parameters<typeof deployRecorded>[1], string]>([
  ['a token', () => ({ inputs: { github_token: '' } }), '`github_token`'],
  ['a repository', () => ({ step: { env: { GITHUB_REPOSITORY: '' } } }), 'GITHUB_REPOSITORY'],
  ['a commit', () => ({ step: { env: { GITHUB_SHA: '' } } }), 'no commit']
])('without %s GitHub is asked for nothing, and one warning says so', async (_, options, holds) => {
  const hosted = await hostEnvironment();
  expect(warningOf(await deployRecorded(hosted, options(hosted)))).toContain(holds);
  expect(hosted.github.requests).toEqual([]);
});

test('over plain HTTP to another machine nothing is sent', async () => {
  const hosted = await hostEnvironment();
  const env = { GITHUB_API_URL: 'http://github.example.com/api/v3' };
  expect(warningOf(await deployRecorded(hosted, { step: { env } }))).toContain('not encrypted');
});

test('what speaks with GitHub and cannot be loaded fails no deployment', async () => {
  const hosted = await host('private', {}, mayDeploy);
  const action = actionCopy();
  const dist = join(action, 'dist');
  const scripts = readdirSync(dist).filter(name => readFileSync(join(dist, name), 'utf8').includes('octokit-core.js'));
  for (const name of scripts) writeFileSync(join(dist, name), 'throw new Error("broken");\n');
  expect(warningOf(await deployRecorded(hosted, { step: { action } }))).toContain('broken');
});
