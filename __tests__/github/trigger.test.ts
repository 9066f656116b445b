import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readTrigger, type Trigger } from '../../src/github/trigger.ts';
import { readWorkflow } from '../../src/github/workflow.ts';

const folder = mkdtempSync(join(tmpdir(), 'trigger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const run = {
  GITHUB_SHA: sha,
  GITHUB_REPOSITORY: 'octocat/hello',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_NUMBER: '3',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTOR: 'octocat'
};

function read(event: string, payload: unknown, environment: Record<string, string> = {}): Trigger {
  const path = join(folder, 'event.json');
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  const given = { ...run, GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, ...environment };
  return readTrigger(readWorkflow(given), given);
}

const commit = { id: sha, message: 'Round totals to cents\n\nIt was wrong.' };

test.each<[string, unknown, string | undefined]>([
  ['push', { head_commit: commit }, 'Round totals to cents'],
  ['push', { head_commit: { ...commit, id: 'b' } }, undefined],
  ['push', { head_commit: null }, undefined],
  ['pull_request', { pull_request: { title: 'Round totals', head: { sha } } }, 'Round totals'],
  ['pull_request_target', { pull_request: { title: 'Round totals', head: { sha: 'b' } } }, undefined],
  ['merge_group', { merge_group: { head_commit: commit } }, 'Round totals to cents'],
  ['workflow_run', { workflow_run: { head_commit: commit } }, 'Round totals to cents'],
  ['workflow_run', { workflow_run: { head_commit: { ...commit, id: 'b' } } }, undefined],
  ['schedule', { schedule: '0 5 * * 1' }, undefined],
  ['push', { head_commit: { id: sha, message: 1 } }, undefined],
  ['push', 'no JSON', undefined],
  ['push', 'null', undefined]
])('the commit of a run by %s, where the event is %j, is called %j', (event, payload, title) => {
  expect(read(event, payload).commitTitle).toBe(title);
});

test('who started it is told, and who started it again', () => {
  expect(read('push', {})).toMatchObject({ event: 'push', actor: 'octocat', run: '3' });
  const again = read('push', {}, { GITHUB_TRIGGERING_ACTOR: 'hubot', GITHUB_RUN_ATTEMPT: '2' });
  expect(again).toMatchObject({
    actor: 'hubot',
    run: '3, attempt 2',
    runUrl: 'https://github.com/octocat/hello/actions/runs/1658821493/attempts/2'
  });
});

test('outside of GitHub nothing is known', () => {
  expect(readTrigger(readWorkflow({}), {})).toEqual({
    event: '',
    actor: '',
    run: '',
    runUrl: '',
    commitTitle: undefined
  });
});
