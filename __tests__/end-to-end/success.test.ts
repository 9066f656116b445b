import { beforeAll, expect, test } from '@jest/globals';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf, callsOf, deploymentOf, logLinesOf, logOf, ownLinesOf, visibleLines } from '../support/page.ts';
import { normalised, pageOf, requestsOf } from '../support/snapshot.ts';
import { stateOf } from '../support/state.ts';

const { success } = scenarios;

let deployed: Deployed;
beforeAll(async () => {
  deployed = await deployOnce({ ...(success && { scenario: success }) });
});

test('a success ends the step with 0, without an annotation', () => {
  const { result } = deployed;

  expect(result).toMatchObject({ exitCode: 0, signal: null, conclusion: 'success', annotations: [] });
});

test("the log is Scalingo's, each line once and in order", () => {
  const { result, scalingo } = deployed;

  const { lines } = deploymentOf(scalingo);
  expect(lines.length).toBeGreaterThan(70);
  expect(logOf(result)).toEqual(visibleLines(lines));
  expect(logOf(result).some(line => line.includes('\u001b[0;36m'))).toBe(true);
});

test('each stage is a group that holds its lines and is followed by its duration', () => {
  const { result } = deployed;

  expect(result.groups.map(({ title }) => title)).toEqual(['Queued', 'Building', 'Pushing', 'Starting']);
  const durations = ownLinesOf(result).filter(line => / s$/.test(line));
  expect(durations).toEqual([
    expect.stringMatching(/^Queued: \d+ s$/),
    expect.stringMatching(/^Building: \d+ s$/),
    expect.stringMatching(/^Pushing: \d+ s$/),
    expect.stringMatching(/^Starting: \d+ s$/)
  ]);
  const stageOf = (text: string) => logLinesOf(result).find(line => line.text.includes(text))?.group;
  expect(stageOf('Start deployment of')).toBe('Building');
  expect(stageOf('Procfile declares types')).toBe('Building');
  expect(stageOf('shipping your container')).toBe('Pushing');
  expect(stageOf('Waiting for your application to boot')).toBe('Starting');
  expect(stageOf('<-- https://my-app')).toBe('Starting');
});

test('every output says what Scalingo says', () => {
  const { result, scalingo } = deployed;

  const { id } = deploymentOf(scalingo);
  expect(result.outputs).toEqual({
    deployment_id: id,
    status: 'success',
    git_ref: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
    app_url: 'https://my-app.osc-fr1.scalingo.io',
    deployment_url: `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`,
    duration: expect.stringMatching(/^\d\d$/),
    image_size: expect.stringMatching(/^\d{8,}$/),
    skipped: 'false'
  });
});

test('the duration is in whole seconds, as Scalingo counts them', () => {
  const { result, scalingo } = deployed;

  const { createdAt, finishedAt } = deploymentOf(scalingo);
  const tookSeconds = ((finishedAt ?? 0) - createdAt) / 1000;
  expect(Math.abs(Number(result.outputs.duration) - tookSeconds)).toBeLessThan(2);
});

test('the state says which deployment it was, and never the token', () => {
  const { result, scalingo } = deployed;

  expect(result.state).toEqual(stateOf(deploymentOf(scalingo), 'success', 'Deployed'));
});

test('it costs five requests, and one stream that was authenticated before the deployment was made', () => {
  const { scalingo } = deployed;

  expect(callsOf(scalingo)).toEqual(['exchange', 'app', 'create', 'deployment', 'output']);
  expect(scalingo.connections).toHaveLength(1);
  const [connection] = scalingo.connections;
  expect(connection).toMatchObject({ app: 'my-app', authenticated: true, endedBy: 'client' });
  expect(connection?.openedAt).toBeLessThan(deploymentOf(scalingo).createdAt);
});

test('the summary has outcome, app, commit, duration and the way to the deployment', () => {
  const { result } = deployed;

  const { app_url, deployment_url, duration } = result.outputs;
  expect(result.summary).toContain('✅ Deployed: <code>my-app</code>');
  expect(result.summary).toContain(`href="${app_url}"`);
  expect(result.summary).toContain(
    'href="https://github.com/octocat/my-app/commit/6dcb09b5b57875f334f61aebed695e2e4193db5e"'
  );
  expect(result.summary).toContain(`${duration} s`);
  expect(result.summary).toContain(`href="${deployment_url}"`);
});

test('nothing of the token or a bearer is shown: both are masked before anything else is written', () => {
  const { result, scalingo } = deployed;

  const [first, second, third] = result.stdout.split('\n');
  expect(first).toBe(`::add-mask::${scalingo.token}`);
  expect(second).toMatch(/^::add-mask::ghs_/);
  expect(third).toMatch(/^::add-mask::eyJ/);
  expect(annotationsOf(result, 'error')).toEqual([]);
});

test('what a person sees', () => {
  const { result } = deployed;

  expect(pageOf(result)).toMatchSnapshot();
  expect(normalised(result.summary)).toMatchSnapshot();
});

test('what Scalingo is asked', () => {
  const { scalingo } = deployed;

  expect(requestsOf(scalingo)).toMatchSnapshot();
});
