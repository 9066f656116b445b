import { expect, test } from '@jest/globals';
import { ask, type Simulated, send, simulate } from './running.ts';

const path = '/repos/octo/secret/deployments';
const token = 'ghs_deploys';

/** What a client has to say so that GitHub neither merges nor looks at checks. */
const plain = { auto_merge: false, required_contexts: [] };

function create(github: Simulated, body: object = {}) {
  return send(github, path, { ref: 'main', ...plain, ...body });
}

test('a deployment is made at the commit that its ref means, with the documented defaults', async () => {
  const github = await simulate();
  const { status, json } = await create(github);
  expect(status).toBe(201);
  expect(json).toMatchObject({
    ...{ sha: github.repository.commit(), ref: 'main', task: 'deploy', environment: 'production', payload: {} },
    ...{ description: '', transient_environment: false, production_environment: true },
    ...{ creator: { login: 'github-actions[bot]' }, statuses_url: `${github.apiUrl}${path}/${json.id}/statuses` }
  });
  expect((await ask(github, `${path}/${json.id}`, { token })).json).toEqual(json);
  expect(github.deployments).toMatchObject([{ id: json.id, repository: 'octo/secret', statuses: [] }]);
  expect(github.requests[0]).toMatchObject({ call: 'create_deployment', body: { ref: 'main' }, status: 201 });
});

test.each([
  ['staging', {}, false],
  ['staging', { production_environment: true }, true],
  ['production', { production_environment: false }, false]
])('%s with %j is production: %s', async (environment, given, isProduction) => {
  const { json } = await create(await simulate(), { environment, ...given });
  expect(json.production_environment).toBe(isProduction);
});

test.each([
  ['object', { a: 1 }],
  ['text', '{"a":1}']
] as const)('a payload that came as an object is given back as %s', async (payloadForm, payload) => {
  const { json } = await create(await simulate({ settings: { payloadForm } }), { payload: { a: 1 } });
  expect(json.payload).toEqual(payload);
});

test.each<[string, unknown, number, string]>([
  ['no JSON', '{', 400, 'Problems parsing JSON'],
  ['a list', [], 400, 'Body should be a JSON object'],
  ['no ref', plain, 422, '"ref" wasn\'t supplied.'],
  ['a number for ref', { ref: 1 }, 422, "For 'properties/ref', 1 is not a string."],
  ['a text for auto_merge', { ref: 'main', auto_merge: 'no' }, 422, 'is not a boolean.'],
  ['a text for required_contexts', { ref: 'main', required_contexts: '' }, 422, 'is not an array of strings.'],
  ['a number for payload', { ref: 'main', payload: 1 }, 422, 'is not an object or a string.'],
  ['null for environment', { ref: 'main', environment: null }, 422, 'null is not a string.'],
  ['a number for description', { ref: 'main', description: 1 }, 422, 'is not a string or null.'],
  ['a field that nobody knows', { ref: 'main', sha: 'x' }, 422, '"sha" is not a permitted key.'],
  ['a ref that does not exist', { ref: 'missing', ...plain }, 422, 'No ref found for: missing'],
  ['a commit that does not exist', { ref: 'f'.repeat(40), ...plain }, 422, `No ref found for: ${'f'.repeat(40)}`]
])('%s is refused', async (_, body, status, message) => {
  const github = await simulate();
  const answer = await send(github, path, body);
  expect([answer.status, answer.json.message]).toEqual([status, expect.stringContaining(message)]);
  expect(github.deployments).toEqual([]);
});

test.each([
  ['description', 'd'.repeat(140), 201],
  ['description', 'd'.repeat(141), 422],
  ['environment', 'e'.repeat(255), 201],
  ['environment', 'e'.repeat(256), 422],
  ['environment', '', 422]
])('a %s of a certain length is answered with its status', async (field, value, status) => {
  const answer = await create(await simulate(), { [field]: value });
  expect(answer.status).toBe(status);
  if (status === 422) expect(answer.json.errors).toMatchObject([{ resource: 'Deployment', field }]);
});

test('a field that nobody knows can be ignored', async () => {
  expect((await create(await simulate({ settings: { unknownFields: 'ignored' } }), { sha: 'x' })).status).toBe(201);
});

test('a commit whose checks still run is only deployed without them', async () => {
  const github = await simulate();
  const answer = await send(github, path, { ref: 'main', auto_merge: false });
  expect([answer.status, answer.json.message]).toEqual([409, 'Conflict: Commit status checks failed for main.']);
  expect((await create(github, { required_contexts: ['build'] })).status).toBe(409);
  const none = await simulate({ settings: { commitStatuses: 'none' } });
  expect((await send(none, path, { ref: 'main', auto_merge: false })).status).toBe(201);
});

test('unless told otherwise a ref that is behind is merged first, and here that is a conflict', async () => {
  const github = await simulate();
  await github.repository.commitMore({ more: '1' });
  const body = { ref: 'feature/login', required_contexts: [] };
  const answer = await send(github, path, body);
  expect([answer.status, answer.json.message]).toEqual([409, 'Conflict merging main into feature/login.']);
  expect((await send(github, path, { ...body, auto_merge: false })).status).toBe(201);
  expect((await send(github, path, { ...body, ref: 'main' })).status).toBe(201);
});

test('the list has the newest first, by what is asked for, and in pages', async () => {
  const github = await simulate();
  for (const environment of ['staging', 'production', 'staging']) await create(github, { environment });
  await create(github, { environment: 'staging', ref: 'feature/login', task: 'other' });
  const [a, b, c, d] = github.deployments.map(({ id }) => id);
  const list = async (query: string) => {
    const { json, headers } = await ask(github, `${path}?${query}`, { token });
    return [json.map(({ id }: { id: number }) => id), headers.get('link')];
  };
  expect(await list('')).toEqual([[d, c, b, a], null]);
  expect(await list('environment=staging')).toEqual([[d, c, a], null]);
  expect(await list(`sha=${github.repository.commit('feature/login')}`)).toEqual([[d], null]);
  expect(await list('ref=main&task=deploy&environment=none')).toEqual([[c, b, a], null]);
  expect(await list('per_page=3')).toEqual([[d, c, b], expect.stringMatching(/per_page=3&page=2>; rel="next"$/)]);
  expect(await list('per_page=3&page=2')).toEqual([[a], null]);
});

test('the list can lag', async () => {
  const github = await simulate({ settings: { deploymentsLagMs: 3_600_000 } });
  const { json } = await create(github);
  expect((await ask(github, path, { token })).json).toEqual([]);
  expect((await ask(github, `${path}/${json.id}`, { token })).status).toBe(200);
});

test.each<[string, number, number]>([
  ['ghs_deploys', 200, 201],
  ['ghs_reads', 200, 403],
  ['ghs_all', 403, 403],
  ['ghs_elsewhere', 404, 404],
  ['', 404, 404],
  ['ghs_nobody', 401, 401]
])('%j in a private repository reads with %i and makes with %i', async (asking, reads, makes) => {
  const github = await simulate();
  expect((await ask(github, path, asking ? { token: asking } : {})).status).toBe(reads);
  const { status } = await send(github, path, { ref: 'main', ...plain }, asking);
  expect(status).toBe(makes);
  expect(github.deployments).toHaveLength(makes === 201 ? 1 : 0);
});

test.each<[string, number, string]>([
  ['ghs_deploys', 201, ''],
  ['ghs_reads', 403, 'Resource not accessible by integration'],
  ['ghs_elsewhere', 403, 'Resource not accessible by integration'],
  ['', 401, 'Requires authentication']
])('of a public repository anybody reads deployments; %j is answered with %i', async (asking, makes, message) => {
  const github = await simulate();
  const open = '/repos/octo/Open/deployments';
  expect((await ask(github, open, asking ? { token: asking } : {})).status).toBe(200);
  const { status, json } = await send(github, open, { ref: 'main', ...plain }, asking);
  expect([status, json.message ?? '']).toEqual([makes, message]);
});

test('a missing permission can look as if nothing were there', async () => {
  const github = await simulate({ settings: { missingPermission: 404 } });
  const { status, json } = await send(github, path, { ref: 'main', ...plain }, 'ghs_reads');
  expect([status, json.message]).toEqual([404, 'Not Found']);
});

test('a deployment belongs to its repository', async () => {
  const github = await simulate();
  const { json } = await create(github);
  for (const below of ['', '/statuses']) {
    expect((await ask(github, `/repos/octo/Open/deployments/${json.id}${below}`, { token })).status).toBe(404);
  }
  expect((await send(github, `/repos/octo/Open/deployments/${json.id}/statuses`, { state: 'success' })).status).toBe(
    404
  );
  expect((await ask(github, `${path}/1`, { token })).status).toBe(404);
});

test('what is sent to a former name is led on so that it stays what it is', async () => {
  const github = await simulate();
  const { status, headers } = await send(github, '/repos/octo/hidden/deployments', { ref: 'main', ...plain });
  expect([status, headers.get('location')]).toEqual([307, expect.stringMatching(/\/repositories\/\d+\/deployments$/)]);
});

test('faults hit deployments too, and one that breaks the answer off leaves a deployment', async () => {
  const github = await simulate({
    faults: [
      { call: 'create_deployment', effect: { kind: 'status', status: 503 } },
      { call: 'create_deployment', when: { from: 2 }, effect: { kind: 'cut', bytes: 10, ending: 'reset' } }
    ]
  });
  const body = JSON.stringify({ ref: 'main', ...plain });
  const post = () =>
    fetch(`${github.apiUrl}${path}`, { method: 'POST', headers: { authorization: `token ${token}` }, body });
  expect((await post()).status).toBe(503);
  expect(github.deployments).toHaveLength(0);
  await expect(post().then(answer => answer.text())).rejects.toThrow();
  expect(github.deployments).toHaveLength(1);
});

test.each([undefined, 502] as const)('what was asked for can be done, and the answer be lost (%s)', async status => {
  const effect = { kind: 'lost', ...(status && { status }) } as const;
  const github = await simulate({ faults: [{ call: 'create_deployment', effect }] });
  const body = JSON.stringify({ ref: 'main', ...plain });
  const asking = fetch(`${github.apiUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body
  });
  const answered = asking.then(
    answer => answer.status,
    () => undefined
  );
  expect(await answered).toBe(status);
  expect(github.deployments).toHaveLength(1);
});
