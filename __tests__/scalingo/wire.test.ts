import { expect, test } from '@jest/globals';
import { readApp, readBearerToken, readDeployment, readRefusal, UnreadableAnswer } from '../../src/scalingo/wire.ts';

const anything = [null, undefined, true, 0, 1, '', 'text', [], [1], {}, { app: null }, { app: [] }, { deployment: 1 }];

test.each([
  ['a bearer', readBearerToken],
  ['an app', readApp],
  ['a deployment', readDeployment]
] as const)('what does not hold %s is unreadable, and says what it lacks', (_, read) => {
  for (const answer of anything) {
    expect(() => read(answer)).toThrow(UnreadableAnswer);
    expect(() => read(answer)).toThrow(/ no /);
  }
});

test('the bearer', () => {
  expect(readBearerToken({ token: 'a.b.c', more: 1 })).toBe('a.b.c');
  for (const token of [null, 1, '', {}]) expect(() => readBearerToken({ token })).toThrow(UnreadableAnswer);
});

test.each(['a b', 'a\nb', 'a\r\nX-Header: x', '\u0000', 'é', '\ud800'])(
  'a bearer %j, which no header can carry, is none',
  token => {
    expect(() => readBearerToken({ token })).toThrow(UnreadableAnswer);
  }
);

const app = {
  id: '54100930736f7563d5030000',
  name: 'my-app',
  url: 'https://my-app.osc-fr1.scalingo.io',
  base_url: 'https://base.example.com',
  links: { deployments_stream: 'wss://deployments.example.com/apps/1' }
};

test('an app', () => {
  expect(readApp({ app })).toEqual({
    id: app.id,
    name: 'my-app',
    url: app.url,
    streamUrl: 'wss://deployments.example.com/apps/1'
  });
});

test.each([
  [{ url: undefined }, { url: 'https://base.example.com' }],
  [{ url: '' }, { url: 'https://base.example.com' }],
  [{ url: null, base_url: null }, { url: undefined }],
  [{ links: undefined }, { streamUrl: undefined }],
  [{ links: null }, { streamUrl: undefined }],
  [{ links: {} }, { streamUrl: undefined }],
  [{ links: { deployments_stream: 1 } }, { streamUrl: undefined }]
])('an app with %j is still one', (wrong, expected) => {
  expect(readApp({ app: { ...app, ...wrong } })).toMatchObject(expected);
});

test.each(['id', 'name'])('an app without %s is unreadable', field => {
  for (const value of [undefined, null, 1, '']) {
    expect(() => readApp({ app: { ...app, [field]: value } })).toThrow(field);
  }
});

const deployment = {
  id: '123e4567-e89b-12d3-a456-426655440000',
  app_id: '54100930736f7563d5030000',
  status: 'success',
  git_ref: 'abcdef',
  finished_at: '2026-01-01T00:00:00Z',
  duration: 72,
  image_size: 104857600
};

test('a deployment', () => {
  expect(readDeployment({ deployment })).toEqual({
    id: deployment.id,
    appId: deployment.app_id,
    status: 'success',
    gitRef: 'abcdef',
    finishedAt: deployment.finished_at,
    durationSeconds: 72,
    imageSizeBytes: 104857600
  });
});

test('a deployment of which only the id is known', () => {
  expect(readDeployment({ deployment: { id: 'a-b' } })).toEqual({
    id: 'a-b',
    appId: undefined,
    status: undefined,
    gitRef: undefined,
    finishedAt: undefined,
    durationSeconds: undefined,
    imageSizeBytes: undefined
  });
});

test.each([
  ['finished_at', null, 'finishedAt', null],
  ['finished_at', '', 'finishedAt', undefined],
  ['finished_at', 1, 'finishedAt', undefined],
  ['status', null, 'status', undefined],
  ['status', { success: true }, 'status', undefined],
  ['git_ref', 7, 'gitRef', undefined],
  ['duration', 0, 'durationSeconds', 0],
  ['duration', null, 'durationSeconds', undefined],
  ['duration', -1, 'durationSeconds', undefined],
  ['duration', '72', 'durationSeconds', undefined],
  ['duration', Number.NaN, 'durationSeconds', undefined],
  ['image_size', Number.POSITIVE_INFINITY, 'imageSizeBytes', undefined]
] as const)('a deployment whose %s is %p has as %s %p', (field, value, name, expected) => {
  expect(readDeployment({ deployment: { ...deployment, [field]: value } })[name]).toBe(expected);
});

test.each([undefined, null, 1, '', {}])('a deployment whose id is %p is unreadable', id => {
  expect(() => readDeployment({ deployment: { ...deployment, id } })).toThrow(UnreadableAnswer);
});

test.each([
  [{ error: 'Invalid credentials' }, 'Invalid credentials'],
  [{ resource: 'App', error: 'not found' }, 'App not found'],
  [{ resource: 'App' }, undefined],
  [{ error: 'forbidden', code: 'region_disabled' }, 'forbidden'],
  [{ errors: { source_url: ['is invalid', 'is too long'] } }, 'source_url is invalid, is too long'],
  [{ errors: { source_url: 'is invalid' } }, 'source_url is invalid'],
  [{ errors: { source_url: ['is invalid'], git_ref: ['is taken'] } }, 'source_url is invalid; git_ref is taken'],
  [{ errors: {} }, undefined],
  [{ errors: {}, error: 'invalid' }, 'invalid'],
  [{ errors: null, error: 'invalid' }, 'invalid'],
  [{ error: { message: 'x' } }, undefined],
  [{}, undefined],
  [[], undefined],
  [null, undefined],
  ['Retry later', undefined]
])('a refusal %j says %p', (answer, said) => {
  expect(readRefusal(answer).said).toBe(said);
});

test('a refusal for a bill names its page', () => {
  const url = 'https://dashboard.scalingo.com/billing';
  expect(readRefusal({ error: 'payment required', url })).toEqual({ said: 'payment required', billingUrl: url });
  expect(readRefusal({ error: 'payment required', url: 7 }).billingUrl).toBeUndefined();
});
