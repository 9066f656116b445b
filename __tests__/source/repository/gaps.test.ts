import { expect, test } from '@jest/globals';
import type { Effect } from '../../../simulator/github/index.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import { announcedGaps } from '../../../src/source/repository/gaps.ts';
import { type ClockByHand, clockByHand } from '../../clock-by-hand.ts';
import { host, jobToken, ownName } from '../../support/repositories.ts';
import { unaborted } from '../folders.ts';

const files = {
  '.gitmodules': '[submodule "lib"]\n\tpath = vendor/lib\n',
  '.gitattributes': '*.psd filter=lfs diff=lfs merge=lfs -text\n'
};

/** A repository that announces both kinds of gaps, and a GitHub that goes wrong whenever it is asked for one of them. */
async function ask(effect: Effect | undefined, clock: ClockByHand, signal: AbortSignal = unaborted) {
  const fault = effect && ({ call: 'contents', when: { times: 'always' }, effect } as const);
  const { github, commit } = await host('public', { files }, { faults: fault ? [fault] : [] });
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  const api = new GitHubApi({ apiUrl: github.apiUrl, token: jobToken, clock, signal, note });
  return { github, notes, gaps: announcedGaps(api, ownName, commit) };
}

test('what the repository says of itself is told', async () => {
  const { gaps } = await ask(undefined, clockByHand());
  expect(await gaps).toEqual([expect.stringContaining('submodules'), expect.stringContaining('Git LFS')]);
});

test.each<[string, Effect]>([
  ['trouble', { kind: 'status', status: 503 }],
  ['a broken connection', { kind: 'reset' }],
  ['one request too many', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }]
])('after %s a hint is not asked for again, and nothing is said', async (_, effect) => {
  const clock = clockByHand('at once');
  const { github, notes, gaps } = await ask(effect, clock);
  expect(await gaps).toEqual([]);
  expect(github.requests).toHaveLength(2);
  expect([notes, clock.now()]).toEqual([[], 0]);
});

test('an answer that does not come is waited for three seconds', async () => {
  const clock = clockByHand();
  const { github, notes, gaps } = await ask({ kind: 'never' }, clock);
  while (github.requests.length < 2) await new Promise(resolve => setImmediate(resolve));
  clock.pass(3_000);
  expect(await gaps).toEqual([]);
  expect(notes).toEqual([]);
});

test('a cancel ends it', async () => {
  const stopping = new AbortController();
  const { github, gaps } = await ask({ kind: 'never' }, clockByHand(), stopping.signal);
  const ended = expect(gaps).rejects.toThrow('cancelled');
  while (github.requests.length < 2) await new Promise(resolve => setImmediate(resolve));
  stopping.abort(new Error('cancelled'));
  await ended;
});
