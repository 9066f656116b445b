import { expect, test } from '@jest/globals';
import type { Call, RecordedRequest, RestEffect } from '../../simulator/scalingo/index.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf, callsOf } from '../support/page.ts';
import { severalAtOnce } from '../support/several.ts';
import { stateBefore, stateWhileCreating } from '../support/state.ts';

/** What each call is called in the error, and what may have been asked of Scalingo up to it. */
const calls = {
  exchange: { named: 'exchange the token', asked: ['exchange'] },
  app: { named: 'read the app', asked: ['exchange', 'app'] },
  cache_reset: { named: 'empty the deployment cache', asked: ['exchange', 'app', 'cache_reset'] },
  create: { named: 'create the deployment', asked: ['exchange', 'app', 'cache_reset', 'create'] }
} as const satisfies Partial<Record<Call, { named: string; asked: Call[] }>>;

type RefusedCall = keyof typeof calls;

const html = '<!DOCTYPE html><html><head><title>Oops</title></head><body><h1>Oops</h1></body></html>';
const billing = 'https://dashboard.scalingo.com/billing';

/** Answers that every call can get, with what the error then has to hold. */
const refusals: [name: string, effect: RestEffect, holds: string[]][] = [
  ['400', answer(400, { error: 'the app is malformed', code: 'malformed' }), ['HTTP 400', 'the app is malformed']],
  ['401', answer(401, { error: 'Invalid credentials' }), ['HTTP 401', 'Invalid credentials', 'token']],
  ['401 without a body', answer(401, ''), ['HTTP 401', 'token']],
  ['402 with a page', answer(402, { error: 'Payment required', url: billing }), ['HTTP 402', billing]],
  ['402 without a page', answer(402, { error: 'Payment required' }), ['HTTP 402', 'billing page']],
  [
    '403',
    answer(403, { error: 'region is disabled', code: 'region_disabled' }),
    ['HTTP 403', 'region is disabled', 'osc-fr1']
  ],
  ['404', answer(404, { resource: 'app', error: 'not found' }), ['HTTP 404', 'app not found', 'heck']],
  ['404 in HTML', answer(404, html), ['HTTP 404']],
  ['409', answer(409, { error: 'a deployment is running' }), ['HTTP 409', 'a deployment is running']],
  [
    '422 with fields',
    answer(422, { errors: { git_ref: ['is too long', 'is odd'], source_url: ["can't be blank"] } }),
    ['HTTP 422', 'git_ref is too long, is odd', "source_url can't be blank"]
  ],
  ['422 with no field', answer(422, { errors: {} }), ['HTTP 422']],
  ['422 without a body', answer(422, ''), ['HTTP 422']],
  ['429', answer(429, 'Retry later\n'), ['HTTP 429', 'Retry later', '60 requests a minute']],
  // Longer than the time that there is: nobody waits in vain, and the error says why.
  ['429, to wait for seconds', answer(429, 'Retry later\n', { 'retry-after': '250' }), ['HTTP 429', '250']],
  [
    '429, to wait for a date',
    answer(429, { error: 'too many' }, { 'retry-after': 'Wed, 21 Oct 2076 07:28:00 GMT' }),
    ['HTTP 429', 'too many']
  ],
  ['500', answer(500, { error: 'Internal error' }), ['HTTP 500', 'Internal error', 'scalingostatus.com']],
  ['500 in HTML', answer(500, html), ['HTTP 500', 'scalingostatus.com']],
  ['502 in HTML', answer(502, html), ['HTTP 502', 'scalingostatus.com']],
  ['503 without a body', answer(503, ''), ['HTTP 503', 'scalingostatus.com']],
  ['504 in HTML', answer(504, html), ['HTTP 504', 'scalingostatus.com']],
  ['418, which nobody expects', answer(418, 'short and stout'), ['HTTP 418', 'short and stout', 'api_url']],
  ['301', { kind: 'redirect', status: 301, location: 'https://example.com/' }, ['HTTP 301', 'api_url']],
  ['reset', { kind: 'reset' }, ['broke off', '127.0.0.1']]
];

/** Answers in which something is missing, for calls whose answer is read. */
const unreadable: [name: string, effect: RestEffect, holds: string][] = [
  ['HTML in a 200', { kind: 'html' }, 'it was a web page, not JSON'],
  ['an empty 200', answer(200, ''), 'it was empty'],
  ['JSON that stops in the middle', answer(200, '{"app": {"id": '), 'it was not JSON'],
  ['JSON of another shape', { kind: 'json', body: ['surprise'] }, 'it holds no token|has no id'],
  ['a null', { kind: 'json', body: null }, 'it holds no token|has no id'],
  ['an answer without an id', { kind: 'json', body: { app: {}, deployment: {} } }, 'it holds no token|has no id'],
  ['more than anybody reads', { kind: 'huge', sizeBytes: 5_000_000 }, 'more than 4194304 bytes']
];

/** Answers that may well be another one a moment later. */
const passing =
  /^(429$|429, to wait for s|5\d\d|reset|HTML in|an empty|JSON|a null|an answer|a body|a chunk|more than)/;

/** The honest answer, spoilt on its way: what was asked for was done. */
const spoilt: [name: string, effect: RestEffect, holds: string][] = [
  ['a body that is cut short', { kind: 'cut', bytes: 20 }, 'broke off'],
  ['a chunk without a size', { kind: 'malformed chunk' }, 'could not be read|broke off']
];

test.each(Object.keys(calls) as RefusedCall[])('%s is refused, by each status', async call => {
  await severalAtOnce(
    refusals,
    ([name]) => name,
    async ([name, effect, holds]) => {
      const deployed = await deployWith(call, effect, passing.test(name) ? 40 : 5);

      const error = theErrorOf(deployed);
      for (const part of holds) expect(error).toContain(part);
      expect(error).not.toMatch(/<html|<h1|<!DOCTYPE/i);
      expectNotDeployed(deployed, call);
      expectPersistence(deployed, call, name);
    },
    8
  );
});

test.each(['exchange', 'app', 'create'] as const)('%s is answered by what cannot be read', async call => {
  await severalAtOnce(
    call === 'create' ? unreadable : [...unreadable, ...spoilt],
    ([name]) => name,
    async ([name, effect, holds]) => {
      const deployed = await deployWith(call, effect, passing.test(name) ? 40 : 5);

      const error = theErrorOf(deployed);
      expect(error).toMatch(new RegExp(holds));
      expect(error).toContain(calls[call].named);
      expectNotDeployed(deployed, call);
      expectPersistence(deployed, call, name);
    },
    8
  );
});

test.each(['exchange', 'app', 'cache_reset', 'create'] as const)('%s is never answered', async call => {
  const deployed = await deployWith(call, { kind: 'never' }, 40, '2.5');

  const error = theErrorOf(deployed);
  expect(error).toContain('did not answer within 30 s');
  expect(error).toContain(calls[call].named);
  expectNotDeployed(deployed, call);
  expectPersistence(deployed, call, 'reset');
});

/** Two minutes of the step's are three real seconds; a create that may have been carried out is given up by itself after one. */
function deployWith(
  call: RefusedCall,
  effect: RestEffect,
  speed: number,
  timeout = call === 'create' ? '4' : '2'
): Promise<Deployed> {
  return deployOnce({
    inputs: { cache_reset: 'true', timeout },
    faults: [{ on: 'rest', call, when: { times: 'always' }, effect }],
    speed,
    stepSpeed: speed
  });
}

/** Where it was refused for one request too many, it was surely not carried out. */
function isOneTooMany(request: RecordedRequest | undefined): boolean {
  return request?.status === 429;
}

/** What may pass is asked for again, what will not is not; a deployment is asked for once more at most. */
function expectPersistence({ scalingo }: Deployed, call: RefusedCall, name: string): void {
  const times = callsOf(scalingo).filter(one => one === call).length;
  if (!passing.test(name)) {
    // A bearer that is not accepted is renewed, and the call repeated with the new one.
    expect(times).toBe(name.startsWith('401') && call !== 'exchange' ? 2 : 1);
  } else if (call === 'create' && !isOneTooMany(scalingo.requests.find(one => one.call === call))) {
    expect(times).toBe(2);
  }
}

/** One error that says where it went wrong, and 1 as the step's exit code. */
function theErrorOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'failure' });
  expect(result.annotations).toHaveLength(1);
  const [error] = annotationsOf(result, 'error');
  if (error === undefined) throw new Error('there is no error');
  return error;
}

function expectNotDeployed({ result, scalingo }: Deployed, call: RefusedCall): void {
  const asked = callsOf(scalingo);
  // After a create whose answer was lost the deployment is looked for.
  expect(new Set(asked.filter(one => one !== 'deployments'))).toEqual(new Set(calls[call].asked));
  expect(scalingo.connections).toHaveLength(call === 'exchange' || call === 'app' ? 0 : 1);
  expect(result.outputs).toEqual({
    deployment_id: '',
    status: '',
    git_ref: '',
    app_url: call === 'exchange' || call === 'app' ? '' : 'https://my-app.osc-fr1.scalingo.io',
    deployment_url: '',
    duration: '',
    image_size: '',
    skipped: 'false'
  });
  const { told = '' } = result.state;
  // Whoever was refused knows that there is none.
  const asking = { ...stateWhileCreating(told), creating: told === 'Not deployed' ? '' : 'true' };
  expect(result.state).toEqual(call === 'create' ? asking : stateBefore(told));
  expect(told).not.toBe('');
  expect(result.summary).toContain('<h3>❌');
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): RestEffect {
  return { kind: 'status', status, body, headers };
}
