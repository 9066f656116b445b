/** Where the request to create is answered with a deployment that was known before: whether it made one is not known. */
import { expect, test } from '@jest/globals';
import { app, creations, deploymentOf, desk, surely } from './create-desk.ts';

const before = deploymentOf('before', { status: 'success' });
const known = { app: { ...app, lastDeploymentId: 'before' } };

test('the one that was made is found', async () => {
  const { create, sent } = desk({ creates: [before], lists: () => [deploymentOf('ours', surely), before], ...known });
  expect((await create()).id).toBe('ours');
  expect(creations(sent)).toBe(1);
});

test('where none was made it is asked for once more', async () => {
  const { create, sent } = desk({ creates: [before, deploymentOf('ours')], lists: () => [before], ...known });
  expect((await create()).id).toBe('ours');
  expect(creations(sent)).toBe(2);
});

test('nor does one count that the stream had told of before; where none is made, that is told', async () => {
  const { create, sent, told } = desk({ creates: [before], announced: new Set(['before']) });
  await expect(create()).rejects.toMatchObject({
    name: 'UncertainCreation',
    cause: {
      facts: { code: 'unreadable', said: expect.stringContaining('the deployment before, which was there before') }
    }
  });
  expect(creations(sent)).toBe(2);
  expect(told).toEqual(['creating', 'creating']);
});

test('one that is told of for the first time counts, whatever its date and status: nothing more is asked', async () => {
  const odd = deploymentOf('odd', { createdAt: '2020-01-01T00:00:00Z', status: 'success' });
  const { create, sent } = desk({ creates: [odd], ...known, announced: new Set(['another']) });
  expect((await create()).id).toBe('odd');
  expect(sent).toEqual(['create']);
});
