import { getOctokit } from '@actions/github';
import { expect, test } from '@jest/globals';
import { ask, type Simulated, send, simulate } from './running.ts';

const path = '/repos/octo/secret/deployments';
const token = 'ghs_deploys';

async function create(github: Simulated, environment: string, more: object = {}): Promise<number> {
  const body = { ref: 'main', auto_merge: false, required_contexts: [], environment, ...more };
  return (await send(github, path, body)).json.id;
}

function tell(github: Simulated, id: number, body: unknown) {
  return send(github, `${path}/${id}/statuses`, body);
}

test('a status has what was sent, and log_url and target_url are the same', async () => {
  const github = await simulate();
  const id = await create(github, 'staging');
  const sent = {
    state: 'in_progress',
    log_url: 'https://example.com/log',
    description: 'd',
    environment_url: 'https://a.b'
  };
  const { status, json, headers } = await tell(github, id, sent);
  expect(status).toBe(201);
  expect(json).toMatchObject({ ...sent, target_url: sent.log_url, environment: 'staging' });
  expect(headers.get('location')).toBe(json.url);
  await tell(github, id, { state: 'success', target_url: 'http://x.y' });
  const list = (await ask(github, `${path}/${id}/statuses`, { token })).json;
  expect(list).toMatchObject([
    { state: 'success', log_url: 'http://x.y', environment_url: '' },
    { state: 'in_progress' }
  ]);
  expect((await ask(github, `${path}/${id}/statuses?per_page=1`, { token })).json).toEqual([list[0]]);
});

test.each<[string, unknown, number, string]>([
  ['no JSON', '', 400, 'Problems parsing JSON'],
  ['no state', {}, 422, '"state" wasn\'t supplied.'],
  ['an unknown state', { state: 'done' }, 422, 'is not a member of'],
  ['a state that only GitHub writes', { state: 'waiting' }, 422, 'is not a member of'],
  ['a text for auto_inactive', { state: 'success', auto_inactive: 'no' }, 422, 'is not a boolean.'],
  ['null for a URL', { state: 'success', environment_url: null }, 422, 'null is not a string.'],
  ['an unknown field', { state: 'success', ref: 'main' }, 422, '"ref" is not a permitted key.'],
  ['a long description', { state: 'success', description: 'd'.repeat(141) }, 422, 'Validation Failed'],
  [
    'an address of another kind',
    { state: 'success', environment_url: 'javascript:alert(1)' },
    422,
    'Validation Failed'
  ],
  ['no address', { state: 'success', log_url: 'here' }, 422, 'Validation Failed']
])('%s is refused', async (_, body, status, message) => {
  const github = await simulate();
  const id = await create(github, 'staging');
  const answer = await tell(github, id, body);
  expect([answer.status, answer.json.message]).toEqual([status, expect.stringContaining(message)]);
  expect(github.deployments[0]?.statuses).toEqual([]);
});

test('a success lets earlier successes of that environment become inactive, but for production and transient ones', async () => {
  const github = await simulate();
  const made = [
    ...[await create(github, 'staging'), await create(github, 'Staging'), await create(github, 'staging')],
    ...[await create(github, 'other'), await create(github, 'staging', { production_environment: true })],
    await create(github, 'staging', { transient_environment: true })
  ];
  for (const id of made) await tell(github, id, { state: 'success', auto_inactive: false });
  await tell(github, made[2] ?? 0, { state: 'failure' });
  const id = await create(github, 'staging', { transient_environment: true });
  const later = await create(github, 'staging');
  await tell(github, later, { state: 'success', auto_inactive: false });
  const states = () => github.deployments.map(({ statuses }) => statuses.at(-1)?.state);
  await tell(github, id, { state: 'in_progress' });
  await tell(github, id, { state: 'success', auto_inactive: false });
  expect(states()).toEqual(['success', 'success', 'failure', 'success', 'success', 'success', 'success', 'success']);
  await tell(github, id, { state: 'success' });
  expect(states()).toEqual(['inactive', 'inactive', 'failure', 'success', 'success', 'success', 'success', 'success']);
});

test('a status can move a deployment to another environment', async () => {
  const github = await simulate();
  const id = await create(github, 'staging');
  await tell(github, id, { state: 'queued', environment: 'qa' });
  await tell(github, id, { state: 'in_progress' });
  const { json } = await ask(github, `${path}/${id}`, { token });
  expect(json).toMatchObject({ environment: 'qa', original_environment: 'staging' });
  expect((await ask(github, `${path}?environment=qa`, { token })).json).toHaveLength(1);
});

test.each([
  ['job', /\/octo\/secret\/actions\/runs\/7\/job\/\d+$/],
  ['run', /\/octo\/secret\/actions\/runs\/7$/]
] as const)(
  'a job with an environment makes a deployment of its own, whose status leads to the %s',
  async (jobLogUrl, page) => {
    const github = await simulate({ settings: { jobLogUrl } });
    const sha = github.repository.commit();
    const job = { repository: 'octo/secret', environment: 'staging', sha, runId: '7' };
    const { id } = github.startJob(job);
    const { json } = await ask(github, `${path}/${id}/statuses`, { token });
    expect(json).toMatchObject([{ state: 'in_progress', log_url: expect.stringMatching(page) }]);
    expect(github.startJob({ ...job, state: 'none' }).statuses).toEqual([]);
    const [first] = (await ask(github, `${path}?environment=staging`, { token })).json;
    expect(first).toMatchObject({ sha, production_environment: false, transient_environment: false });
    expect(() => github.startJob({ ...job, repository: 'octo/missing' })).toThrow('octo/missing');
  }
);

test.each([false, true])('Octokit makes deployments and statuses, on an Enterprise Server: %s', async enterprise => {
  const github = await simulate({ settings: { enterprise } });
  const { repos } = getOctokit(token, { baseUrl: github.apiUrl }).rest;
  const place = { owner: 'octo', repo: 'secret' };
  const made = await repos.createDeployment({
    ...{ ...place, ref: github.repository.commit(), environment: 'staging/eu', auto_merge: false },
    ...{ required_contexts: [], description: 'd', payload: { a: 1 }, transient_environment: true }
  });
  expect(made.status).toBe(201);
  const { data: deployments } = await repos.listDeployments({ ...place, environment: 'staging/eu' });
  const deployment_id = deployments[0]?.id ?? 0;
  expect(made.data).toMatchObject({ id: deployment_id });
  const { data } = await repos.createDeploymentStatus({
    ...place,
    deployment_id,
    state: 'queued',
    log_url: 'https://a.b'
  });
  expect(data.state).toBe('queued');
  const statuses = await repos.listDeploymentStatuses({ ...place, deployment_id });
  expect(statuses.data).toEqual([data]);
  expect((await repos.getDeployment({ ...place, deployment_id })).data.payload).toEqual({ a: 1 });
  await expect(repos.createDeployment({ ...place, ref: 'missing', auto_merge: false })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('No ref found for: missing')
  });
});
