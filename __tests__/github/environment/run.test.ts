import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readRun } from '../../../src/github/environment/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workflow = { repository: 'octocat/my-app', serverUrl: 'https://github.com', commit: 'head' };

test('the page of a run, and the commits at which GitHub may have made a deployment for it', () => {
  expect(readRun(workflow, { GITHUB_RUN_ID: '7', GITHUB_SHA: 'merge' })).toEqual({
    ...{ id: '7', path: '/octocat/my-app/actions/runs/7', page: 'https://github.com/octocat/my-app/actions/runs/7' },
    ...{ commits: ['merge', 'head'], isForPullRequest: false }
  });
});

test('outside of GitHub Actions there is no page', () => {
  for (const environment of [{}, { GITHUB_RUN_ID: '' }, { GITHUB_RUN_ID: '../7' }]) {
    expect(readRun(workflow, environment)).toMatchObject({ path: undefined, page: undefined, commits: ['head'] });
  }
  const nowhere = { ...workflow, repository: undefined, commit: undefined };
  expect(readRun(nowhere, { GITHUB_RUN_ID: '7' })).toMatchObject({ page: undefined, commits: [] });
});

test.each([
  ['pull_request', '{"action":"synchronize"}', true],
  ['pull_request_target', '{"action":"opened"}', true],
  ['pull_request', '{"action":"closed"}', false],
  ['pull_request', 'no JSON', true],
  ['push', '{"action":"opened"}', false]
])('a run by %s with %s is for an open pull request: %s', (name, content, isForPullRequest) => {
  const path = join(folder, 'event.json');
  writeFileSync(path, content);
  expect(readRun(workflow, { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path })).toMatchObject({ isForPullRequest });
});
