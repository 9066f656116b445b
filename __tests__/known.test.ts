import { expect, test } from '@jest/globals';
import { type Known, StepRecord } from '../src/known.ts';
import { ScalingoError } from '../src/scalingo/errors.ts';
import type { App, Deployment } from '../src/scalingo/wire.ts';

const app: App = { id: '1', name: 'my-app', url: undefined, streamUrl: undefined, lastDeploymentId: undefined };
const deployment = { id: 'a-b', status: 'queued' } as Deployment;
const lost = new ScalingoError({
  code: 'connection_lost',
  call: 'read the app',
  url: 'https://x/',
  systemCode: 'ECONNRESET'
});

function desk() {
  const known: Known = {};
  const told: unknown[] = [];
  const record = new StepRecord(known, {
    creating: ({ name }) => told.push(`creating in ${name}, known: ${known.creating}`),
    madeNone: () => told.push(`made none, known: ${known.creating}`),
    seen: (_, { id, status }) => told.push(`${id} ${status}, known: ${known.deployment?.status}`),
    note: text => told.push(text)
  });
  return { known, told, record };
}

test('whoever is told finds it known already', () => {
  const { known, told, record } = desk();
  record.foundApp(app);
  record.creating(app);
  record.madeNone();
  record.creating(app);
  record.seen(app, deployment);
  const creating = 'creating in my-app, known: true';
  expect(told).toEqual([creating, 'made none, known: false', creating, 'a-b queued, known: queued']);
  expect(known).toEqual({ app, creating: true, deployment });
});

test('trouble is told with its cause and the pause, and forgotten with the next answer', () => {
  const { known, told, record } = desk();
  record.troubled(lost, 1_234);
  expect(known.trouble).toBe(lost);
  expect(told).toEqual([expect.stringMatching(/read the app.*ECONNRESET.*1\.2 s/)]);
  record.answered();
  expect(known.trouble).toBeUndefined();
});

test('trouble on the way is kept without a word, until an answer comes again', () => {
  const { known, told, record } = desk();
  record.troubledOnTheWay(lost);
  expect(known.trouble).toBe(lost);
  record.troubledOnTheWay(undefined);
  expect(known.trouble).toBeUndefined();
  record.troubledOnTheWay(new Error('of another kind'));
  expect(known.trouble).toBeUndefined();
  expect(told).toEqual([]);
});

test('stages are kept in order, and the last success too', () => {
  const { known, record } = desk();
  record.passed({ stage: 'queued', ms: 1, isWhole: true });
  record.passed({ stage: 'building', ms: 2, isWhole: false });
  record.lastSucceeded(deployment);
  expect(known.stages?.map(({ stage }) => stage)).toEqual(['queued', 'building']);
  expect(known.lastSuccess).toBe(deployment);
});
