import { expect, test } from '@jest/globals';
import { ask, simulate } from './running.ts';

const calls = ['', '/commits/main', '/git/ref/heads/main', '/contents/README.md', '/tarball/main'];

test.each(calls)('what is public can be read without a token, and with any that is known: %s', async call => {
  const github = await simulate();
  const path = `/repos/octo/Open${call}`;
  const ok = call.startsWith('/tarball') ? 302 : 200;
  expect((await ask(github, path)).status).toBe(ok);
  for (const token of ['ghs_all', 'ghs_metadata', 'ghs_elsewhere'])
    expect((await ask(github, path, { token })).status).toBe(ok);
});

test.each(calls)('what is private is not there for who may not see it: %s', async call => {
  const github = await simulate();
  for (const name of ['octo/secret', 'octo/inner']) {
    for (const headers of [{}, { token: 'ghs_elsewhere' }]) {
      const { status, json } = await ask(github, `/repos/${name}${call}`, headers);
      expect([status, json.message]).toEqual([404, 'Not Found']);
    }
  }
});

test.each(calls)('without the permission only the repository itself can be read: %s', async call => {
  const github = await simulate();
  const { status, json } = await ask(github, `/repos/octo/secret${call}`, { token: 'ghs_metadata' });
  expect(status).toBe(call === '' ? 200 : 403);
  expect(json).toMatchObject(
    call === '' ? { name: 'secret' } : { message: 'Resource not accessible by integration', status: '403' }
  );
  expect((await ask(github, `/repos/octo/secret${call}`, { token: 'ghs_all' })).status).toBeLessThan(400);
});

test.each([
  ['token ghs_all', 200, 'all'],
  ['Bearer ghs_all', 200, 'all'],
  ['bearer ghs_metadata', 200, 'metadata'],
  ['token ghs_nobody', 401, 'unknown'],
  ['token', 401, 'unknown'],
  ['ghs_all', 401, 'unknown'],
  ['Basic Z2hzX2FsbA==', 401, 'unknown']
])('Authorization: %s is answered with %i', async (authorization, status, tokenPresented) => {
  const github = await simulate();
  const answer = await ask(github, '/repos/octo/Open', { authorization });
  expect(answer.status).toBe(status);
  if (status === 401) expect(answer.json).toMatchObject({ message: 'Bad credentials', status: '401' });
  expect(github.requests).toMatchObject([{ call: 'repository', tokenPresented, status }]);
});

test('requests are recorded, and no token with them', async () => {
  const github = await simulate({ tokens: { ghs_nameless: { repositories: 'all', contents: true } } });
  await ask(github, '/repos/octo/secret/commits/feature%2Flogin?x=1', {
    token: 'ghs_nameless',
    'user-agent': 'tester'
  });
  await ask(github, '/repos/octo/missing');
  expect(github.requests).toMatchObject([
    {
      call: 'commit',
      host: 'api',
      method: 'GET',
      path: '/repos/octo/secret/commits/feature%2Flogin',
      query: { x: '1' },
      repository: 'octo/secret',
      headers: { authorization: 'token', 'user-agent': 'tester' },
      tokenPresented: 'token 1',
      status: 200
    },
    { call: 'repository', tokenPresented: undefined, status: 404 }
  ]);
  expect(JSON.stringify(github.requests)).not.toContain('ghs_');
});
