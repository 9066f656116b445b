import { beforeAll, expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../../../simulator/runner/index.ts';
import { annotationsOf } from '../../support/page.ts';
import { deployInputs, listens, startSimulator, stopSimulator } from './running.ts';

// A job as examples/try-without-account.yml has it: start, deploy, and what GitHub runs at the end.
let main: StepResult;
let deployed: StepResult;
let listenedBefore = false;
let post: StepResult;
beforeAll(async () => {
  main = await startSimulator({ speed: '200', app: 'shop' });
  deployed = await runStep({ inputs: deployInputs(main), secrets: main.masks });
  listenedBefore = await listens(main.outputs.api_url ?? '');
  post = await stopSimulator(main);
});

test('the step ends while the simulator goes on, and says where it is', () => {
  expect(main).toMatchObject({ exitCode: 0, annotations: [], stderr: '' });
  expect(main.outputs).toEqual({
    app: 'shop',
    api_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    auth_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    token: expect.stringMatching(/^tk-us-[0-9a-f]{40}$/)
  });
});

test('its token is masked, and kept in no state', () => {
  const { token = '' } = main.outputs;
  expect(main.masks).toEqual([token]);
  expect(main.lines.map(({ stored }) => stored).join('\n')).not.toContain(token);
  expect(JSON.stringify(main.state)).not.toContain(token);
});

test('the action deploys to it', () => {
  expect(deployed).toMatchObject({ exitCode: 0, annotations: [] });
  expect(deployed.outputs).toMatchObject({ status: 'success' });
});

test('at the end it tells what it got, in a group and in a summary', () => {
  expect(post).toMatchObject({ exitCode: 0, annotations: [], stderr: '' });
  const [group] = post.groups;
  expect(group).toMatchObject({ title: 'What the simulated Scalingo got', closed: true });
  const told = group?.lines.map(({ text }) => text).join('\n') ?? '';
  expect(told).toContain('POST /v1/apps/shop/deployments → 201');
  expect(told).toMatch(/deployment \S+ is success/);
  expect(post.lines.at(-1)?.text).toBe('The simulated Scalingo got 5 requests and 1 deployment.');
  expect(post.summary).toContain('| shop | 6dcb09b5b57875f334f61aebed695e2e4193db5e | success |');
});

test('then it is gone', async () => {
  expect(listenedBefore).toBe(true);
  expect(await listens(main.outputs.api_url ?? '')).toBe(false);
});

test('asked for once more, it fails nothing', async () => {
  const again = await stopSimulator(main);
  expect(again.exitCode).toBe(0);
  expect(annotationsOf(again, 'warning')).toEqual([
    expect.stringMatching(/^The simulated Scalingo is not there any more, so what it got is not known: .*ECONNREFUSED/)
  ]);
});
