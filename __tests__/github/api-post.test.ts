import { afterEach, expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/github/index.ts';
import { GitHubApi } from '../../src/github/api.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { mayDeploy } from '../support/environment.ts';
import { closedPort } from '../support/ports.ts';
import { type Hosted, host, jobToken } from '../support/repositories.ts';

const place = { owner: 'octocat', repo: 'my-app' };
const route = '/repos/{owner}/{repo}/deployments';
const order = { ...place, ref: 'main', auto_merge: false, required_contexts: [] };

const ending = new AbortController();
afterEach(() => expect(ending.signal.aborted).toBe(false));

function speak(apiUrl: string, signal: AbortSignal = ending.signal) {
  const notes: string[] = [];
  // Pauses pass at once, and nothing is late.
  const clock = clockByHand('at once');
  return { notes, api: new GitHubApi({ apiUrl, token: jobToken, clock, signal, note: text => void notes.push(text) }) };
}

function withFaults(...faults: Fault[]): Promise<Hosted> {
  return host('private', {}, { ...mayDeploy, faults });
}

const call = 'create_deployment';

test('what is sent arrives, as JSON and with the token', async () => {
  const { github } = await withFaults();
  const { status, data } = await speak(github.apiUrl).api.post(route, order, false);
  expect(status).toBe(201);
  expect(data).toMatchObject({ ref: 'main', environment: 'production' });
  const { owner, repo, ...body } = order;
  expect(github.requests).toMatchObject([{ method: 'POST', path: `/repos/${owner}/${repo}/deployments`, body }]);
});

test.each<[string, Fault['effect'], number]>([
  ['trouble', { kind: 'status', status: 502 }, 502],
  ['a broken connection', { kind: 'reset' }, 0]
])('after %s what may not be done twice is not sent again', async (_, effect, status) => {
  const { github } = await withFaults({ call, effect });
  const { api, notes } = speak(github.apiUrl);
  expect((await api.post(route, order, false)).status).toBe(status);
  expect(github.requests).toHaveLength(1);
  expect(notes).toEqual([]);
});

test('what may be done twice is sent again', async () => {
  const { github } = await withFaults({ call, when: { times: 2 }, effect: { kind: 'reset' } });
  const { api, notes } = speak(github.apiUrl);
  expect((await api.post(route, order, true)).status).toBe(201);
  expect(github.requests).toHaveLength(3);
  expect(notes).toHaveLength(2);
});

test('one request too many was surely not done, so it is sent again after the wait', async () => {
  const effect = { kind: 'status', status: 429, headers: { 'retry-after': '2' } } as const;
  const { github } = await withFaults({ call, effect });
  expect((await speak(github.apiUrl).api.post(route, order, false)).status).toBe(201);
  expect(github.deployments).toHaveLength(1);
});

test('so is one that never left', async () => {
  const { api, notes } = speak(`http://127.0.0.1:${await closedPort()}`);
  expect(await api.post(route, order, false)).toMatchObject({ status: 0, problem: 'ECONNREFUSED' });
  expect(notes).toHaveLength(3);
});

test('over plain HTTP to another machine nothing is sent', async () => {
  const answer = await speak('http://github.example.com').api.post(route, order, true);
  expect(answer).toMatchObject({ status: 0, problem: expect.stringContaining('not encrypted') });
});

test('within another signal it ends with that one, and its notes go elsewhere', async () => {
  const { github } = await withFaults({ call: 'any', when: { times: 'always' }, effect: { kind: 'reset' } });
  const { api, notes } = speak(github.apiUrl);
  const own = new AbortController();
  const heard: string[] = [];
  const note = (text: string) => {
    heard.push(text);
    own.abort(new Error('enough'));
  };
  await expect(api.within({ signal: own.signal, note }).get(route, place)).rejects.toThrow('enough');
  expect([heard.length, notes.length]).toEqual([1, 0]);
});
