/** Keys and types of the simulator's answers against those of the real API: the tables are in `recorded-shapes.ts`. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Scalingo, startScalingo } from '../../../simulator/scalingo/index.ts';
import { type Answer, app, deployment, forms, kindOf, matches, pagination, refusal, user } from './recorded-shapes.ts';

let scalingo: Scalingo;
let bearer: string;
let ended: string;
let runs: string;

beforeAll(async () => {
  scalingo = await startScalingo({ settings: { rateLimit: 'off' } });
  bearer = await exchange(scalingo);
  const script = [{ kind: 'status', status: 'building' } as const, { kind: 'log', line: 'a line' } as const];
  const short = {
    name: 'short',
    description: 'a line',
    script: [...script, { kind: 'status', status: 'success' } as const]
  };
  const open = { name: 'open', description: 'a line, no end', script };
  ended = scalingo.deploy('my-app', { scenario: short, gitRef: 'v1' }).id;
  runs = scalingo.deploy('my-app', { scenario: open, gitRef: 'v2' }).id;
  await scalingo.until(({ deployments }) =>
    deployments.find(each => each.finishedAt !== null && each.lines.length === 1)
  );
});

afterAll(() => scalingo.stop());

test('an app', async () => {
  const { body, headers } = await get('/apps/my-app');
  expect(Object.keys(body)).toEqual(['app']);
  matches(body.app, app);
  matches(body.app.owner, { ...user, flags: ['recorded', 'object'] });
  matches(body.app.links, { deployments_stream: ['recorded', 'string'] });
  expect(body.app.id).toMatch(forms.appId);
  expect(body.app.owner.id).toMatch(forms.userId);
  expect(body.app.created_at).toMatch(forms.time);
  expect(body.app.links.deployments_stream).toMatch(/^ws:\/\/.+\/apps\/my-app$/);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('max-age=0, private, must-revalidate');
});

describe.each([
  ['an ended deployment', () => ended, 'string'],
  ['a running deployment', () => runs, 'null']
])('%s', (_, id, finished) => {
  test('on its own', async () => {
    const { body, headers } = await get(`/apps/my-app/deployments/${id()}`);
    expect(Object.keys(body)).toEqual(['deployment']);
    isDeployment(body.deployment);
    expect(kindOf(body.deployment.finished_at)).toBe(finished);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('its output is plain text', async () => {
    const answer = await fetch(
      `${scalingo.apiUrl}/v1/apps/my-app/deployments/${id()}/output`,
      authorised('text/plain')
    );
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toBe('a line\n');
  });
});

test('times of a deployment are written as they were recorded', async () => {
  const { body } = await get(`/apps/my-app/deployments/${ended}`);
  expect(body.deployment.created_at).toMatch(forms.time);
  expect(body.deployment.finished_at).toMatch(forms.timeWithOffset);
  expect(Number.isSafeInteger(body.deployment.duration)).toBe(true);
});

test('a list of deployments', async () => {
  const { body } = await get('/apps/my-app/deployments');
  expect(Object.keys(body)).toEqual(['deployments', 'meta']);
  expect(Object.keys(body.meta)).toEqual(['pagination']);
  expect(body.deployments.length).toBe(2);
  body.deployments.forEach(isDeployment);
  matches(body.meta.pagination, pagination('prev_page'));
});

test('a page past the end is an empty list, whose previous page is the one before', async () => {
  const { status, body } = await get('/apps/my-app/deployments?page=3');
  expect([status, body.deployments]).toEqual([200, []]);
  expect(body.meta.pagination).toMatchObject({ current_page: 3, next_page: null, prev_page: 2, total_pages: 1 });
});

test('the recorded name of the previous page', async () => {
  const other = await startScalingo({ settings: { paginationKey: 'previous_page' } });
  const answer = await fetch(`${other.apiUrl}/v1/apps/my-app/deployments`, {
    headers: { authorization: `Bearer ${await exchange(other)}` }
  });
  const body = (await answer.json()) as { meta: { pagination: object } };
  matches(body.meta.pagination, pagination('previous_page'));
  await other.stop();
});

test.each([
  ['/apps/wrong-id', 'app'],
  ['/apps/wrong-id/deployments', 'app'],
  ['/apps/my-app/deployments/not-found', 'deployment'],
  ['/apps/my-app/deployments/not-found/output', 'deployment']
])('what is not there: %s', async (path, resource) => {
  const { status, body, headers } = await get(path);
  expect([status, body]).toEqual([404, { resource, error: 'not found' }]);
  matches(body, refusal);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-cache');
});

test('a deployment that was just created', async () => {
  const answer = await fetch(`${scalingo.apiUrl}/v1/apps/my-app/deployments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deployment: { git_ref: 'v3', source_url: 'https://example.com/my-app.tar.gz' } })
  });
  const body = (await answer.json()) as Answer;
  expect(Object.keys(body)).toEqual(['deployment']);
  isDeployment(body.deployment);
  expect(body.deployment).toMatchObject({ type: 'archive', git_ref: 'v3', finished_at: null, duration: 0 });
});

test('the events of a stream, as documented', async () => {
  const own = await startScalingo({ settings: { newEvent: 'id', pingIntervalMs: 50 } });
  const token = await exchange(own);
  const socket = new WebSocket((await streamUrl(own)) ?? '');
  socket.once('open', () => socket.send(JSON.stringify({ type: 'auth', data: { token } })));
  const events = new Map<string, Record<string, unknown>>();
  const all = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', data => {
      const event = JSON.parse(String(data));
      events.set(event.type, event);
      if (events.size === 4) resolve();
    });
  });
  const { id } = own.deploy('my-app');
  await all;
  matches(events.get('ping'), { type: ['documented', 'string'], data: ['documented', 'object'] });
  matches(events.get('ping')?.data, { ts: ['documented', 'number'] });
  matches(events.get('new'), { type: ['documented', 'string'], data: ['documented', 'object'] });
  matches(events.get('new')?.data, { deployment: ['documented', 'string'] });
  for (const [type, key] of [
    ['log', 'content'],
    ['status', 'status']
  ] as const) {
    const event = events.get(type);
    matches(event, { type: ['documented', 'string'], id: ['documented', 'string'], data: ['documented', 'object'] });
    matches(event?.data, { [key]: ['documented', 'string'] });
    expect(event?.id).toBe(id);
  }
  await own.stop();
});

function isDeployment(value: Answer): void {
  matches(value, deployment);
  matches(value.pusher, user);
  matches(value.links, { output: ['recorded', 'string'] });
  expect(value.id).toMatch(forms.uuid);
  expect(value.app_id).toMatch(forms.appId);
  expect(value.pusher.id).toMatch(forms.userId);
  expect(value.links.output).toMatch(/^http:\/\/.+\/v1\/apps\/[0-9a-f]{24}\/deployments\/[0-9a-f-]{36}\/output$/);
}

function authorised(accept = 'application/json'): { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${bearer}`, accept } };
}

async function get(path: string): Promise<{ status: number; body: Answer; headers: Headers }> {
  const answer = await fetch(`${scalingo.apiUrl}/v1${path}`, authorised());
  return { status: answer.status, body: (await answer.json()) as Answer, headers: answer.headers };
}

async function exchange({ authUrl, token }: Scalingo): Promise<string> {
  const authorization = `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
  const answer = await fetch(`${authUrl}/v1/tokens/exchange`, { method: 'POST', headers: { authorization } });
  return ((await answer.json()) as { token: string }).token;
}

async function streamUrl(own: Scalingo): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${await exchange(own)}` };
  const answer = await fetch(`${own.apiUrl}/v1/apps/my-app`, { headers });
  return ((await answer.json()) as Answer).app?.links.deployments_stream;
}
