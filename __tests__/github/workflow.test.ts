import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { commitPage, readWorkflow, type Workflow } from '../../src/github/workflow.ts';
import { inPlaceOfStdout, StdoutByHand } from './stdout-by-hand.ts';

const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const merge = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const head = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';

function eventFile(content: string): string {
  const path = join(folder, 'event.json');
  writeFileSync(path, content);
  return path;
}

/** What is read of a run; what is said to debug logging on the way is nobody's here. */
function read(environment: Readonly<Record<string, string>>): Promise<Workflow> {
  return inPlaceOfStdout(new StdoutByHand(), () => readWorkflow(environment));
}

test.each(['push', 'workflow_dispatch', 'schedule', 'release', 'merge_group', 'pull_request_target', ''])(
  'a run by %j deploys the commit that GitHub names',
  async event => {
    const path = eventFile(JSON.stringify({ pull_request: { head: { sha: head } } }));
    const environment = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_SHA: merge };
    expect((await read(environment)).commit).toBe(merge);
  }
);

test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
  'a run by %s deploys the head of the pull request, never its merge commit',
  async event => {
    const path = eventFile(JSON.stringify({ pull_request: { head: { sha: head } } }));
    const environment = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_SHA: merge };
    expect((await read(environment)).commit).toBe(head);
  }
);

test.each([
  ['is no JSON', 'no JSON'],
  ['is empty', ''],
  ['is null', 'null'],
  ['names no pull request', '{}'],
  ['names no head', '{"pull_request":{"head":null}}'],
  ['names an empty commit', '{"pull_request":{"head":{"sha":""}}}']
])('where the event of a pull request %s, no commit is better than the merge commit', async (_, content) => {
  const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: eventFile(content), GITHUB_SHA: merge };
  expect((await read(environment)).commit).toBeUndefined();
});

test('where there is no event file, no commit is better than the merge commit', async () => {
  const nowhere = join(folder, 'missing.json');
  for (const path of [{ GITHUB_EVENT_PATH: nowhere }, {}]) {
    expect((await read({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: merge, ...path })).commit).toBeUndefined();
  }
});

const place = { GITHUB_REPOSITORY: 'octocat/hello', GITHUB_SHA: merge };

test.each([
  [{ full_name: 'stranger/hello' }, 'stranger/hello'],
  [null, undefined]
])('the commit of a pull request from %j lies there', async (repo, repository) => {
  const path = eventFile(JSON.stringify({ pull_request: { head: { sha: head, repo } } }));
  const environment = { ...place, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
  expect(await read(environment)).toMatchObject({
    repository: 'octocat/hello',
    commit: head,
    commitRepository: repository
  });
});

test.each(['push', 'pull_request_target'])('the commit of a %s lies in the repository of the workflow', async event => {
  const path = eventFile(
    JSON.stringify({ pull_request: { head: { sha: head, repo: { full_name: 'stranger/hello' } } } })
  );
  const environment = { ...place, GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path };
  expect(await read(environment)).toMatchObject({ commit: merge, commitRepository: 'octocat/hello' });
});

test('commits have a page, on a server of one’s own too', async () => {
  const workflow = await read({ ...place, GITHUB_SERVER_URL: 'https://github.example.com' });
  expect(commitPage(workflow, merge)).toBe(`https://github.example.com/octocat/hello/commit/${merge}`);
  expect(commitPage(await read({}), merge)).toBeUndefined();
});

test('the folders and the servers are those that the runner names', async () => {
  const environment = {
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_API_URL: 'https://github.example.com/api/v3',
    GITHUB_WORKSPACE: '/home/runner/work/hello/hello',
    RUNNER_TEMP: '/home/runner/work/_temp'
  };
  expect(await read(environment)).toMatchObject({
    serverUrl: 'https://github.example.com',
    apiUrl: 'https://github.example.com/api/v3',
    workspace: '/home/runner/work/hello/hello',
    temporary: '/home/runner/work/_temp'
  });
});

test('outside GitHub no repository and no commit are known', async () => {
  expect(await read({})).toEqual({
    repository: undefined,
    commit: undefined,
    commitRepository: undefined,
    tested: undefined,
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    workspace: process.cwd(),
    temporary: tmpdir()
  });
});
