import { expect, test } from '@jest/globals';
import type { Known } from '../src/known.ts';
import type { Ending } from '../src/outcome.ts';
import { standingAtEnd, standingOf } from '../src/standing.ts';

const url = 'https://my-app.osc-fr1.scalingo.io';
const app = { id: '1', name: 'my-app', url, streamUrl: undefined, lastDeploymentId: undefined };

function knownAt(status: string | undefined): Known {
  const nothing = { appId: undefined, gitRef: undefined, createdAt: undefined, finishedAt: undefined };
  return { app, deployment: { ...nothing, id: 'd', status, durationSeconds: undefined, imageSizeBytes: undefined } };
}

test.each([
  ['queued', 'queued'],
  ['building', 'in_progress'],
  ['pushing', 'in_progress'],
  ['starting', 'in_progress'],
  ['migrating', 'in_progress'],
  ['constructor', 'in_progress'],
  [undefined, 'in_progress']
])('while Scalingo says %s it is %s', (status, state) => {
  expect(standingOf(status, knownAt(status))).toMatchObject({ state, environmentUrl: url });
});

test.each([
  ['success', 'success', 'my-app is deployed'],
  ['build-error', 'failure', 'my-app ended as "build-error"'],
  ['something-new', 'failure', 'my-app ended as "something-new"'],
  [undefined, 'failure', 'my-app ended as "unknown"']
])('where Scalingo ends it as %s it is a %s', (status, state, description) => {
  const ending = { kind: 'ended', verdict: { kind: 'whole' }, logEnd: [] } as unknown as Ending;
  expect(standingAtEnd(ending, knownAt(status))).toMatchObject({ state, description });
});

const error = new Error('x');

test.each<[Ending['kind'], string | undefined]>([
  ['timed out', 'error'],
  ['refused', 'error'],
  ['other', 'error'],
  ['uncertain', 'error'],
  ['unusable', 'error'],
  ['broken', 'error'],
  ['accepted', 'in_progress'],
  ['cancelled', undefined],
  ['skipped', undefined]
])('a step that ended as %s leaves it at %s', (kind, state) => {
  const standing = standingAtEnd({ kind, error } as unknown as Ending, knownAt('success'));
  expect(standing?.state).toBe(state);
  if (standing) expect(standing.description).not.toBe('');
});

test('a step whose time is over before anything was made does not say that it goes on', () => {
  const { description } = standingAtEnd({ kind: 'timed out' }, { app }) ?? {};
  expect(description).toBe('Whether it was made is not known');
  const refused = standingAtEnd({ kind: 'timed out' }, { app, creating: false });
  expect(refused?.description).toContain('Scalingo refused');
  expect(standingAtEnd({ kind: 'timed out' }, knownAt('building'))?.description).toContain('goes on');
});
