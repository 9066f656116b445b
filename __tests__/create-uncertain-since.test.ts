/** From when on a deployment may be the lost one: only what is made after a request that may have reached Scalingo. */
import { expect, test } from '@jest/globals';
import { UncertainCreation } from '../src/create.ts';
import { ScalingoError } from '../src/scalingo/errors.ts';
import type { Deployment } from '../src/scalingo/wire.ts';
import { creations, deploymentOf, desk, failure, nowMs } from './create-desk.ts';

const notRenewed = (code: 'server_error' | 'forbidden') =>
  new ScalingoError({ code, call: 'exchange the token', url: 'https://auth.example/' });
const at = (passedMs: number) => ({ createdAt: new Date(nowMs + passedMs).toISOString() });
/** Scalingo asks to wait for a minute: that attempt surely made nothing. */
const oneTooMany = failure('rate_limited', { retryAfter: '60' });

test('what another job made while one waited to ask again is not taken for it, and one is made', async () => {
  const theirs = deploymentOf('theirs', at(30_000));
  const { create, sent } = desk({
    creates: [oneTooMany, failure('server_error'), deploymentOf('ours')],
    lists: passedMs => (passedMs < 30_000 ? [] : [theirs])
  });
  expect((await create()).id).toBe('ours');
  expect(creations(sent)).toBe(3);
});

test('nor is what the stream told of while one waited', async () => {
  const announced = new Set<string>();
  const { create, ports } = desk({
    creates: [oneTooMany, failure('server_error'), deploymentOf('ours')],
    announced,
    creating: attempt => {
      if (attempt === 1) announced.add('theirs');
    }
  });
  // Without its dates nothing but that it was announced before tells that it is another job's.
  const deployment = async () => ({ ...deploymentOf('theirs'), createdAt: undefined });
  Object.assign(ports.scalingo, { deployment });
  expect((await create()).id).toBe('ours');
});

test('one that the first request made late is found after the second one was lost, too', async () => {
  const late = deploymentOf('late', at(20_000));
  const { create, sent } = desk({
    creates: [failure('server_error')],
    lists: passedMs => (passedMs < 31_000 ? [] : [late])
  });
  expect((await create()).id).toBe('late');
  expect(creations(sent)).toBe(2);
});

test('a bearer that could not be renewed makes nothing uncertain: it is asked for again, and nothing is looked for', async () => {
  const renewals = [notRenewed('server_error'), notRenewed('server_error')];
  const { create, sent, told } = desk({ creates: [deploymentOf('ours')], renewals });
  expect((await create()).id).toBe('ours');
  expect(sent).toEqual(['create']);
  expect(told).toEqual(['pause', 'pause', 'creating']);
});

test('a bearer that was refused with the request and could not be replaced makes nothing uncertain either', async () => {
  const { create, sent } = desk({ creates: [notRenewed('server_error'), deploymentOf('ours')] });
  expect((await create()).id).toBe('ours');
  expect(sent).toEqual(['create', 'create']);
});

test('a bearer that is refused for good is told as that', async () => {
  const error = notRenewed('forbidden');
  const { create, sent } = desk({ creates: [deploymentOf('ours') as Deployment], renewals: [error] });
  const thrown = await create().catch((reason: unknown) => reason);
  expect(thrown).toBe(error);
  expect(thrown).not.toBeInstanceOf(UncertainCreation);
  expect(sent).toEqual([]);
});
