import { expect, test } from '@jest/globals';
import type { Scalingo } from '../../src/scalingo/client.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import type { App, Deployment } from '../../src/scalingo/wire.ts';
import { lastSuccess } from '../../src/source/last-success.ts';
import { clockByHand } from '../clock-by-hand.ts';

const deployment = (id: string, status = 'build-error', finishedAt?: string) =>
  ({ id, status, gitRef: `ref of ${id}`, finishedAt }) as Deployment;
const appWith = (lastDeploymentId?: string) => ({ id: 'app-1', name: 'my-app', lastDeploymentId }) as App;

/** A Scalingo that knows these pages of deployments, and what it was asked. */
function scalingoWith(pages: readonly (readonly Deployment[])[], nextOf = (page: number) => page + 1) {
  const asked: (number | string)[] = [];
  const scalingo = {
    deployment: async (_app: string, id: string) => {
      asked.push(id);
      const found = pages.flat().find(known => known.id === id);
      if (found) return found;
      throw new ScalingoError({ code: 'not_found', call: 'read the deployment', url: 'https://api' });
    },
    deployments: async (_app: string, page: number) => {
      asked.push(page);
      const isLast = page >= pages.length;
      return { deployments: [...(pages[page - 1] ?? [])], nextPage: isLast ? undefined : nextOf(page) };
    }
  } as unknown as Scalingo;
  const record = { troubled: () => {}, answered: () => {}, lastSucceeded: () => {} };
  const { signal } = new AbortController();
  return { asked, ports: { scalingo, clock: clockByHand('at once'), signal, deadlineAtMs: 60_000, record } };
}

test('the one that the app names costs one question', async () => {
  const { asked, ports } = scalingoWith([[deployment('b'), deployment('a', 'success')]]);
  expect(await lastSuccess(appWith('a'), ports)).toMatchObject({ id: 'a' });
  expect(asked).toEqual(['a']);
});

test.each([
  ['names none', undefined],
  ['names one that is gone', 'gone'],
  ['names one that failed', 'c']
])('where the app %s, it is found behind any number of pages', async (_, named) => {
  const failed = Array.from({ length: 30 }, (_, index) => [deployment(`x${index}`), deployment('c')]);
  const { asked, ports } = scalingoWith([...failed, [deployment('d', 'building'), deployment('a', 'success')]]);
  expect(await lastSuccess(appWith(named), ports)).toMatchObject({ id: 'a' });
  expect(asked.filter(what => typeof what === 'number')).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
});

test('of two that ran at once it is the one that ended last', async () => {
  const newer = deployment('newer', 'success', '2026-11-24T10:00:00Z');
  const older = deployment('older', 'success', '2026-11-24T12:10:00+02:00');
  const { ports } = scalingoWith([[newer, older]]);
  expect(await lastSuccess(appWith(), ports)).toMatchObject({ id: 'older' });
});

test('none is none, and a list without an end is not read for ever', async () => {
  expect(await lastSuccess(appWith(), scalingoWith([[deployment('a')]]).ports)).toBeUndefined();
  expect(await lastSuccess(appWith(), scalingoWith([]).ports)).toBeUndefined();
  const endless = scalingoWith([[deployment('a')], [deployment('a')]], () => 1);
  expect(await lastSuccess(appWith(), endless.ports)).toBeUndefined();
  expect(endless.asked).toEqual([1]);
});
