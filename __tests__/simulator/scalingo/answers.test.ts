import { expect, test } from '@jest/globals';
import type { Settings } from '../../../simulator/scalingo/index.ts';
import { logIn } from './client.ts';
import { ended, log, scenario, simulate, status } from './running.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

/** The one deployment in every answer that there is, and in the stream. */
async function answers(settings: Partial<Settings>) {
  const scalingo = await simulate({ settings, scenario: scenario(log('x'), status('success')) });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  const created = (await session.create({ git_ref: sha })).json.deployment;
  await ended(scalingo);
  const shown = (await session.get(`/apps/my-app/deployments/${created.id}`)).json.deployment;
  const [listed] = (await session.get('/apps/my-app/deployments')).json.deployments;
  await stream.received(1);
  const told = stream.events[0].data.deployment;
  const own = (await session.get('/apps/my-app')).json.app.id;
  expect(scalingo.deployments[0]?.gitRef).toBe(sha);
  return { all: [created, shown, listed, told], own };
}

test.each<[Settings['answeredGitRef'], string | undefined]>([
  ['as sent', sha],
  ['shortened', '0123456789abcde'],
  [{ other: 'main' }, 'main'],
  ['absent', undefined]
])('git_ref %j is answered as %s', async (answeredGitRef, expected) => {
  const { all } = await answers({ answeredGitRef });
  expect(all.map(deployment => deployment.git_ref)).toEqual(Array(4).fill(expected));
  expect(all.map(deployment => 'git_ref' in deployment)).toEqual(Array(4).fill(expected !== undefined));
});

test("app_id is the app's own, or another one's", async () => {
  const { all, own } = await answers({});
  expect(all.map(deployment => deployment.app_id)).toEqual(Array(4).fill(own));
  const other = await answers({ answeredAppId: { other: 'ffffffffffffffffffffffff' } });
  expect(other.all.map(deployment => deployment.app_id)).toEqual(Array(4).fill('ffffffffffffffffffffffff'));
});

test.each(['last success', 'absent', 'last of any'] as const)(
  'last_deployment_id is the %s',
  async lastDeploymentId => {
    const scalingo = await simulate({ settings: { lastDeploymentId } });
    const session = await logIn(scalingo);
    const last = async () => (await session.get('/apps/my-app')).json.app;
    if (lastDeploymentId !== 'absent') expect(await last()).toMatchObject({ last_deployment_id: null });
    const success = scalingo.deploy('my-app', { status: 'success' });
    const running = scalingo.deploy('my-app', { status: 'building' });
    const expected = { 'last success': success.id, 'last of any': running.id, absent: undefined }[lastDeploymentId];
    expect((await last()).last_deployment_id).toBe(expected);
    expect('last_deployment_id' in (await last())).toBe(lastDeploymentId !== 'absent');
  }
);
