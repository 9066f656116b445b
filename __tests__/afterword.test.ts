import { expect, test } from '@jest/globals';
import { afterword, type Left } from '../src/afterword.ts';
import type { Known } from '../src/known.ts';
import { type Ending, outcomeOf } from '../src/outcome.ts';
import { ScalingoError } from '../src/scalingo/errors.ts';
import type { Deployment } from '../src/scalingo/wire.ts';

const page = 'https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/a-b';
const left: Left = { told: '', creating: true, app: 'my-app', page, status: 'building' };

test.each([
  ['was killed while it followed', left, [page, '"building"', 'killed', 'my-app']],
  [
    'was cancelled while it followed',
    { ...left, told: outcomeOf({ kind: 'cancelled' }, {}).title },
    [page, 'cancelled']
  ],
  ['was killed while it created', { ...left, page: '', status: '' }, ['dashboard', 'killed', 'my-app']],
  ['was killed while it followed another’s deployment', { ...left, creating: false }, [page, 'killed']]
] as [string, Left, string[]][])('after a step that %s one reads what became of the deployment', (_, state, parts) => {
  for (const part of parts) expect(afterword(state)).toContain(part);
});

test('after a step that told everything, or deployed nothing, there is nothing to say', () => {
  const error = new ScalingoError({
    code: 'forbidden',
    call: 'read the app',
    url: 'https://api.osc-fr1.scalingo.com/'
  });
  const deployed: Known = { deployment: { id: 'a-b', status: 'success' } as Deployment };
  for (const [ending, known] of [
    [{ kind: 'ended', verdict: 'whole', logEnd: [] }, deployed],
    [{ kind: 'timed out' }, {}],
    [{ kind: 'refused', error }, {}]
  ] as [Ending, Known][]) {
    expect(afterword({ ...left, told: outcomeOf(ending, known).title })).toBeUndefined();
  }
  expect(afterword({ told: '', creating: false, app: '', page: '', status: '' })).toBeUndefined();
  expect(afterword({ told: 'Cancelled', creating: false, app: 'my-app', page: '', status: '' })).toBeUndefined();
});
