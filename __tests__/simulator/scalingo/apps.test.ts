import { expect, test } from '@jest/globals';
import { logIn, send } from './client.ts';
import { simulate } from './running.ts';

const notThere = { status: 404, json: { resource: 'app', error: 'not found' } };

test('an app is found by name and by id, with the URL of its stream', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  const { status, json } = await session.get('/apps/my-app');
  expect(status).toBe(200);
  expect(json.app).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{24}$/),
    name: 'my-app',
    region: 'osc-fr1',
    url: 'https://my-app.osc-fr1.scalingo.io',
    status: 'new',
    last_deployment_id: null,
    links: { deployments_stream: `${scalingo.apiUrl.replace('http', 'ws')}/apps/my-app` }
  });
  expect((await session.get(`/apps/${json.app.id}`)).json).toEqual(json);
});

test('the list of apps holds those that the token may see, each as it is shown alone', async () => {
  const scalingo = await simulate({
    apps: [{ name: 'mine' }, { name: 'theirs' }, { name: 'mine-too' }],
    tokens: [{ token: 'tk-us-1', apps: ['mine', 'mine-too'] }]
  });
  const session = await logIn(scalingo);
  const alone = await Promise.all(
    ['mine', 'mine-too'].map(async name => (await session.get(`/apps/${name}`)).json.app)
  );
  expect(await session.get('/apps')).toMatchObject({ status: 200, json: { apps: alone } });
});

test('an app that is not there, and one of somebody else, look the same', async () => {
  const scalingo = await simulate({
    apps: [{ name: 'mine' }, { name: 'theirs' }],
    tokens: [{ token: 'tk-us-1', apps: ['mine'] }]
  });
  const session = await logIn(scalingo);
  expect((await session.get('/apps/mine')).status).toBe(200);
  expect(await session.get('/apps/theirs')).toMatchObject(notThere);
  expect(await session.get('/apps/nobodys')).toMatchObject(notThere);
  expect(await session.create({}, 'theirs')).toMatchObject(notThere);
  expect(await session.get('/apps/theirs/deployments')).toMatchObject(notThere);
  expect(await session.remove('/apps/theirs/caches/deployment')).toMatchObject(notThere);
  expect(await session.post('/apps/theirs/scm_repo_link/manual_deploy', { branch: 'main' })).toMatchObject(notThere);
});

test('an app that was deployed before has a last deployment, and its region in its URL', async () => {
  const apps = [{ name: 'shop', region: 'osc-secnum-fr1', lastDeploymentId: 'd-1', lastGitRef: 'abc' }];
  const session = await logIn(await simulate({ apps }));
  const { app } = (await session.get('/apps/shop')).json;
  expect(app).toMatchObject({
    status: 'running',
    last_deployment_id: 'd-1',
    base_url: 'https://shop.osc-secnum-fr1.scalingo.io'
  });
  const { deployment } = (await session.get('/apps/shop/deployments/d-1')).json;
  expect(deployment).toMatchObject({ status: 'success', git_ref: 'abc' });
});

test('the last deployment is the successful one that finished last, even if it began earlier', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  const slow = scalingo.deploy('my-app', {
    scenario: {
      name: 'slow',
      description: '',
      script: [
        { kind: 'hold', name: 'end' },
        { kind: 'status', status: 'success' }
      ]
    }
  });
  const fast = scalingo.deploy('my-app', { status: 'success' });
  scalingo.deploy('my-app', { status: 'build-error' });
  const last = async () => (await session.get('/apps/my-app')).json.app.last_deployment_id;
  expect(await last()).toBe(fast.id);
  scalingo.release('end');
  await scalingo.until(() => slow.finishedAt ?? undefined);
  expect(await last()).toBe(slow.id);
});

test('paths and methods that the API does not know are 404, a missing bearer is 401', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  expect((await session.get('/apps/my-app/nothing')).status).toBe(404);
  expect((await session.post('/apps/my-app')).status).toBe(404);
  expect((await session.get('/apps/%E0%A4%A')).status).toBe(404);
  expect((await send(`${scalingo.apiUrl}/apps/my-app`)).status).toBe(404);
  expect((await send(`${scalingo.apiUrl}/v1/apps/my-app`)).status).toBe(401);
  expect(scalingo.requests.map(({ call }) => call)).toEqual([
    'exchange',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'app'
  ]);
});
