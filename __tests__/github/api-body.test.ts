import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/github/index.ts';
import { GitHubApi } from '../../src/github/api.ts';
import { type ClockByHand, clockByHand } from '../clock-by-hand.ts';
import { redirect, startAnsweringHost } from '../support/answering-host.ts';
import { mayDeploy } from '../support/environment.ts';
import { host, jobToken } from '../support/repositories.ts';

const place = { owner: 'octocat', repo: 'my-app' };
const route = '/repos/{owner}/{repo}';
/** More than lies between two sockets: once it has gone out, much of it was read, and the answer's head before it. */
const unended = `{"a":"${'a'.repeat(15_000_000)}`;
const unaborted = new AbortController().signal;

function speak(apiUrl: string, clock: ClockByHand = clockByHand('at once'), signal: AbortSignal = unaborted) {
  const notes: string[] = [];
  return { notes, api: new GitHubApi({ apiUrl, token: jobToken, clock, signal, note: text => void notes.push(text) }) };
}

test.each(['abrupt', 'reset'] as const)('an answer whose body breaks off (%s) is asked for again', async ending => {
  const faults: Fault[] = [{ call: 'repository', effect: { kind: 'cut', bytes: 10, ending } }];
  const { github } = await host('private', {}, { faults });
  const { api, notes } = speak(github.apiUrl);

  const answer = await api.get(route, place);

  expect(answer).toMatchObject({ status: 200, data: { full_name: 'octocat/my-app' } });
  expect(github.requests).toHaveLength(2);
  expect(notes).toEqual([expect.stringContaining('ECONNRESET')]);
});

test('where the body of what may not be done twice breaks off, nothing is sent again', async () => {
  const faults: Fault[] = [{ call: 'create_deployment', effect: { kind: 'cut', bytes: 10 } }];
  const { github } = await host('private', {}, { ...mayDeploy, faults });
  const order = { ...place, ref: 'main', auto_merge: false, required_contexts: [] };

  const answer = await speak(github.apiUrl).api.post(`${route}/deployments`, order, false);

  expect(answer).toMatchObject({ status: 0, problem: 'ECONNRESET' });
  expect(github.requests).toHaveLength(1);
});

test('an answer whose body never ends is given up at the deadline, and asked for again', async () => {
  // The time of each deadline passes as soon as the half of its answer has gone out.
  const clock = clockByHand('at once');
  const silent = await startAnsweringHost((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write(unended, () => clock.pass(30_000));
  });
  const { api, notes } = speak(silent.url, clock);

  expect(await api.get(route, place)).toMatchObject({ status: 0, problem: 'no answer within 30 s' });
  expect(silent.arrived).toHaveLength(4);
  expect(notes).toHaveLength(3);
});

test('while a body is still to come, the signal ends it with its reason', async () => {
  const stopping = new AbortController();
  const silent = await startAnsweringHost((_, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .write(unended, () => stopping.abort(new Error('enough')));
  });

  await expect(speak(silent.url, undefined, stopping.signal).api.get(route, place)).rejects.toThrow('enough');
});

test('a body beyond all measure is not read to its end', async () => {
  const piece = Buffer.alloc(1024 * 1024, ' ');
  const endless = await startAnsweringHost((_, response) => {
    const more = () => response.write(piece, error => error || more());
    response.writeHead(200, { 'content-type': 'application/json' });
    more();
  });

  const answer = await speak(endless.url).api.get(route, place);

  expect(answer).toMatchObject({ status: 0, problem: 'the answer is larger than 16777216 bytes' });
});

test('an answer without a body, and one whose body is empty, are answers', async () => {
  for (const status of [204, 205, 200]) {
    const host = await startAnsweringHost((_, response) => response.writeHead(status).end());
    expect(await speak(host.url).api.get(route, place)).toMatchObject({ status, problem: undefined });
  }
});

test.each([
  ['from its root', '/archives/1?token=2', '/archives/1?token=2'],
  ['from where it was asked for', 'there', '/api/v3/repos/octocat/there'],
  ['in full', 'https://codeload.example/1', undefined]
])('a link that GitHub gives %s is a whole address', async (_, location, path) => {
  const host = await startAnsweringHost((_request, response) => redirect(response, 302, location));

  const { status, headers } = await speak(`${host.url}/api/v3`).api.get(route, place, undefined, true);

  expect([status, headers.location]).toEqual([302, path === undefined ? location : `${host.url}${path}`]);
  expect(host.arrived).toHaveLength(1);
});
