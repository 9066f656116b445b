import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/scalingo/index.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, logOf } from '../support/page.ts';
import { asking, following, type Phase, unanswered, unansweredHandshake, waitingCalls } from '../support/phases.ts';

const before = waitingCalls.filter(([call, isKnown]) => !isKnown && call !== 'create').map(([call]) => call);

test.each(before)('the time passes while %s is not answered: nothing was deployed', async call => {
  const deployed = await timedOutIn(unanswered(call));

  expect(theErrorOf(deployed)).toContain('before Scalingo was asked to make a deployment');
  expect(deployed.scalingo.deployments).toEqual([]);
  expect(deployed.result.outputs.deployment_id).toBe('');
});

test("the time passes while the stream's handshake is not answered: nothing was deployed", async () => {
  const deployed = await timedOutIn(await unansweredHandshake());

  expect(theErrorOf(deployed)).toContain('before Scalingo was asked to make a deployment');
  expect(deployed.scalingo.deployments).toEqual([]);
});

test('the time passes while the create is not answered: there may be a deployment', async () => {
  const deployed = await timedOutIn(unanswered('create'));

  expect(theErrorOf(deployed)).toMatch(/before Scalingo had said .*look at the dashboard/);
  expect(deployed.scalingo.requests.filter(({ call }) => call === 'create')).toHaveLength(1);
});

test('the time passes while a create is under way that is then refused: nothing was deployed', async () => {
  const faults: Fault[] = [
    { on: 'rest', call: 'create', effect: { kind: 'status', status: 422 } },
    { on: 'rest', call: 'create', effect: { kind: 'slow', ms: 10_000 } }
  ];
  const deployed = await deployOnce({ faults, inputs: { timeout: '0.12' }, speed: 2, stepSpeed: 2 });

  expect(theErrorOf(deployed)).toContain('before a deployment was made: Scalingo was asked for one in vain');
  expect(deployed.result.state).toMatchObject({ creating: '', told: 'Timed out' });
});

test.each<[string, Phase]>([
  ['it is followed', following()],
  ['it is asked about', asking()]
])('the time passes while the deployment goes on, and %s: the error says where it goes on', async (_, phase) => {
  const deployed = await timedOutIn(phase);

  const { id } = deploymentOf(deployed.scalingo);
  const error = theErrorOf(deployed);
  expect(error).toContain(`goes on at https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`);
  expect(deployed.result.outputs).toMatchObject({ deployment_id: id, duration: '' });
});

test('what was logged until then is on the page', async () => {
  const { result } = await timedOutIn(following());

  expect(logOf(result)).toEqual(['one', 'two']);
});

test('the time passes while the end is not confirmed: the error says where to look', async () => {
  const deployed = await timedOutIn(unanswered('deployment'));

  expect(theErrorOf(deployed)).toContain(deploymentOf(deployed.scalingo).id);
});

test('the time passes while the log is not answered: how the deployment ended is known', async () => {
  const { result } = await timedOutIn(unanswered('output'));

  expect(result.exitCode).toBe(1);
  expect(result.outputs.status).toBe('build-error');
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('that is why')]);
});

test('minutes can have decimals', async () => {
  const { options } = following();

  const deployed = await deployOnce({ ...options, inputs: { timeout: '0.01' } });

  expect(theErrorOf(deployed)).toContain('(0.01 min)');
});

/** Some seven seconds, less than any deadline; and more than three real ones, for a step that is slow to begin. */
function timedOutIn({ options }: Phase): Promise<Deployed> {
  return deployOnce({ ...options, inputs: { ...options.inputs, timeout: '0.12' }, stepSpeed: 2 });
}

function theErrorOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'failure' });
  const [error, ...others] = annotationsOf(result, 'error');
  expect(others).toEqual([]);
  if (error === undefined) throw new Error('there is no error');
  expect(error).toMatch(/^The time of the input `timeout` \([\d.]+ min\) has passed/);
  expect(result.summary).toContain('❌ Timed out: <code>my-app</code>');
  return error;
}
