import { expect, test } from '@jest/globals';
import { logIn } from './client.ts';
import { simulate } from './running.ts';

const notThere = { status: 404, json: { resource: 'deployment', error: 'not found' } };

test('deployments are listed newest first, in pages', async () => {
  const scalingo = await simulate({ settings: { largestPerPage: 3 } });
  const ids = Array.from({ length: 5 }, () => scalingo.deploy('my-app', { status: 'success' }).id).reverse();
  const session = await logIn(scalingo);
  const list = async (query: string) => {
    const { deployments, meta } = (await session.get(`/apps/my-app/deployments${query}`)).json;
    return { ids: deployments.map(({ id }: { id: string }) => id), ...meta.pagination };
  };
  const common = { total_count: 5 };
  expect(await list('?per_page=2')).toEqual({
    ids: ids.slice(0, 2),
    current_page: 1,
    prev_page: null,
    next_page: 2,
    total_pages: 3,
    ...common
  });
  expect(await list('?per_page=2&page=3')).toEqual({
    ids: ids.slice(4),
    current_page: 3,
    prev_page: 2,
    next_page: null,
    total_pages: 3,
    ...common
  });
  expect(await list('?page=9')).toEqual({
    ids: [],
    current_page: 9,
    prev_page: 8,
    next_page: null,
    total_pages: 2,
    ...common
  });
  expect(await list('?per_page=1000')).toMatchObject({ ids: ids.slice(0, 3), total_pages: 2 });
  expect((await session.get('/apps/my-app/deployments?page=one')).status).toBe(400);
});

test('the list of an app without deployments is one empty page', async () => {
  const session = await logIn(await simulate());
  expect((await session.get('/apps/my-app/deployments')).json).toEqual({
    deployments: [],
    meta: { pagination: { current_page: 1, prev_page: null, next_page: null, total_pages: 1, total_count: 0 } }
  });
});

test.each([['prev_page'], ['previous_page']] as const)('the page before can be called %s', async paginationKey => {
  const session = await logIn(await simulate({ settings: { paginationKey } }));
  const { pagination } = (await session.get('/apps/my-app/deployments')).json.meta;
  expect(Object.keys(pagination).sort()).toEqual([
    'current_page',
    'next_page',
    paginationKey,
    'total_count',
    'total_pages'
  ]);
});

test('a deployment is found in its own app only', async () => {
  const scalingo = await simulate({ apps: [{ name: 'one' }, { name: 'two' }] });
  const { id } = scalingo.deploy('one', { status: 'build-error', gitRef: 'abc' });
  const session = await logIn(scalingo);
  expect((await session.get(`/apps/one/deployments/${id}`)).json.deployment).toMatchObject({
    status: 'build-error',
    git_ref: 'abc',
    image: null
  });
  expect(await session.get(`/apps/two/deployments/${id}`)).toMatchObject(notThere);
  expect(await session.get('/apps/one/deployments/not-found')).toMatchObject(notThere);
});

test('any field can be missing', async () => {
  const scalingo = await simulate({ settings: { missingFields: ['finished_at', 'links', 'duration'] } });
  const { id } = scalingo.deploy('my-app', { status: 'success' });
  const session = await logIn(scalingo);
  const { deployment } = (await session.get(`/apps/my-app/deployments/${id}`)).json;
  for (const key of ['finished_at', 'links', 'duration']) expect(deployment).not.toHaveProperty(key);
  expect(deployment).toMatchObject({ id, status: 'success' });
  const [listed] = (await session.get('/apps/my-app/deployments')).json.deployments;
  expect(listed).toEqual(deployment);
});

test('the cache is reset with 204', async () => {
  const session = await logIn(await simulate());
  expect(await session.remove('/apps/my-app/caches/deployment')).toMatchObject({ status: 204, text: '' });
});

test('a manual deploy takes the head of a branch of the linked repository', async () => {
  const scalingo = await simulate({ apps: [{ name: 'linked', branches: { main: 'f00d' } }, { name: 'bare' }] });
  const session = await logIn(scalingo);
  const deploy = (app: string, body: unknown) => session.post(`/apps/${app}/scm_repo_link/manual_deploy`, body);
  const { status, json } = await deploy('linked', { branch: 'main' });
  expect({ status, deployment: json.deployment }).toMatchObject({
    status: 200,
    deployment: { git_ref: 'f00d', type: 'git' }
  });
  expect((await deploy('linked', { branch: 'other' })).status).toBe(422);
  expect((await deploy('linked', { branch: 'constructor' })).status).toBe(422);
  expect((await deploy('linked', {})).status).toBe(422);
  expect((await deploy('linked', '[')).status).toBe(400);
  expect(await deploy('bare', { branch: 'main' })).toMatchObject({ status: 404, json: { resource: 'scm_repo_link' } });
});
