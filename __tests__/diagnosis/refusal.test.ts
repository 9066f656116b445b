import { expect, test } from '@jest/globals';
import { explainRefusal } from '../../src/diagnosis/refusal.ts';
import type { Call, ErrorCode, ErrorFacts } from '../../src/scalingo/errors.ts';

const asked = { app: 'my-app', region: 'osc-fr1', gitRef: 'v1.2.3', deploymentId: 'a-b', namesDeployment: true };
const host = 'api.osc-fr1.scalingo.com';
const url = `https://${host}/v1/apps/my-app`;
const said = 'what Scalingo said';

function explain(facts: Partial<ErrorFacts> & { code: ErrorCode }): string {
  return explainRefusal({ call: 'read the app', url, ...facts }, asked);
}

// For each code: what is known of it, and what its sentence has to hold: the status, the value, and where to look.
const cases: Readonly<Record<ErrorCode, readonly [Partial<ErrorFacts>, ...holds: string[]]>> = {
  bad_request: [{ status: 400, said }, '400', said, 'my-app', 'v1.2.3', 'inputs'],
  unauthorized: [{ status: 401, said }, '401', said, 'my-app', 'collaborator'],
  payment_required: [{ status: 402, said, billingUrl: 'https://pay.example' }, '402', said, 'https://pay.example'],
  forbidden: [{ status: 403, said }, '403', said, 'my-app', 'osc-fr1', 'rights'],
  not_found: [{ status: 404, said }, '404', said, 'my-app', 'osc-fr1', '`region`', 'collaborator'],
  conflict: [{ status: 409, said }, '409', said, 'my-app', '`concurrency`'],
  invalid: [{ status: 422, said }, '422', said, 'source_url', 'git_ref', 'v1.2.3'],
  rate_limited: [{ status: 429, said, retryAfter: '30' }, '429', said, '60 requests', 'later'],
  server_error: [{ status: 503, said }, '503', said, "Scalingo's side", 'scalingostatus.com', 'again'],
  unexpected_status: [{ status: 301 }, '301', '`api_url`', 'proxy'],
  unreadable: [{ status: 200, said: 'it was empty' }, '200', 'it was empty', url, '`api_url`'],
  name_not_resolved: [{ systemCode: 'ENOTFOUND' }, 'ENOTFOUND', host, 'osc-fr1', '`region`', '`api_url`'],
  unreachable: [{ systemCode: 'ECONNREFUSED' }, 'ECONNREFUSED', host, 'https_proxy'],
  certificate: [{ systemCode: 'CERT_HAS_EXPIRED' }, 'CERT_HAS_EXPIRED', host, 'NODE_EXTRA_CA_CERTS'],
  tls: [{ systemCode: 'EPROTO' }, 'EPROTO', host, '`api_url`'],
  proxy: [{ systemCode: '407' }, '407', host, 'https_proxy', 'password'],
  connection_lost: [{ systemCode: 'ECONNRESET' }, 'ECONNRESET', host, 'read the app', 'again'],
  deadline: [{ deadlineMs: 30_000 }, '30 s', host, 'read the app', 'again']
};
const codes = Object.keys(cases) as ErrorCode[];

test.each(codes)('%s is told with its status, its value and what to do', code => {
  const [facts, ...holds] = cases[code];
  const sentence = explain({ code, ...facts });
  for (const part of holds) expect(sentence).toContain(part);
  expect(sentence).toMatch(/\S\.$/);
});

const calls: Call[] = [
  'exchange the token',
  'read the app',
  'empty the deployment cache',
  'create the deployment',
  'read the deployment',
  'look for the deployment',
  'read the log',
  'open the event stream'
];

test.each(codes)('%s leaves nothing undefined, whatever the call and however little is known', code => {
  const status = cases[code][0].status;
  const systemCode = cases[code][0].systemCode;
  for (const call of calls) {
    const sentence = explainRefusal({ code, call, url, status, systemCode }, { ...asked, gitRef: undefined });
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\(\)/);
  }
});

test('a token that is not accepted is told apart from too few rights', () => {
  const token = explain({ code: 'unauthorized', call: 'exchange the token', status: 401, said });
  expect(token).toContain('`token`');
  expect(token).toContain('https://dashboard.scalingo.com/account/tokens');
  expect(token).toContain(said);
  expect(token).not.toContain('collaborator');
});

test('an auth API that is not there points to its input', () => {
  const facts = { call: 'exchange the token', url: 'https://auth.example/v1/tokens/exchange' } as const;
  const missing = explain({ code: 'not_found', status: 404, ...facts });
  expect(missing).toContain('`auth_url`');
  expect(missing).toContain('auth.example');
  expect(missing).not.toContain('my-app');
  const unknown = explain({ code: 'name_not_resolved', systemCode: 'ENOTFOUND', ...facts });
  expect(unknown).toContain('`auth_url`');
  expect(unknown).not.toContain('`region`');
});

test('a deployment that is gone is not told as a missing app', () => {
  const sentence = explain({ code: 'not_found', call: 'read the deployment', status: 404 });
  for (const part of ['"a-b"', '"my-app"', '404', '`deployment_id`']) expect(sentence).toContain(part);
  expect(sentence).not.toContain('has no app');
});

test.each(['server_error', 'connection_lost', 'deadline', 'unreadable'] as const)(
  'when the create ends in %s, one is warned that it may have been carried out',
  code => {
    const facts = { code, status: 502, deadlineMs: 30_000 };
    expect(explain({ ...facts, call: 'create the deployment' })).toContain('may have been created');
    expect(explain({ ...facts, call: 'read the app' })).not.toContain('may have been created');
  }
);

test.each(['rate_limited', 'invalid', 'conflict', 'unreachable', 'name_not_resolved', 'certificate'] as const)(
  'when the create ends in %s, nothing was created, and nothing else is said',
  code => {
    const facts = { code, status: 429, systemCode: 'X', call: 'create the deployment' } as const;
    expect(explain(facts)).not.toContain('may have been created');
  }
);

test('only who named a deployment is told to check its name', () => {
  const facts = { code: 'not_found', call: 'read the deployment', url: 'https://x.example/', status: 404 } as const;
  expect(explainRefusal(facts, asked)).toContain('Check the input `deployment_id`');
  const made = explainRefusal(facts, { ...asked, namesDeployment: false });
  expect(made).not.toContain('`deployment_id`');
  expect(made).toContain('look at the dashboard');
});
