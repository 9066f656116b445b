import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readWorkflow } from '../../src/github/workflow.ts';

const folder = mkdtempSync(join(tmpdir(), 'tested-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha = 'a'.repeat(40);
const head_sha = 'b'.repeat(40);
const own = { full_name: 'octocat/my-app' };

function testedBy(name: string, event: unknown) {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  const place = { GITHUB_REPOSITORY: 'octocat/my-app', GITHUB_SHA: sha };
  return readWorkflow({ ...place, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path });
}

test.each([
  ['workflow_run', { event: 'push', head_repository: own }, true],
  ['workflow_run', { event: 'pull_request', head_repository: own }, false],
  ['workflow_run', { event: 'push', head_repository: { full_name: 'stranger/my-app' } }, false],
  ['check_run', {}, false],
  ['check_suite', {}, false]
])('what a %s was about is known, and deploys nothing by itself: %j', (name, about, isOwn) => {
  const { commit, tested } = testedBy(name, { [name]: { head_sha, ...about } });
  expect(commit).toBe(sha);
  expect(tested).toEqual({ commit: head_sha, expression: `github.event.${name}.head_sha`, isOwn });
});

test.each([
  ['push', { workflow_run: { head_sha } }],
  ['workflow_run', {}],
  ['workflow_run', { workflow_run: { head_sha: 7 } }]
])('by %s with %j nothing else was tested', (name, event) => {
  expect(testedBy(name, event)).toMatchObject({ commit: sha, tested: undefined });
});
