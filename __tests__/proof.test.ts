import { expect, test } from '@jest/globals';
import { OtherDeployed, prove } from '../src/proof.ts';
import type { App, Deployment } from '../src/scalingo/wire.ts';

const app = { id: 'app-1', name: 'my-app' } as App;
const commit = '89abcdef0123456789abcdef0123456789abcdef';
const other = commit.replace('8', '9');
const answered = (fields: Partial<Deployment>) => ({ id: 'a-b', ...fields }) as Deployment;

test('another app is no deployment of ours', () => {
  expect(() => prove(commit, app, answered({ appId: 'app-2', gitRef: commit }))).toThrow(OtherDeployed);
  expect(() => prove(undefined, app, answered({ appId: 'app-2' }))).toThrow(expect.objectContaining({ kind: 'app' }));
});

test('another commit is other code', () => {
  const error = expect.objectContaining({ kind: 'commit', asked: commit, answered: other });
  expect(() => prove(commit, app, answered({ appId: 'app-1', gitRef: other }))).toThrow(error);
  expect(() => prove('a'.repeat(64), app, answered({ gitRef: 'b'.repeat(64) }))).toThrow(OtherDeployed);
});

test.each([
  [commit, commit.slice(0, 15)],
  [commit, 'main'],
  ['v1.2.3', 'v1.2.4'],
  ['v1.2.3', commit]
])('asked for %s, %s is worth a warning', (asked, gitRef) => {
  const warning = prove(asked, app, answered({ appId: 'app-1', gitRef }));
  expect(warning).toContain(asked);
  expect(warning).toContain(gitRef);
});

test.each([
  [commit, commit],
  [commit, commit.toUpperCase()],
  [commit, undefined],
  [undefined, '20261124'],
  ['v1', 'v1']
])('asked for %s, %s is what it should be', (asked, gitRef) => {
  expect(prove(asked, app, answered({ gitRef }))).toBeUndefined();
});
