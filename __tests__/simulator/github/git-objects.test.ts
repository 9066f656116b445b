import { expect, test } from '@jest/globals';
import { ask, simulate } from './running.ts';

test.each([
  ['heads/main', 'main', 'commit'],
  ['heads/feature/login', 'feature/login', 'commit'],
  ['heads%2Ffeature%2Flogin', 'feature/login', 'commit'],
  ['tags/light', 'light', 'commit'],
  ['tags/v1.2', 'v1.2', 'tag'],
  ['pull/1/head', 'feature/login', 'commit']
])('the ref %s points at %s, a %s', async (ref, name, type) => {
  const github = await simulate();
  github.repository.git('update-ref', 'refs/pull/1/head', 'feature/login');
  const { status, json } = await ask(github, `/repos/octo/Open/git/ref/${ref}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    ref: `refs/${decodeURIComponent(ref)}`,
    object: { sha: github.repository.git('rev-parse', name), type }
  });
});

test.each([
  'main',
  'heads/missing',
  'heads/feature',
  'refs/heads/main',
  'pull/2/head',
  'heads/main~0',
  'heads/..%2Ftags%2Flight'
])('there is no ref %s', async ref => {
  const { status, json } = await ask(await simulate(), `/repos/octo/Open/git/ref/${ref}`);
  expect([status, json.documentation_url]).toEqual([404, 'https://docs.github.com/rest/git/refs#get-a-reference']);
});

test('a SHA is no ref', async () => {
  const github = await simulate();
  expect((await ask(github, `/repos/octo/Open/git/ref/${github.repository.commit()}`)).status).toBe(404);
});

test('an empty repository has no refs, and is told apart', async () => {
  const { status, json } = await ask(await simulate({}, {}), '/repos/octo/Open/git/ref/heads/main');
  expect([status, json.message]).toEqual([409, 'Git Repository is empty.']);
});

test('an annotated tag is shown by its own SHA', async () => {
  const github = await simulate();
  const sha = github.repository.git('rev-parse', 'v1.2');
  const { json } = await ask(github, `/repos/octo/Open/git/tags/${sha}`);
  expect(json).toMatchObject({
    tag: 'v1.2',
    sha,
    message: 'Version 1.2',
    tagger: { name: 'Ada Example', email: 'ada@example.com', date: '2026-01-02T03:04:05.000Z' },
    object: { type: 'commit', sha: github.repository.commit() }
  });
});

test('only an annotated tag, and only by its whole SHA', async () => {
  const github = await simulate();
  const sha = github.repository.git('rev-parse', 'v1.2');
  for (const other of [github.repository.commit(), sha.slice(0, 10), 'v1.2', '0'.repeat(40)]) {
    expect((await ask(github, `/repos/octo/Open/git/tags/${other}`)).status).toBe(404);
  }
});
