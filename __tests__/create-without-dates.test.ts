/** Where Scalingo's answers do not tell what time it is there, no date says which deployment the lost request has made. */
import { expect, test } from '@jest/globals';
import type { Scalingo } from '../src/scalingo/client.ts';
import type { Deployment } from '../src/scalingo/wire.ts';
import { app, creations, deploymentOf, desk, failure } from './create-desk.ts';

const theirs = deploymentOf('theirs', { createdAt: '2025-01-01T00:00:00Z', status: 'success' });
const ours = deploymentOf('ours', { createdAt: '2035-01-01T00:00:00Z', status: 'building' });

/** A world in which the answer is lost, and then the stream tells of these. */
function losing(told: readonly Deployment[], lists: () => Deployment[], lastDeploymentId?: string, perPage?: number) {
  const announced = new Set<string>();
  const made = desk({
    creates: [failure('server_error'), deploymentOf('the second')],
    creating: () => {
      for (const { id } of told) announced.add(id);
    },
    lists,
    announced,
    serverMs: undefined,
    app: { ...app, lastDeploymentId },
    ...(perPage && { perPage })
  });
  const deployment = async (_app: string, id: string) => told.find(each => each.id === id) as Deployment;
  Object.assign(made.ports.scalingo, { deployment } satisfies Partial<Scalingo>);
  return made;
}

test('the one that the stream has told of since is followed, whatever its date, when no other has appeared', async () => {
  const { create, sent, clock } = losing([ours], () => [ours]);
  expect((await create()).id).toBe('ours');
  expect(creations(sent)).toBe(1);
  expect(clock.now()).toBe(5_000);
});

test('the same where it is filed as the last one of many pages: those behind one that was known are older', async () => {
  const older = Array.from({ length: 30 }, (_, index) => deploymentOf(`older ${index}`, { gitRef: 'other' }));
  const lists = () => [ours, { ...theirs, gitRef: 'def' }, ...older];
  const { create, sent } = losing([ours], lists, 'theirs', 2);
  expect((await create()).id).toBe('ours');
  expect(sent.filter(what => what === 'list').length).toBeLessThanOrEqual(3);
});

test.each<[string, Deployment[], Deployment[]]>([
  ['the stream does not tell of', [], [ours]],
  ['is over, so that it may be told of again', [theirs], [theirs]],
  ['the stream does not tell of, and that is old by its date', [], [theirs]]
])('one that %s is named: not taken, and nothing is sent again', async (_, told, listed) => {
  const { create, sent } = losing(told, () => listed);
  await expect(create()).rejects.toMatchObject({ name: 'UncertainCreation', candidates: listed, attempts: 1 });
  expect(creations(sent)).toBe(1);
});

test('two that the stream has told of since: both are named', async () => {
  const both = [ours, deploymentOf('another')];
  const { create, sent } = losing(both, () => both);
  await expect(create()).rejects.toMatchObject({ name: 'UncertainCreation', candidates: both });
  expect(creations(sent)).toBe(1);
});

test('where there is none but what was known before and what deploys something else, it is asked for once more', async () => {
  const { create, sent } = losing([], () => [theirs, deploymentOf('else', { gitRef: 'def' })], 'theirs');
  expect((await create()).id).toBe('the second');
  expect(creations(sent)).toBe(2);
});
