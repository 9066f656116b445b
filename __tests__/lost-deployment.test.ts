/** What looking for a lost deployment makes of what the list and the stream tell of it, and how long it goes on. */
import { expect, test } from '@jest/globals';
import type { Lost } from '../src/likeness.ts';
import { lookFor } from '../src/lost-deployment.ts';
import type { Scalingo } from '../src/scalingo/client.ts';
import { ScalingoError } from '../src/scalingo/errors.ts';
import { app, deploymentOf, desk, nowMs, surely, type World } from './create-desk.ts';

const lost: Lost = {
  gitRef: 'abc',
  sinceMs: nowMs,
  uncertainMs: 1_000,
  isNew: () => true,
  isAnnounced: id => id === 'ours'
};
const refused = () => new ScalingoError({ code: 'forbidden', call: 'read the deployment', url: 'https://x.example/' });

function looking(lists: NonNullable<World['lists']>, deployment: Scalingo['deployment']) {
  const { ports, sent, clock } = desk({ creates: [], lists, announced: new Set(['ours']) });
  Object.assign(ports.scalingo, { deployment });
  return { sent, clock, look: () => lookFor(app.name, lost, ports) };
}

test('what the list tells of a deployment counts where nothing but its announcement is known besides', async () => {
  const ours = deploymentOf('ours', surely);
  const { look } = looking(
    () => [ours],
    async () => {
      throw refused();
    }
  );
  expect(await look()).toEqual({ ours: [ours], possible: [], isListed: true });
});

test('what the list tells of it is newer than what was read before', async () => {
  const status = 'success';
  const { look } = looking(
    () => [deploymentOf('ours', { ...surely, status })],
    async () => deploymentOf('ours', surely)
  );
  expect(await look()).toMatchObject({ ours: [{ status }] });
});

test('of two that one is ours of which alone the stream told: the other one was there before it', async () => {
  const before = deploymentOf('before', { createdAt: '2026-01-01T12:00:00.300Z' });
  const ours = deploymentOf('ours', surely);
  const { look } = looking(
    () => [ours, before],
    async () => ours
  );
  expect(await look()).toEqual({ ours: [ours], possible: [], isListed: true });
});

test('where it told of both, or of neither, nobody can say which one it is', async () => {
  const [early, late] = [{ createdAt: '2026-01-01T12:00:00.300Z' }, surely];
  const pairs: [string, string][] = [
    ['ours', 'ours too'],
    ['one', 'another']
  ];
  for (const ids of pairs) {
    const [first, second] = [deploymentOf(ids[0], early), deploymentOf(ids[1], late)];
    const announced = new Set(ids[0] === 'ours' ? ids : []);
    const { ports } = desk({ creates: [], lists: () => [second, first], announced });
    Object.assign(ports.scalingo, { deployment: async (_: string, id: string) => (id === first.id ? first : second) });
    const sightings = await lookFor(app.name, { ...lost, isAnnounced: id => announced.has(id) }, ports);
    expect(sightings.ours.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  }
});

test('a list that is refused is not asked for again and again where nothing is likely ours', async () => {
  const { look, sent, clock } = looking(
    () => {
      throw refused();
    },
    async () => {
      throw refused();
    }
  );
  expect(await look()).toMatchObject({ ours: [], possible: [{ id: 'ours' }], isListed: false });
  expect(sent).toEqual(['list']);
  expect(clock.now()).toBe(500);
});
