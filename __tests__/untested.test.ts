import { expect, test } from '@jest/globals';
import type { Workflow } from '../src/github/workflow.ts';
import type { Inputs } from '../src/inputs.ts';
import { untested } from '../src/untested.ts';

const commit = 'a'.repeat(40);
const other = 'b'.repeat(40);
const expression = 'github.event.workflow_run.head_sha';

function told(tested: Partial<Workflow['tested']> | undefined, kind: Inputs['source']['kind'], ref = '') {
  const run = { commit, tested: tested && { commit: other, expression, isOwn: true, ...tested } };
  return untested(run as Workflow, { source: { kind } } as Inputs, ref);
}

test('that another commit was tested than is deployed is told, with both and what to give', () => {
  const sentence = told({}, 'repository');
  for (const part of [commit, other, 'deploys', `\`git_ref: \${{ ${expression} }}\``]) expect(sentence).toContain(part);
  expect(sentence).not.toContain('stranger');
  expect(told({}, 'path')).toContain(`files the deployment as ${commit}`);
});

test("who may be led to a stranger's commit is told to look", () => {
  expect(told({ isOwn: false }, 'repository')).toContain('stranger');
});

test('nothing is told where it is the same commit, where the workflow chose, and where it chooses otherwise', () => {
  expect(told({ commit }, 'repository')).toBeUndefined();
  expect(told(undefined, 'repository')).toBeUndefined();
  expect(told({}, 'repository', 'main')).toBeUndefined();
  expect(told({}, 'redeploy')).toBeUndefined();
  expect(told({}, 'deployment')).toBeUndefined();
});
