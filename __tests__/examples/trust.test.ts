import { expect, test } from '@jest/globals';
import { examples, isThisAction, own, reusable, type Step, snippets, stepsOf } from '../support/workflows.ts';

const shown = [...examples, ...reusable, ...own, ...snippets];
const whole = [...examples, ...reusable, ...snippets.filter(({ workflow }) => workflow.on !== undefined)];

test.each(shown)('$place: what is used of others is pinned by a full SHA, this action by its placeholder', shownOne => {
  const jobs = Object.values(shownOne.workflow.jobs);
  const uses = [...jobs, ...jobs.flatMap(({ steps = [] }) => steps)].flatMap(({ uses: used = [] }) => used);
  for (const used of uses) {
    expect(used).toMatch(
      /^([\w.-]+\/[\w./-]+@[0-9a-f]{40}|OWNER\/deploy-to-scalingo(\/[\w./-]+)?@COMMIT|\.\/(deploy-to-scalingo|simulator)?)$/
    );
  }
  // A SHA alone tells nobody how old it is.
  for (const [line] of shownOne.text.matchAll(/^.*@[0-9a-f]{40}.*$/gm)) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
});

test.each(shown)('$place: one SHA for each action', ({ text }) => {
  for (const [, name = '', sha] of text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40}.*)$/gm)) expect(sha).toBe(pins[name]);
});

test.each(whole)(
  '$place: each job says what it may do: read, and record a deployment where it is asked to',
  ({ workflow }) => {
    for (const job of Object.values(workflow.jobs)) {
      const permissions = job.permissions ?? workflow.permissions;
      const records = job.steps?.some(step => isThisAction(step) && step.with?.environment);
      const most = { contents: 'read', ...(records ? { deployments: 'write' } : {}) };
      expect(permissions).toBeDefined();
      expect(most).toMatchObject(permissions as object);
    }
  }
);

// Two deployments of an app at once: the one that finishes last wins, even where it is the older commit.
test.each(whole)('$place: each deployment waits for the one before it, and none is cancelled', ({ workflow }) => {
  expect(JSON.stringify(workflow)).not.toContain('cancel-in-progress');
  for (const job of Object.values(workflow.jobs)) {
    const makesOne =
      job.uses ?? job.steps?.some(step => isThisAction(step) && !step.with?.deployment_id && !isTried(step));
    if (makesOne) expect(job.concurrency ?? workflow.concurrency).toMatch(/^(scalingo-|fleet$)/);
  }
});

test.each(shown)('$place: no expression stands in a script, where its value would be code', ({ workflow }) => {
  for (const { step } of stepsOf(workflow)) expect(step.run ?? '').not.toContain('${{');
});

test.each(examples)('$place: its head says what is needed before, which permissions and which concurrency', example => {
  const [head = ''] = example.text.split('\nname: ');
  expect(head).not.toMatch(/^[^#]/m);
  for (const part of ['# Before: ', '# permissions: ', '# concurrency: ', 'finishes last'])
    expect(head).toContain(part);
});

/** Whether a step deploys to a simulator of the job's own, which nobody else deploys to. */
function isTried(step: Step): boolean {
  return /^\$\{\{ steps\.\w+\.outputs\.api_url \}\}$/.test(String(step.with?.api_url));
}

/** The first pin that the examples show of each action. */
const pins = Object.fromEntries(
  shown
    .flatMap(({ text }) => [...text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40}.*)$/gm)])
    .reverse()
    .map(([, name, sha]) => [name, sha])
);
