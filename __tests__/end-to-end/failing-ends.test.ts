import { describe, expect, test } from '@jest/globals';
import type { Fault, Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { deployOnce, startDeployment } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { closing } from '../support/scripts.ts';

const docs = 'https://doc.scalingo.com/platform';
const issues = `${docs}/app/troubleshooting/deployment-issues`;
const bootErrors = `${docs}/app/troubleshooting/boot-errors`;

const failingEnds: [scenario: string, status: string, cause: string | undefined, help: string][] = [
  [
    'build-error',
    'build-error',
    'TypeScript does not compile ("TS2345")',
    'https://doc.scalingo.com/languages/nodejs/start'
  ],
  ['build-error-technology', 'build-error', 'Scalingo recognised no technology', `${issues}#unknown-technology`],
  ['build-error-archive', 'build-error', 'the source archive has more than 300 MB', `${issues}#archive-too-large`],
  ['build-error-procfile', 'build-error', 'the Procfile cannot be read', `${docs}/app/procfile`],
  [
    'build-error-lock',
    'build-error',
    'package-lock.json does not match package.json',
    'https://doc.scalingo.com/languages/nodejs/start'
  ],
  ['build-error-image', 'build-error', 'larger than the limit of "2048MB"', `${issues}#image-too-large`],
  ['build-error-security', 'build-error', 'for security reasons (rule "BSR-004")', issues],
  ['crashed-error', 'crashed-error', 'variable or setting "SESSION_SECRET" is missing', `${docs}/app/environment`],
  ['timeout-error', 'timeout-error', 'nothing answered on 0.0.0.0', `${bootErrors}#timeout-errors`],
  ['hook-error', 'hook-error', 'a database migration failed', `${docs}/app/postdeploy-hook`],
  ['aborted', 'aborted', undefined, issues],
  [
    'unknown-status',
    'quarantined',
    "Scalingo's log says: Error deploying the application / → The image was refused",
    issues
  ]
];

describe.each(failingEnds)('the scenario %s', (name, status, cause, help) => {
  test(`ends the step with 1 and one error that names ${status}, the cause and the page that helps`, async () => {
    const { result, scalingo } = await deployOnce({ scenario: scenarioOf(name), stepSpeed: 20 });

    const deployment = deploymentOf(scalingo);
    expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'failure' });
    expect(result.annotations).toHaveLength(1);
    const [error = ''] = annotationsOf(result, 'error');
    expect(error).toContain(`"${status}"`);
    expect(error).toContain(`Help: ${help}`);
    expect(error).toContain(deployment.id);
    // An archive from somewhere: nobody knows where in the repository its files are.
    expect(result.annotations[0]?.file).toBeUndefined();
    if (cause === undefined) expect(error).not.toContain('log says');
    else expect(error).toContain(cause);

    expect(logOf(result)).toEqual(visibleLines(deployment.lines));
    expect(result.outputs).toMatchObject({
      deployment_id: deployment.id,
      status,
      app_url: 'https://my-app.osc-fr1.scalingo.io',
      deployment_url: `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${deployment.id}`,
      duration: expect.stringMatching(/^\d+$/),
      skipped: 'false'
    });
    expect(result.summary).toContain('❌ Failed: <code>my-app</code>');
    expect(result.summary).toContain(`<code>${status}</code>`);
  });
});

test('an image that was never built has no size', async () => {
  const { result } = await deployOnce({ scenario: scenarioOf('build-error') });

  expect(result.outputs.image_size).toBe('');
});

test('a status that nobody has heard of, which Scalingo does not call an end, is a stage like others', async () => {
  const { scalingo, ended } = await startDeployment({
    scenario: {
      name: 'optimised',
      description: 'a stage that nobody has heard of lasts until the step has asked about it',
      script: [
        ...(['building', 'pushing'] as const).map(status => ({ kind: 'status', status }) as const),
        { kind: 'log', line: 'before' },
        { kind: 'status', status: 'optimising', isStage: true },
        { kind: 'hold', name: 'asked' },
        { kind: 'status', status: 'starting' },
        { kind: 'log', line: 'after' },
        closing('success'),
        { kind: 'status', status: 'success' }
      ]
    }
  });
  await scalingo.until(({ requests }) => requests.find(({ call, status }) => call === 'deployment' && status === 200));
  scalingo.release('asked');
  const { result } = await ended();

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(result.outputs.status).toBe('success');
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
  expect(result.groups.map(({ title }) => title)).toEqual(['Queued', 'Building', 'Pushing', 'Optimising', 'Starting']);
});

test('a status that the stream announces as an end, but REST does not know, is not believed', async () => {
  const { result, scalingo } = await deployOnce({
    scenario: running('forged-end'),
    faults: [{ on: 'stream', when: { afterStatus: 'building' }, effect: { kind: 'statuses', statuses: ['success'] } }],
    stepSpeed: 20
  });

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('a success that the stream announces of a deployment that fails is not believed', async () => {
  const { result } = await deployOnce({
    scenario: scenarioOf('build-error'),
    faults: [{ on: 'stream', when: { afterStatus: 'building' }, effect: { kind: 'statuses', statuses: ['success'] } }],
    stepSpeed: 20
  });

  expect(result.exitCode).toBe(1);
  expect(result.outputs.status).toBe('build-error');
});

test.each<[string, string[], RegExp]>([
  ['finished_at is left out', ['finished_at'], /^\d+$/],
  [
    'all that is optional is left out',
    ['finished_at', 'duration', 'image_size', 'image', 'created_at', 'git_ref'],
    /^$/
  ]
])('an unknown status is an end and a failure where %s', async (_, missingFields, duration) => {
  const { result } = await deployOnce({
    scenario: scenarioOf('unknown-status'),
    settings: { missingFields },
    stepSpeed: 20
  });

  expect(result.exitCode).toBe(1);
  expect(result.outputs).toMatchObject({ status: 'quarantined', duration: expect.stringMatching(duration) });
  expect(annotationsOf(result, 'error')).toHaveLength(1);
});

function scenarioOf(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
  return scenario;
}

function running(name: string): Scenario {
  return {
    name,
    description: 'a few lines in each stage, with time enough in between to be asked about',
    script: [
      { kind: 'status', status: 'building' },
      { kind: 'logs', lines: ['one', 'two'] },
      { kind: 'wait', ms: 60_000 },
      { kind: 'status', status: 'pushing' },
      { kind: 'wait', ms: 100_000 },
      { kind: 'log', line: 'three' },
      { kind: 'wait', ms: 100_000 },
      { kind: 'status', status: 'starting' },
      { kind: 'log', line: 'four' },
      closing('success'),
      { kind: 'status', status: 'success' }
    ]
  };
}

const neverBegan: Scenario = { name: 'never began', description: '', script: [{ kind: 'status', status: 'aborted' }] };
const answered = (status: number, more: { body?: string; contentType?: string } = {}): Fault => ({
  on: 'rest',
  call: 'output',
  when: { times: 'always' },
  effect: { kind: 'status', status, ...more }
});

test.each<[string, boolean, Fault]>([
  ['whose log is empty', true, answered(200, { body: '', contentType: 'text/plain' })],
  ['that was watched throughout, and has no log', true, answered(404)],
  ['whose log is refused', false, answered(403)]
])('that a deployment %s had not begun when it was aborted is said: %s', async (_, isSaid, fault) => {
  const { result } = await deployOnce({ scenario: neverBegan, faults: [fault] });

  const [error = ''] = annotationsOf(result, 'error');
  expect(error).toContain('"aborted"');
  expect(error.includes('its build had not begun')).toBe(isSaid);
});
