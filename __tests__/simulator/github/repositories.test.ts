import { expect, test } from '@jest/globals';
import { startGitHub } from '../../../simulator/github/index.ts';
import { ask, repository, simulate } from './running.ts';

test('a repository is shown under the name it has, whatever the case it was asked for in', async () => {
  const github = await simulate();
  const { status, headers, json } = await ask(github, '/repos/OCTO/open');
  expect(status).toBe(200);
  expect(json).toMatchObject({
    name: 'Open',
    full_name: 'octo/Open',
    private: false,
    visibility: 'public',
    default_branch: 'main',
    archived: false,
    html_url: `${github.serverUrl}/octo/Open`,
    owner: { login: 'octo' }
  });
  expect([typeof json.id, typeof json.size]).toEqual(['number', 'number']);
  expect(headers.get('server')).toBe('github.com');
  expect(headers.get('x-github-request-id')).toMatch(/^[0-9A-F]{4}(:[0-9A-F]+){4}$/);
  expect(headers.get('x-github-media-type')).toBe('github.v3; format=json');
});

test.each([
  ['octo/secret', 'private'],
  ['octo/inner', 'internal']
])('%s is %s, and private', async (name, visibility) => {
  const { json } = await ask(await simulate(), `/repos/${name}`, { token: 'ghs_all' });
  expect(json).toMatchObject({ private: true, visibility });
});

test.each([
  ['/repos/octo/missing'],
  ['/repos/octo/Open/missing'],
  ['/repos/octo/%FF'],
  ['/repositories/1'],
  ['/missing'],
  ['/']
])('%s is not found', async path => {
  const { status, json } = await ask(await simulate(), path);
  expect(status).toBe(404);
  expect(json).toEqual({ message: 'Not Found', documentation_url: expect.stringContaining('/rest'), status: '404' });
});

test('what is not for reading is not found', async () => {
  const github = await simulate();
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await ask(github, '/repos/octo/Open', { method })).status).toBe(404);
});

test('HEAD is answered as GET is, without the body', async () => {
  const github = await simulate();
  const [get, head] = [
    await ask(github, '/repos/octo/Open'),
    await ask(github, '/repos/octo/Open', { method: 'HEAD' })
  ];
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
});

test('a former name leads on to the id, with path and query, and there it is found', async () => {
  const github = await simulate();
  const { status, headers, json } = await ask(github, '/repos/octo/old/contents/README.md?ref=main');
  expect(status).toBe(301);
  const location = headers.get('location') ?? '';
  expect(location).toMatch(/\/repositories\/\d+\/contents\/README\.md\?ref=main$/);
  expect(json).toMatchObject({ message: 'Moved Permanently', url: location });
  expect((await ask(github, location)).json).toMatchObject({ name: 'README.md' });
});

test('a former name of what is private is told only to who may see it', async () => {
  const github = await simulate();
  expect((await ask(github, '/repos/octo/hidden')).status).toBe(404);
  expect((await ask(github, '/repos/octo/hidden', { token: 'ghs_elsewhere' })).status).toBe(404);
  expect((await ask(github, '/repos/octo/hidden', { token: 'ghs_metadata' })).status).toBe(301);
});

test('who took a name that another one gave up has it', async () => {
  const { path } = await repository();
  const github = await simulate({ repositories: { 'octo/old': { path, visibility: 'public' } } });
  expect((await ask(github, '/repos/octo/old')).json.full_name).toBe('octo/old');
});

test('a bare repository is as good as a working copy', async () => {
  const { path, commit } = await repository();
  const github = await simulate({ repositories: { 'octo/bare': { path: `${path}/.git`, visibility: 'public' } } });
  expect((await ask(github, '/repos/octo/bare/commits/main')).json.sha).toBe(commit());
});

test('what is no repository, no name or no speed cannot be simulated', async () => {
  const { path } = await repository();
  const visibility = 'public';
  await expect(startGitHub({ repositories: { 'a/b': { path: `${path}/bin`, visibility } } })).rejects.toThrow(
    'no git repository'
  );
  await expect(startGitHub({ repositories: { ab: { path, visibility } } })).rejects.toThrow('owner/name');
  await expect(startGitHub({ repositories: {}, speed: 0 })).rejects.toThrow(RangeError);
});
