import { expect, test } from '@jest/globals';
import type { RestEffect, RestFault } from '../../../simulator/scalingo/index.ts';
import { logIn } from './client.ts';
import { ended, logs, numbered, scenario, simulate, status } from './running.ts';

const page = '<!DOCTYPE html><title>x</title>';

async function open(...faults: RestFault[]) {
  const scalingo = await simulate({ scenario: scenario(logs(...numbered(4)), status('success')), faults });
  return { scalingo, session: await logIn(scalingo) };
}

const onApp = (effect: RestEffect): RestFault => ({ on: 'rest', call: 'app', effect });
const onCreate = (effect: RestEffect): RestFault => ({ on: 'rest', call: 'create', effect });

test.each([
  [{ status: 503 }, '', 'text/plain; charset=utf-8'],
  [
    { status: 402, body: { error: 'pay', url: 'https://example.com' } },
    '{"error":"pay","url":"https://example.com"}',
    'application/json; charset=utf-8'
  ],
  [{ status: 500, body: page }, page, 'text/html; charset=utf-8'],
  [{ status: 429, body: 'Retry later' }, 'Retry later', 'text/plain; charset=utf-8'],
  [{ status: 500, body: '{}', contentType: 'application/problem+json' }, '{}', 'application/problem+json']
])('an answer can be %j instead', async (answer, text, type) => {
  const { scalingo, session } = await open(onApp({ kind: 'status', ...answer, headers: { 'retry-after': 'soon' } }));
  const given = await session.get('/apps/my-app');
  expect(given).toMatchObject({ status: answer.status, text });
  expect(given.headers.get('content-type')).toBe(type);
  expect(given.headers.get('retry-after')).toBe('soon');
  expect(scalingo.requests[1]).toMatchObject({ call: 'app', status: answer.status, fault: 'status' });
  expect((await session.get('/apps/my-app')).status).toBe(200);
});

test('an answer can be a redirect', async () => {
  const { session } = await open(onApp({ kind: 'redirect', status: 301, location: 'https://elsewhere.example/' }));
  const given = await session.get('/apps/my-app');
  expect(given.status).toBe(301);
  expect(given.headers.get('location')).toBe('https://elsewhere.example/');
});

test('a connection can be reset before the answer', async () => {
  const { scalingo, session } = await open(onCreate({ kind: 'reset' }));
  await expect(session.create()).rejects.toMatchObject({
    cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) }
  });
  expect(scalingo.deployments).toEqual([]);
  expect(scalingo.requests[1]).toMatchObject({ call: 'create', fault: 'reset' });
  expect(scalingo.requests[1]).not.toHaveProperty('status');
});

test('an answer can never come', async () => {
  const { scalingo, session } = await open(onApp({ kind: 'never' }));
  const unanswered = expect(session.get('/apps/my-app')).rejects.toThrow();
  await scalingo.until(({ requests }) => requests[1]);
  expect((await session.get('/apps/my-app')).status).toBe(200);
  await scalingo.stop();
  await unanswered;
});

test('an answer can be late, and what was asked for is done at once', async () => {
  const { scalingo, session } = await open(
    onCreate({ kind: 'slow', ms: 10_000 }),
    onCreate({ kind: 'slow', ms: 5000 })
  );
  const answer = session.create();
  await ended(scalingo);
  expect((await answer).status).toBe(201);
  const took = scalingo.now() - (scalingo.requests[1]?.at ?? 0);
  expect(took).toBeGreaterThanOrEqual(15_000);
});

test('slow goes with any other fault', async () => {
  const { session } = await open(onApp({ kind: 'slow', ms: 1000 }), onApp({ kind: 'status', status: 504 }));
  expect((await session.get('/apps/my-app')).status).toBe(504);
});

test.each([['reset'], ['never'], [502], [504]] as const)(
  'a create is carried out but its answer is lost: %p',
  async answer => {
    const { scalingo, session } = await open(onCreate({ kind: 'lost', answer, carriedOut: true }));
    const lost = session.create({ git_ref: 'v9' }).then(
      given => given.status,
      () => 'no answer'
    );
    await ended(scalingo);
    expect(scalingo.deployments).toMatchObject([{ gitRef: 'v9', createdBy: 'request', status: 'success' }]);
    await scalingo.stop();
    expect(await lost).toBe(typeof answer === 'number' ? answer : 'no answer');
  }
);

test('a create is not carried out and its answer is lost', async () => {
  const { scalingo, session } = await open(onCreate({ kind: 'lost', answer: 502, carriedOut: false }));
  expect((await session.create()).status).toBe(502);
  expect((await session.create()).status).toBe(201);
  expect(scalingo.deployments).toHaveLength(1);
});

test('a create is carried out a while after its answer was lost', async () => {
  const { scalingo, session } = await open(onCreate({ kind: 'lost', answer: 502, carriedOut: true, afterMs: 20_000 }));
  expect((await session.create()).status).toBe(502);
  expect(scalingo.deployments).toHaveLength(0);
  await ended(scalingo);
  expect(scalingo.deployments[0]?.createdAt).toBeGreaterThanOrEqual((scalingo.requests[1]?.at ?? 0) + 20_000);
});

test.each([[{ kind: 'cut', bytes: 20 }], [{ kind: 'cut', bytes: 0 }], [{ kind: 'malformed chunk' }]] as const)(
  'a body can be spoilt: %j',
  async effect => {
    const { scalingo, session } = await open(onApp(effect));
    await expect(session.get('/apps/my-app')).rejects.toThrow();
    expect(scalingo.requests[1]).toMatchObject({ status: 200, fault: effect.kind });
  }
);

test('a body can go on after its length', async () => {
  const { session } = await open(onApp({ kind: 'longer', bytes: 30 }));
  const given = await session.get('/apps/my-app').catch((error: Error) => error);
  if (!(given instanceof Error)) expect(given.text).toHaveLength(Number(given.headers.get('content-length')));
});

test('a body can stall, and goes on later where it is told to', async () => {
  const { scalingo, session } = await open(onApp({ kind: 'stall body', bytes: 20, ms: 10_000 }));
  const whole = (await session.get('/apps/my-app')).text;
  expect(scalingo.requests[1]).toMatchObject({ status: 200, fault: 'stall body' });
  expect(scalingo.now() - (scalingo.requests[1]?.answeredAt ?? Number.NaN)).toBeGreaterThanOrEqual(10_000);
  expect((await session.get('/apps/my-app')).text).toBe(whole);
});

test.each([0, 20])('or never does: after %i bytes', async bytes => {
  const { scalingo, session } = await open(onApp({ kind: 'stall body', bytes }));
  const unfinished = expect(session.get('/apps/my-app')).rejects.toThrow();
  await scalingo.until(({ requests }) => requests.find(({ call, status }) => call === 'app' && status === 200));
  expect((await session.get('/apps/my-app')).status).toBe(200);
  await scalingo.stop();
  await unfinished;
});

test('a 200 can be HTML, other JSON, or huge', async () => {
  const { session } = await open(
    onApp({ kind: 'html' }),
    { ...onApp({ kind: 'json', body: { apps: [] } }), when: { from: 2 } },
    { ...onApp({ kind: 'huge', sizeBytes: 1_000_000 }), when: { from: 3 } }
  );
  expect(await session.get('/apps/my-app')).toMatchObject({
    status: 200,
    text: expect.stringMatching(/^<!DOCTYPE html>/)
  });
  expect(await session.get('/apps/my-app')).toMatchObject({ status: 200, json: { apps: [] } });
  expect((await session.get('/apps/my-app')).text).toHaveLength(1_000_000);
});

test('output can be absent, then short, then whole', async () => {
  const onOutput = { on: 'rest', call: 'output' } as const;
  const { scalingo, session } = await open(
    { ...onOutput, effect: { kind: 'status', status: 404, body: { resource: 'deployment', error: 'not found' } } },
    { ...onOutput, when: { from: 2, times: 2 }, effect: { kind: 'lines', count: 2 } }
  );
  const { id } = scalingo.deploy('my-app');
  await ended(scalingo);
  const output = () => session.get(`/apps/my-app/deployments/${id}/output`);
  expect((await output()).status).toBe(404);
  expect((await output()).text).toBe('line 1\nline 2\n');
  expect((await output()).text).toBe('line 1\nline 2\n');
  expect((await output()).text).toBe('line 1\nline 2\nline 3\nline 4\n');
});

test('a fault hits the calls that it names: which, from when, how often, of which app', async () => {
  const scalingo = await simulate({
    apps: [{ name: 'a' }, { name: 'b' }],
    faults: [
      { on: 'rest', call: 'any', when: { app: 'b', from: 2, times: 2 }, effect: { kind: 'status', status: 500 } }
    ]
  });
  const session = await logIn(scalingo);
  const statuses = async (...apps: string[]) => {
    const seen = [];
    for (const app of apps) seen.push((await session.get(`/apps/${app}`)).status);
    return seen;
  };
  expect(await statuses('b', 'a', 'b', 'a', 'b', 'b')).toEqual([200, 200, 500, 200, 500, 200]);
  scalingo.addFault({ on: 'rest', call: 'app', when: { times: 'always' }, effect: { kind: 'status', status: 502 } });
  expect(await statuses('a', 'b', 'a')).toEqual([502, 502, 502]);
});

test('a fault can last for a span of time', async () => {
  const scalingo = await simulate({
    faults: [
      {
        on: 'rest',
        call: 'app',
        when: { times: 'always', untilMs: 3_600_000 },
        effect: { kind: 'status', status: 503 }
      }
    ],
    speed: 1
  });
  const session = await logIn(scalingo);
  expect((await session.get('/apps/my-app')).status).toBe(503);
  scalingo.addFault({ on: 'rest', call: 'deployments', when: { fromMs: 3_600_000 }, effect: { kind: 'html' } });
  expect((await session.get('/apps/my-app/deployments')).json).toBeDefined();
});

test('a fault can begin and end when it is told to', async () => {
  const between = { times: 'always', fromRelease: 'outage', untilRelease: 'mended' } as const;
  const { scalingo, session } = await open({ ...onApp({ kind: 'status', status: 503 }), when: between });
  const seen = [(await session.get('/apps/my-app')).status];
  for (const name of ['outage', 'mended']) {
    scalingo.release(name);
    seen.push((await session.get('/apps/my-app')).status);
  }
  expect(seen).toEqual([200, 503, 200]);
});

test("an app's scenario brings its faults for that app alone", async () => {
  const faults: RestFault[] = [{ ...onApp({ kind: 'status', status: 500 }), when: { times: 'always' } }];
  const scalingo = await simulate({ apps: [{ name: 'a' }, { name: 'b', scenario: { ...scenario(), faults } }] });
  const session = await logIn(scalingo);
  expect((await session.get('/apps/a')).status).toBe(200);
  expect((await session.get('/apps/b')).status).toBe(500);
});
