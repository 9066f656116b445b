import { expect, test } from '@jest/globals';
import { UncertainCreation } from '../src/create.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import { type Inputs, WrongInputs } from '../src/inputs.ts';
import type { Known } from '../src/known.ts';
import { type Ending, outcomeOf, withoutOutputs } from '../src/outcome.ts';
import { WrongProxy } from '../src/proxy.ts';
import { type ErrorFacts, ScalingoError } from '../src/scalingo/errors.ts';
import type { App, Deployment } from '../src/scalingo/wire.ts';

const inputs: Inputs = {
  app: 'my-app',
  token: 'S3CRET',
  region: 'osc-fr1',
  gitRef: 'v1.2.3',
  source: { kind: 'url', url: 'https://example.com/a.tar.gz?signature=S3CRET' },
  skipDeployed: false,
  cacheReset: false,
  wait: true,
  timeoutMs: 90_000,
  environment: undefined,
  githubToken: undefined,
  apiUrl: 'https://api.osc-fr1.scalingo.com',
  authUrl: 'https://auth.scalingo.com'
};
const url = 'https://my-app.osc-fr1.scalingo.io';
const app: App = { id: '1', name: 'my-app', url, streamUrl: undefined, lastDeploymentId: undefined };
const page = 'https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/a-b';

function deploymentWith(status: string): Deployment {
  return {
    id: 'a-b',
    appId: '1',
    status,
    gitRef: 'v1.2.3',
    createdAt: undefined,
    finishedAt: undefined,
    durationSeconds: 72,
    imageSizeBytes: undefined
  };
}

/** What is known at moments of the step, each a little later than the one before. */
const atFirst: Known = { inputs };
const beforeCreating: Known = { inputs, app };
const whileCreating: Known = { inputs, app, creating: true };
const following = (status: string): Known => ({ ...whileCreating, deployment: deploymentWith(status) });

const refused = new ScalingoError({
  code: 'not_found',
  call: 'read the app',
  url: 'https://api.osc-fr1.scalingo.com/v1/apps/my-app',
  status: 404,
  said: 'App not found'
});
const ended = (...logEnd: string[]): Ending => ({ kind: 'ended', verdict: 'whole', logEnd });
/** The end of a deployment that failed, with its log. */
const failedWith = (status: string, ...logEnd: string[]): Ending => ({
  kind: 'ended',
  verdict: 'whole',
  logEnd,
  diagnosis: diagnose(status, logEnd)
});

/** The message of the one annotation. */
function errorOf(ending: Ending, known: Known): string {
  const { failed, annotation } = outcomeOf(ending, known);
  expect(failed).toBe(true);
  expect(annotation?.level).toBe('error');
  return annotation?.message ?? '';
}

test.each([
  ['a success', ended(), following('success')],
  ['a deployment that was accepted', { kind: 'accepted' }, following('queued')]
] as [string, Ending, Known][])('%s needs no annotation', (_, ending, known) => {
  expect(outcomeOf(ending, known)).toMatchObject({ failed: false, annotation: undefined, deploymentUrl: page });
});

test.each(['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted', 'quota-error'])(
  '%s is one error with status, cause, app, the page that helps and the deployment’s own',
  status => {
    const message = errorOf(failedWith(status, '-----> Building', ' !     It failed'), following(status));
    for (const part of [`"${status}"`, 'It failed', 'my-app', 'https://doc.scalingo.com/', page]) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain('undefined');
  }
);

test('without a telling line nothing is said of a cause', () => {
  const message = errorOf(failedWith('build-error', '-----> Building'), following('build-error'));
  expect(message).toContain('"build-error"');
  expect(message).not.toMatch(/undefined|log says/);
});

test('a known cause is one sentence, with what to do and the page that helps, and points to the file at fault', () => {
  const log = ['-----> Installing', 'error Your lockfile needs to be updated', ' !   Error deploying the application'];
  const source = { kind: 'repository', repository: 'octocat/my-app', ref: 'main' } as const;
  const known = { ...following('build-error'), inputs: { ...inputs, source } };
  const { annotation, diagnosis } = outcomeOf(failedWith('build-error', ...log), known);
  expect(annotation).toEqual({
    level: 'error',
    file: 'yarn.lock',
    message: `The deployment of my-app ended as "build-error": the build failed: yarn.lock does not match package.json. Run \`yarn install\` and commit the yarn.lock that it writes. Help: https://doc.scalingo.com/languages/nodejs/start The deployment: ${page}`
  });
  expect(diagnosis).toMatchObject({ isKnown: true, evidence: ['error Your lockfile needs to be updated'] });
});

test('of what is no commit of the repository nobody knows where in it a file is', () => {
  const log = ['-----> Installing', 'error Your lockfile needs to be updated', ' !   Error deploying the application'];
  for (const source of [
    inputs.source,
    { kind: 'path', path: 'apps/api' },
    { kind: 'deployment', id: 'a-b' }
  ] as const) {
    const known = { ...following('build-error'), inputs: { ...inputs, source } };
    const { annotation } = outcomeOf(failedWith('build-error', ...log), known);
    expect(annotation?.message).toContain('yarn.lock');
    expect(annotation?.file).toBeUndefined();
  }
});

test('a status that is no word leaves room for all the rest', () => {
  const message = errorOf(ended(), following(`x\n${'y'.repeat(300_000)}`));
  expect(message).toContain('"x yyy');
  expect(message).toContain(page);
  expect(message.length).toBeLessThan(1000);
});

test('a failure whose cause was not looked for is told by its status', () => {
  const message = errorOf(ended(' !     It failed'), following('hook-error'));
  expect(message).toContain('the postdeploy command failed; the version before it keeps serving. Read');
  expect(outcomeOf(ended(), following('hook-error')).diagnosis).toBeUndefined();
  expect(outcomeOf(ended(), following('success')).diagnosis).toBeUndefined();
});

test('a running status is no success, should it ever end so', () => {
  for (const status of ['queued', 'building', 'pushing', 'starting', 'SUCCESS', '']) {
    expect(outcomeOf(ended(), following(status)).failed).toBe(true);
  }
});

test('one wrong input is told as a sentence, several as a list, and both that nothing was sent', () => {
  const one = errorOf({ kind: 'wrong inputs', error: new WrongInputs(['`app` is missing']) }, {});
  expect(one).toContain('`app` is missing');
  expect(one).toMatch(/[Nn]othing was sent/);
  const mistakes = ['`app` is missing', '`wait` is neither true nor false', '`timeout` is no number'];
  const several = errorOf({ kind: 'wrong inputs', error: new WrongInputs(mistakes) }, {});
  for (const mistake of mistakes) expect(several.split('\n')).toContain(`- ${mistake}`);
  expect(several).toContain('3 inputs');
  expect(several).toMatch(/[Nn]othing was sent/);
});

test('a refusal says what was refused, and of a deployment that goes on, where', () => {
  const before = errorOf({ kind: 'refused', error: refused }, atFirst);
  for (const part of ['my-app', 'osc-fr1', '404', 'App not found']) expect(before).toContain(part);
  expect(before).not.toContain('dashboard.scalingo.com/apps');
  const later = new ScalingoError({ ...refused.facts, code: 'unauthorized', call: 'read the deployment', status: 401 });
  expect(errorOf({ kind: 'refused', error: later }, following('building'))).toContain(page);
});

test('after the time limit one reads how long it was, and that the deployment goes on', () => {
  const message = errorOf({ kind: 'timed out' }, following('building'));
  for (const part of ['1.5 min', '`timeout`', '"building"', page]) expect(message).toContain(part);
});

test('a cancellation is a notice that the deployment goes on, and where', () => {
  const { failed, annotation } = outcomeOf({ kind: 'cancelled' }, following('building'));
  expect(failed).toBe(true);
  expect(annotation?.level).toBe('notice');
  expect(annotation?.message).toContain(`goes on at ${page}`);
});

test.each(['cancelled', 'timed out'] as const)('%s tells whether there may be a deployment nobody told of', kind => {
  const message = (known: Known) => outcomeOf({ kind }, known).annotation?.message ?? '';
  for (const known of [{}, atFirst, beforeCreating]) expect(message(known)).toContain('before Scalingo was asked');
  expect(message(whileCreating)).toContain('look at the dashboard');
  for (const known of [{}, atFirst, beforeCreating, whileCreating, following('queued')]) {
    expect(message(known)).not.toContain('undefined');
  }
});

test('a mistake of the action’s own is told as such, without a stack trace', () => {
  const error = new TypeError('x is not a function');
  const message = errorOf({ kind: 'broken', error }, following('building'));
  for (const part of ['x is not a function', page, 'report']) expect(message).toContain(part);
  expect(message).not.toMatch(/\n\s+at /);
});

test.each([
  ['cancelled', { kind: 'cancelled' }],
  ['timed out', { kind: 'timed out' }],
  ['refused', { kind: 'refused', error: refused }],
  ['failed', failedWith('build-error', ' !     It failed')],
  ['broken', { kind: 'broken', error: new Error('x') }]
] as [string, Ending][])('no message of %s holds a secret', (_, ending) => {
  for (const known of [atFirst, whileCreating, following('build-error')]) {
    expect(JSON.stringify(outcomeOf(ending, known))).not.toContain('S3CRET');
  }
});

const lost = new ScalingoError({
  code: 'server_error',
  call: 'create the deployment',
  url: 'https://api.osc-fr1.scalingo.com/v1/apps/my-app/deployments',
  status: 502
});

const uncertain = (known: { candidates?: Deployment[]; isListed?: boolean; attempts?: number } = {}) =>
  new UncertainCreation({ candidates: [], isListed: true, attempts: 1, ...known }, lost);

test('a deployment of which nobody knows whether it was made is told as that, with what is known', () => {
  const message = errorOf({ kind: 'uncertain', error: uncertain() }, whileCreating);
  for (const part of ['not known', '502', 'dashboard']) expect(message).toContain(part);
  expect(message).not.toContain('undefined');
});

test('where several deployments may be the one, each is named with its page, and how to follow one', () => {
  const candidates = ['c-d', 'e-f'].map(id => ({ ...deploymentWith('queued'), id }));
  const message = errorOf({ kind: 'uncertain', error: uncertain({ candidates }) }, whileCreating);
  for (const { id } of candidates) expect(message).toContain(page.replace('a-b', id));
  for (const part of ['`deployment_id`', 'Nothing was sent again', '502']) expect(message).toContain(part);
});

test('one of which too little is known is named too, and a list that could not be read is not said to lack it', () => {
  const candidates = [{ ...deploymentWith('queued'), id: 'c-d' }];
  const one = errorOf({ kind: 'uncertain', error: uncertain({ candidates }) }, whileCreating);
  for (const part of [page.replace('a-b', 'c-d'), 'not certain', '`deployment_id`']) expect(one).toContain(part);
  const unread = errorOf({ kind: 'uncertain', error: uncertain({ isListed: false }) }, whileCreating);
  expect(unread).toContain('could not be read');
  expect(unread).not.toContain('not found');
});

test('where it was asked for twice nobody says that nothing was sent again', () => {
  const candidates = ['c-d', 'e-f'].map(id => ({ ...deploymentWith('queued'), id }));
  const message = errorOf({ kind: 'uncertain', error: uncertain({ candidates, attempts: 2 }) }, whileCreating);
  expect(message).toContain('asked for twice');
  expect(message).not.toContain('Nothing was sent again');
});

test('where the second request was refused, that is told, and where to look for what the first one may have made', () => {
  const refusal = new ScalingoError({ ...refused.facts, code: 'conflict', status: 409, call: 'create the deployment' });
  const error = new UncertainCreation({ candidates: [], isListed: true, attempts: 2 }, refusal);
  const message = errorOf({ kind: 'uncertain', error }, whileCreating);
  for (const part of ['not known', 'asked for twice', 'dashboard before you deploy again', '409']) {
    expect(message).toContain(part);
  }
  const later = new ScalingoError({ ...refusal.facts, code: 'rate_limited', status: 429, retryAfter: '7200' });
  const tooLong = new UncertainCreation({ candidates: [], isListed: true, attempts: 2 }, later);
  expect(errorOf({ kind: 'uncertain', error: tooLong }, whileCreating)).toContain('Retry-After: 7200');
});

test('a step that only follows never says that it would have deployed', () => {
  const known: Known = { inputs: { ...inputs, source: { kind: 'deployment', id: 'a-b' } } };
  for (const kind of ['cancelled', 'timed out'] as const) {
    const message = outcomeOf({ kind }, known).annotation?.message ?? '';
    expect(message).toContain('"a-b"');
    expect(message).not.toContain('make a deployment');
  }
  const missing = new ScalingoError({ ...refused.facts, call: 'read the deployment' });
  expect(errorOf({ kind: 'refused', error: missing }, known)).toContain('"a-b"');
});

test('a timeout names what was asked for in vain', () => {
  for (const known of [beforeCreating, following('building')]) {
    const message = errorOf({ kind: 'timed out' }, { ...known, trouble: lost });
    expect(message).toContain('502');
    expect(message).toContain('kept failing');
    expect(errorOf({ kind: 'timed out' }, known)).not.toContain('kept failing');
  }
});

test('a pause that is longer than there is time is told as that', () => {
  const busy: ErrorFacts = { ...refused.facts, code: 'rate_limited', status: 429, retryAfter: '3600' };
  const message = errorOf({ kind: 'refused', error: new ScalingoError(busy) }, beforeCreating);
  for (const part of ['429', 'Retry-After: 3600', '`timeout`']) expect(message).toContain(part);
});

test('outputs that could not be written make a failure of any outcome, and what happened is still told', () => {
  const full = new Error('ENOSPC: no space left on device');
  const fine = outcomeOf(ended(), following('success'));
  const failing = outcomeOf(failedWith('build-error', ' !     It failed'), following('build-error'));
  for (const outcome of [fine, failing]) {
    const { failed, annotation } = withoutOutputs(outcome, full);
    expect(failed).toBe(true);
    expect(annotation?.level).toBe('error');
    expect(annotation?.message).toContain('ENOSPC');
  }
  expect(withoutOutputs(fine, full).annotation?.message).toContain('went well');
  expect(withoutOutputs(failing, full).annotation?.message).toContain('It failed');
});

test('the title tells the endings apart', () => {
  const endings: [Ending, Known][] = [
    [{ kind: 'cancelled' }, following('building')],
    [{ kind: 'timed out' }, following('building')],
    [{ kind: 'wrong inputs', error: new WrongInputs(['`app` is missing']) }, {}],
    [{ kind: 'wrong proxy', error: new WrongProxy('`https_proxy` is none') }, {}],
    [{ kind: 'refused', error: refused }, atFirst],
    [{ kind: 'refused', error: refused }, following('building')],
    [ended(), following('success')],
    [ended(), following('build-error')],
    [{ kind: 'accepted' }, following('queued')],
    [{ kind: 'uncertain', error: uncertain() }, whileCreating],
    [{ kind: 'broken', error: new Error('x') }, atFirst]
  ];
  const titles = endings.map(([ending, known]) => outcomeOf(ending, known).title);
  expect(new Set(titles).size).toBe(titles.length);
});
