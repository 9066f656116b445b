import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/github/index.ts';
import { annotationsOf } from '../support/page.ts';
import { type Hosted, host, jobToken, ownName } from '../support/repositories.ts';
import { deploySource, type SourceOptions, temporaryFolder } from '../support/sources.ts';

type Options = Omit<SourceOptions, 'inputs'> & { inputs?: Record<string, string> };

/** Deploys from there, and holds what every mistake in a source has in common. */
async function mistakeOf({ github, commit }: Hosted, options: Options = {}): Promise<string> {
  const { result, scalingo } = await deploySource({ github, step: { sha: commit }, inputs: {}, ...options });
  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(scalingo.requests).toEqual([]);
  expect(result.annotations).toHaveLength(1);
  expect(result.summary).toContain('❌ Not deployed');
  return annotationsOf(result, 'error')[0] ?? '';
}

test.each(['v9', 'refs/heads/gone', 'refs/pull/99/head', 'deadbeef', '0'.repeat(40)])(
  'the ref %s does not exist',
  async ref => {
    const error = await mistakeOf(await host('private'), { inputs: { git_ref: ref } });
    for (const part of [ref, ownName, 'may read', '`git_ref`']) expect(error).toContain(part);
  }
);

test('a ref that does not exist, without a token', async () => {
  const error = await mistakeOf(await host('public'), { inputs: { git_ref: 'v9', github_token: '' } });
  expect(error).toContain('which anybody may read');
});

test('a commit that was not pushed is told as such', async () => {
  const error = await mistakeOf({ ...(await host('public')), commit: 'a'.repeat(40) });
  expect(error).toContain('pushed');
});

test.each(['heads/../../../user', 'refs/x/../../../../user'])('the ref %s leads nowhere', async ref => {
  const hosted = await host('private');
  expect(await mistakeOf(hosted, { inputs: { git_ref: ref } })).toContain(ref);
  expect(hosted.github.requests.every(({ path }) => path.startsWith('/repos/octocat/my-app'))).toBe(true);
});

test('a repository that is gone, or that the token may not see', async () => {
  const hosted = await host('private', {}, { tokens: { [jobToken]: { repositories: [], contents: true } } });
  const error = await mistakeOf(hosted);
  for (const part of [ownName, 'contents: read', '`source_path: .`']) expect(error).toContain(part);
});

test('a private repository without a token', async () => {
  const error = await mistakeOf(await host('private'), { inputs: { github_token: '' } });
  for (const part of [ownName, 'without a token', '`github_token`']) expect(error).toContain(part);
});

test('a token that may see the repository, and not what is in it', async () => {
  const hosted = await host('private', {}, { tokens: { [jobToken]: { repositories: [ownName], contents: false } } });
  const error = await mistakeOf(hosted);
  for (const part of [ownName, '403', 'contents: read']) expect(error).toContain(part);
});

test('a token that nobody gave', async () => {
  const error = await mistakeOf(await host('public'), { inputs: { github_token: 'ghp_revoked' } });
  for (const part of ['Bad credentials', '`github_token`']) expect(error).toContain(part);
  expect(error).not.toContain('ghp_revoked');
});

test('an API without encryption gets no token, and nothing else', async () => {
  const apiUrl = 'http://github.example.com/api/v3';
  const { result, scalingo } = await deploySource({
    inputs: {},
    github: { apiUrl, serverUrl: 'http://github.example.com' }
  });
  expect(scalingo.requests).toEqual([]);
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining(`${apiUrl} is not encrypted`)]);
});

test('an archive at an address without encryption is not fetched', async () => {
  const redirect: Fault = {
    call: 'tarball',
    when: { times: 'always' },
    effect: { kind: 'redirect', location: 'http://codeload.example.com/a?token=0123456789abcdef' }
  };
  const { github, commit } = await host('private', {}, { faults: [redirect] });
  const { result, scalingo } = await deploySource({
    inputs: {},
    github,
    step: { sha: commit },
    stepSpeed: 20,
    speed: 20
  });
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('at an address without encryption')]);
  expect(
    result.stdout
      .split('\n')
      .filter(line => !line.startsWith('::add-mask::'))
      .join('')
  ).not.toContain('0123456789abcdef');
  expect(scalingo.deployments).toEqual([]);
});

test('a repository without a commit', async () => {
  const error = await mistakeOf(await host('private', { isEmpty: true }), { inputs: { git_ref: 'main' } });
  for (const part of [ownName, 'no commit']) expect(error).toContain(part);
});

test('too many requests: who would have to wait long is told how long', async () => {
  const hosted = await host('public', {}, { settings: { tokenPerHour: 1 } });
  const error = await mistakeOf(hosted);
  expect(error).toMatch(/no more requests with this token for now \(for another \d+ s\)/);
});

test("a pull request whose fork is gone: the workflow's own repository is named", async () => {
  const payload = {
    pull_request: { number: 7, head: { sha: 'a'.repeat(40), ref: 'x', repo: null }, base: { ref: 'main' } }
  };
  const { result, scalingo } = await deploySource({ inputs: {}, step: { event: { name: 'pull_request', payload } } });

  expect(scalingo.requests).toEqual([]);
  const [error = ''] = annotationsOf(result, 'error');
  for (const part of ['fork', 'gone', ownName, '`git_ref`']) expect(error).toContain(part);
});

test('a fork without secrets has no token for Scalingo', async () => {
  const { result } = await deploySource({ inputs: { token: '' } });
  expect(annotationsOf(result, 'error')[0]).toMatch(/`token`.*fork/);
});

const passing: [what: string, fault: Fault][] = [
  ['a 502 when the repository is asked for', { call: 'repository', effect: { kind: 'status', status: 502 } }],
  ['a reset when the commit is asked for', { call: 'commit', effect: { kind: 'reset' } }],
  ['an archive that breaks off', { call: 'codeload', effect: { kind: 'cut', bytes: 100 } }],
  ['an archive that ends too soon', { call: 'codeload', effect: { kind: 'cut', bytes: 100, ending: 'clean' } }],
  ['a page in place of an archive', { call: 'codeload', effect: { kind: 'html' } }],
  ['an archive that is answered with 500', { call: 'codeload', effect: { kind: 'status', status: 500 } }],
  ['a 503 when the archive is asked for', { call: 'tarball', effect: { kind: 'status', status: 503 } }],
  [
    'a secondary limit of two seconds',
    { call: 'commit', effect: { kind: 'status', status: 403, headers: { 'retry-after': '2' } } }
  ]
];

test.each(passing)('%s passes', async (_, fault) => {
  const { github, commit } = await host('private', {}, { faults: [fault] });
  const { result } = await deploySource({ inputs: {}, github, step: { sha: commit }, stepSpeed: 20, speed: 20 });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result.exitCode).toBe(0);
});

const lasting: [what: string, fault: Fault, ...holds: string[]][] = [
  [
    'a GitHub that is down',
    { call: 'any', when: { times: 'always' }, effect: { kind: 'status', status: 503 } },
    '503',
    'githubstatus.com'
  ],
  [
    'a GitHub that is not there',
    { call: 'any', when: { times: 'always' }, effect: { kind: 'reset' } },
    'githubstatus.com'
  ],
  [
    'a page in place of a commit',
    { call: 'commit', when: { times: 'always' }, effect: { kind: 'html' } },
    'named no commit'
  ]
];

test.each(lasting)('%s: one error, before Scalingo is asked for anything', async (_, fault, ...holds) => {
  const error = await mistakeOf(await host('private', {}, { faults: [fault] }), { stepSpeed: 20, speed: 20 });
  for (const part of holds) expect(error).toContain(part);
});

test.each([
  ['never arrives whole', { kind: 'cut', bytes: 100 } as const],
  ['is no archive', { kind: 'garbage' } as const],
  ['is a page', { kind: 'html' } as const]
])('an archive of GitHub that %s is not deployed, and leaves nothing behind', async (_, effect) => {
  const { github, commit } = await host(
    'private',
    {},
    { faults: [{ call: 'codeload', when: { times: 'always' }, effect }] }
  );
  const temporary = temporaryFolder();
  const { result, scalingo } = await deploySource({
    inputs: {},
    github,
    stepSpeed: 20,
    speed: 20,
    step: { sha: commit, env: { RUNNER_TEMP: temporary } }
  });

  expect(result.exitCode).toBe(1);
  expect(annotationsOf(result, 'error')).toHaveLength(1);
  expect(scalingo.deployments).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});
