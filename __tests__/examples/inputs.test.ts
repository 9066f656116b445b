import { expect, test } from '@jest/globals';
import { type Asked, optionsOf } from '../../simulator/action/asked.ts';
import { readInputs } from '../../src/inputs.ts';
import { action, simulator } from '../support/action.ts';
import { examples, isSimulator, isThisAction, own, reusable, snippets, stepsOf } from '../support/workflows.ts';

const commit = 'a'.repeat(40);
const run = { repository: 'octocat/my-app', commit, commitRepository: 'octocat/my-app' };
const steps = [...examples, ...reusable, ...own, ...snippets].flatMap(({ place, workflow }) =>
  stepsOf(workflow).map(({ job, step }) => ({ place, job, step, given: step.with ?? {} }))
);
const uses = steps.filter(({ step }) => isThisAction(step));
const simulators = steps.filter(({ step }) => isSimulator(step));

test('there are uses of this action in each kind of page', () => {
  for (const folder of ['examples/', '.github/', 'README.md', 'docs/']) {
    expect(uses.filter(({ place }) => place.startsWith(folder))).not.toHaveLength(0);
  }
});

test.each(uses)('$place, job $job: each input exists, and what is required is there', ({ given }) => {
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  const required = Object.keys(action.inputs).filter(name => action.inputs[name]?.required);
  expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
});

// Not only their names: the inputs have to go together, and their values have to be such as the action takes.
test.each(uses)('$place, job $job: the action takes them', ({ given }) => {
  const read = (name: string) => String(given[name] ?? action.inputs[name]?.default ?? '');
  const inputs = readInputs(name => read(name).replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, it) => sample(it)), run);
  expect(inputs.token).toBe('tk-us-sample');
  expect(inputs.app).toMatch(/^my-/);
});

test.each(simulators)('$place, job $job: the simulator takes them', ({ given }) => {
  expect(Object.keys(simulator.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  const read = (name: string) => String(given[name] ?? simulator.inputs[name]?.default ?? '');
  const [scenario, speed, faults, settings] = ['scenario', 'speed', 'faults', 'settings'].map(read);
  const asked = { app: read('app'), lastGitRef: read('last_git_ref'), scenario, speed, faults, settings } as Asked;
  expect(() => optionsOf(asked, 'tk-us-sample')).not.toThrow();
});

/** What an expression may come to. */
function sample(expression: string): string {
  if (/^secrets\.\w*token$/i.test(expression)) return 'tk-us-sample';
  if (/^steps\.\w+\.outputs\.token$/.test(expression)) return 'tk-us-sample';
  if (/^steps\.\w+\.outputs\.app$/.test(expression)) return 'my-app';
  if (/^steps\.\w+\.outputs\.(api|auth)_url$/.test(expression)) return 'http://127.0.0.1:49152';
  if (expression === 'github.token') return 'ghs_sample';
  if (/^github\.event\.pull_request\.number$/.test(expression)) return '42';
  if (/\.deployment_id$/.test(expression)) return '123e4567-e89b-12d3-a456-426655440000';
  if (/\.(commit|before|git_ref|head_sha)$/.test(expression)) return commit;
  if (expression === 'matrix.app') return 'my-app';
  if (expression === 'inputs.region') return 'osc-fr1';
  if (expression === 'inputs.timeout') return '60';
  if (/^inputs\.(redeploy|cache_reset|skip_deployed)$/.test(expression)) return 'false';
  throw new Error(`This test does not know what ${expression} may come to.`);
}
