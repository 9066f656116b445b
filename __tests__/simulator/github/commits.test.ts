import { expect, test } from '@jest/globals';
import { ask, simulate } from './running.ts';

const sha = { accept: 'application/vnd.github.sha' };

test.each([
  ['main', 'main'],
  ['HEAD', 'main'],
  ['feature/login', 'feature/login'],
  ['feature%2Flogin', 'feature/login'],
  ['heads/main', 'main'],
  ['heads%2Ffeature%2Flogin', 'feature/login'],
  ['light', 'main'],
  ['v1.2', 'main'],
  ['tags/v1.2', 'main'],
  ['refs/heads/main', 'main'],
  ['refs%2Ftags%2Fv1.2', 'main'],
  ['refs/pull/1/head', 'feature/login']
])('%s is the commit of %s', async (ref, same) => {
  const github = await simulate();
  github.repository.git('update-ref', 'refs/pull/1/head', 'feature/login');
  const { status, text, headers } = await ask(github, `/repos/octo/Open/commits/${ref}`, sha);
  expect([status, text]).toEqual([200, github.repository.commit(same)]);
  expect(headers.get('content-type')).toBe('application/vnd.github.sha; charset=utf-8');
  expect(headers.get('x-github-media-type')).toBe('github.v3; param=sha');
});

test.each([40, 39, 7, 4])('%i digits of a SHA are enough', async length => {
  const github = await simulate();
  const whole = github.repository.commit('feature/login');
  const short = whole.slice(0, length);
  expect((await ask(github, `/repos/octo/Open/commits/${short}`, sha)).text).toBe(whole);
  expect((await ask(github, `/repos/octo/Open/commits/${short.toUpperCase()}`, sha)).text).toBe(whole);
});

test.each([
  ['missing'],
  ['0123456789012345678901234567890123456789'],
  ['main~1'],
  ['main^{tree}'],
  ['main@{0}'],
  ['main:README.md'],
  ['feature/../main'],
  ['--all'],
  ['-h'],
  ['ma\0in'],
  [' main'],
  ['ref?s'],
  ['heads/light'],
  ['tags/main']
])('%j is no commit', async ref => {
  const github = await simulate();
  const { status, json } = await ask(github, `/repos/octo/Open/commits/${encodeURIComponent(ref)}`);
  expect(status).toBe(422);
  expect(json).toEqual({
    message: `No commit found for SHA: ${ref}`,
    documentation_url: 'https://docs.github.com/rest/commits/commits#get-a-commit',
    status: '422'
  });
});

test('a SHA of something else, or of three digits, is no commit', async () => {
  const github = await simulate();
  const { git, commit } = github.repository;
  const others = [git('rev-parse', 'main^{tree}'), git('rev-parse', 'main:README.md'), commit().slice(0, 3)];
  for (const other of others) expect((await ask(github, `/repos/octo/Open/commits/${other}`)).status).toBe(422);
});

test.each([
  ['accepted', 200],
  ['refused', 422]
] as const)('full refs can be %s', async (fullRefs, status) => {
  const github = await simulate({ settings: { fullRefs } });
  expect((await ask(github, '/repos/octo/Open/commits/refs/heads/main')).status).toBe(status);
  expect((await ask(github, '/repos/octo/Open/commits/heads/main')).status).toBe(200);
});

test.each(['branch', 'tag'] as const)('a name that is a branch and a tag means the %s', async ambiguousName => {
  const github = await simulate({ settings: { ambiguousName } });
  github.repository.git('tag', 'feature/login', 'main');
  const means = ambiguousName === 'branch' ? 'refs/heads/feature/login' : 'refs/tags/feature/login';
  expect((await ask(github, '/repos/octo/Open/commits/feature/login', sha)).text).toBe(github.repository.commit(means));
});

test('a name of hexadecimal digits means the branch, not a SHA', async () => {
  const github = await simulate();
  const name = github.repository.commit().slice(0, 7);
  github.repository.git('branch', name, 'feature/login');
  expect((await ask(github, `/repos/octo/Open/commits/${name}`, sha)).text).toBe(
    github.repository.commit('feature/login')
  );
});

test('a branch whose name ends as another call does has to be encoded', async () => {
  const github = await simulate();
  github.repository.git('branch', 'feature/status', 'main');
  expect((await ask(github, '/repos/octo/Open/commits/feature/status')).status).toBe(404);
  expect((await ask(github, '/repos/octo/Open/commits/feature%2Fstatus')).status).toBe(200);
});

test('an empty repository has no commits, and is told apart', async () => {
  const github = await simulate({}, {});
  for (const ref of ['main', 'HEAD', '0123456789012345678901234567890123456789']) {
    const { status, json } = await ask(github, `/repos/octo/Open/commits/${ref}`);
    expect([status, json.message]).toEqual([409, 'Git Repository is empty.']);
  }
  expect((await ask(github, '/repos/octo/Open')).json.default_branch).toBe('main');
});

test('a commit is shown in full, and what is committed later is seen', async () => {
  const github = await simulate();
  const first = github.repository.commit();
  const second = await github.repository.commitMore({ 'more.txt': 'more' }, 'More\n\nand why');
  const { json } = await ask(github, '/repos/octo/Open/commits/main');
  expect(json).toMatchObject({
    sha: second,
    parents: [{ sha: first }],
    html_url: `${github.serverUrl}/octo/Open/commit/${second}`,
    commit: { message: 'More\n\nand why', tree: { sha: github.repository.git('rev-parse', 'main^{tree}') } }
  });
  expect(json.commit.author).toMatchObject({ name: 'Ada Example', email: 'ada@example.com' });
});
