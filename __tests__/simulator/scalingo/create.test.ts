import { expect, test } from '@jest/globals';
import type { Settings } from '../../../simulator/scalingo/index.ts';
import { logIn } from './client.ts';
import { ended, simulate } from './running.ts';

async function open(settings: Partial<Settings> = {}) {
  const scalingo = await simulate({ settings, apps: [{ name: 'my-app', lastGitRef: 'before' }] });
  return { scalingo, session: await logIn(scalingo) };
}

test('a create answers with the deployment, which then runs to its end', async () => {
  const { scalingo, session } = await open();
  const { status, json } = await session.create({ git_ref: 'v2', source_url: 'https://example.com/v2.tar.gz' });
  expect(status).toBe(201);
  expect(json.deployment).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 'queued',
    git_ref: 'v2',
    previous_git_ref: 'before',
    type: 'archive',
    finished_at: null,
    duration: 0
  });
  await ended(scalingo, 1);
  expect(scalingo.deployments[1]).toMatchObject({
    id: json.deployment.id,
    app: 'my-app',
    gitRef: 'v2',
    sourceUrl: 'https://example.com/v2.tar.gz',
    status: 'success',
    createdBy: 'request'
  });
  const { deployment } = (await session.get(`/apps/my-app/deployments/${json.deployment.id}`)).json;
  expect(deployment).toMatchObject({ status: 'success', image_size: expect.any(Number) });
  expect(deployment.duration).toBeGreaterThanOrEqual(2);
  expect(deployment.finished_at).toMatch(/\+00:00$/);
});

test.each([[200], [201]] as const)('a create can answer %p', async createStatus => {
  const { session } = await open({ createStatus });
  expect((await session.create()).status).toBe(createStatus);
});

test.each([['queued'], ['building']] as const)('a deployment can begin as %s', async initialStatus => {
  const { session } = await open({ initialStatus });
  expect((await session.create()).json.deployment.status).toBe(initialStatus);
});

test('git_ref is optional, and may be null as the Go client sends it', async () => {
  const { session } = await open();
  for (const git_ref of [undefined, null, '']) {
    const { status, json } = await session.create({ git_ref });
    expect({ status, gitRef: json.deployment.git_ref }).toEqual({
      status: 201,
      gitRef: expect.stringMatching(/^\d{14}$/)
    });
  }
});

test.each([
  ['a git_ref that begins with a dash', { git_ref: '-x' }, 'git_ref'],
  ['a git_ref that is no string', { git_ref: 7 }, 'git_ref'],
  ['no source_url', { source_url: undefined }, 'source_url'],
  ['an empty source_url', { source_url: '' }, 'source_url'],
  ['a source_url that is no URL', { source_url: 'archive.tar.gz' }, 'source_url'],
  ['a source_url that is not of the web', { source_url: 'file:///etc/passwd' }, 'source_url'],
  ['a hook that is no string', { postdeploy_hook: 1 }, 'postdeploy_hook']
])('%s is refused with 422 and the field', async (_, deployment, field) => {
  const { scalingo, session } = await open();
  const { status, json } = await session.create(deployment);
  expect(status).toBe(422);
  expect(Object.keys(json.errors)).toEqual([field]);
  expect(json.errors[field]).toEqual([expect.any(String)]);
  expect(scalingo.deployments).toHaveLength(1);
});

test.each([
  ['accepted', 201],
  ['refused', 422]
] as const)('a slash in git_ref is %s', async (gitRefSlashes, status) => {
  const { session } = await open({ gitRefSlashes });
  expect((await session.create({ git_ref: 'feature/x' })).status).toBe(status);
});

test.each([['{'], ['[]'], ['"x"'], ['null']])('a body of %s is refused with 400', async body => {
  const { session } = await open();
  const { status, json } = await session.post('/apps/my-app/deployments', body);
  expect({ status, json }).toEqual({ status: 400, json: { error: expect.any(String) } });
});

test.each([[400], [422]] as const)('a body without a deployment is refused with %p', async missingDeploymentStatus => {
  const { session } = await open({ missingDeploymentStatus });
  expect((await session.post('/apps/my-app/deployments', {})).status).toBe(missingDeploymentStatus);
  expect((await session.post('/apps/my-app/deployments', { deployment: [] })).status).toBe(missingDeploymentStatus);
});

test.each([
  ['strict', 415, 406],
  ['lenient', 201, 200]
] as const)('media types are %s', async (mediaTypes, body, accept) => {
  const { session } = await open({ mediaTypes });
  const deployment = { deployment: { source_url: 'https://example.com/a.tar.gz' } };
  const typed = await session.post('/apps/my-app/deployments', deployment, { 'content-type': 'text/plain' });
  expect(typed.status).toBe(body);
  expect((await session.get('/apps/my-app', { accept: 'text/html' })).status).toBe(accept);
  for (const good of [
    'application/json',
    '*/*',
    'application/*;q=0.5',
    'text/html, application/json, text/plain, */*'
  ]) {
    expect((await session.get('/apps/my-app', { accept: good })).status).toBe(200);
  }
});
