import { expect, test } from '@jest/globals';
import { logIn } from './client.ts';
import { simulate } from './running.ts';

test('many deployments of the past, of any end, over several pages', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  const success = scalingo.deploy('my-app', { finished: 'success', gitRef: 'v1' });
  const failed = Array.from({ length: 70 }, () => scalingo.deploy('my-app', { finished: 'hook-error' }));
  const listed = [];
  for (let page = 1; page <= 4; page += 1) {
    listed.push(...(await session.get(`/apps/my-app/deployments?page=${page}`)).json.deployments);
  }
  expect(listed.map(({ id }) => id)).toEqual([...failed.map(({ id }) => id).reverse(), success.id]);
  expect(listed.at(-1)).toMatchObject({ status: 'success', git_ref: 'v1', duration: 60 });
  expect(listed[0]).toMatchObject({ status: 'hook-error', previous_git_ref: 'v1', duration: 60 });
  for (const { finished_at } of listed) expect(Date.parse(finished_at)).toBeLessThan(Date.now() - 3_500_000);
  expect((await session.get('/apps/my-app')).json.app.last_deployment_id).toBe(success.id);
  expect((await session.get(`/apps/my-app/deployments/${success.id}/output`)).text).toContain('Start deployment');
});

test('they take nobody the place, whatever the settings say about several at once', async () => {
  const scalingo = await simulate({ settings: { atOnce: 'conflict', ownerLimit: 1 } });
  for (let count = 0; count < 20; count += 1) scalingo.deploy('my-app', { finished: 'aborted' });
  expect(scalingo.deployments.map(({ status }) => status)).toEqual(Array(20).fill('aborted'));
  const created = await (await logIn(scalingo)).create();
  expect(created.status).toBe(201);
});

test('one of the past that is made up later is still older', async () => {
  const scalingo = await simulate();
  const session = await logIn(scalingo);
  const now = scalingo.deploy('my-app', { status: 'success' });
  const hourAgo = scalingo.deploy('my-app', { finished: 'success' });
  const dayAgo = scalingo.deploy('my-app', { finished: 'success', finishedAgoMs: 86_400_000 });
  const { deployments } = (await session.get('/apps/my-app/deployments')).json;
  expect(deployments.map(({ id }: { id: string }) => id)).toEqual([now.id, hourAgo.id, dayAgo.id]);
  expect((await session.get('/apps/my-app')).json.app.last_deployment_id).toBe(now.id);
});
