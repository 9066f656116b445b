import { expect, test } from '@jest/globals';
import type { Effect, Fault } from '../../../simulator/github/index.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import { EnvironmentRecord } from '../../../src/github/environment/record.ts';
import type { RecordState, RecordStatus } from '../../../src/github/environment/status.ts';
import type { SavedState } from '../../../src/state.ts';
import { clockByHand } from '../../clock-by-hand.ts';
import { gitHubCallsOf, hostEnvironment, statesOf } from '../../support/environment.ts';
import { jobToken, ownName } from '../../support/repositories.ts';

const unaborted = new AbortController().signal;
const patienceMs = 5_000;
const always = (call: Fault['call'], effect: Effect): Fault => ({ call, when: { times: 'always' }, effect });
const down: Effect = { kind: 'status', status: 503 };
const troubles: Effect[] = [down, { kind: 'reset' }];

/** A record with a GitHub of its own, for which the pauses between two attempts pass at once. */
async function begin(...faults: Fault[]) {
  const { github, commit } = await hostEnvironment({ faults });
  const clock = clockByHand('at once');
  const [warnings, unsettled]: [string[], string[]] = [[], []];
  const state: Partial<SavedState> = {};
  const api = new GitHubApi({ apiUrl: github.apiUrl, token: jobToken, clock, signal: unaborted, note: () => {} });
  const log = {
    note: () => {},
    warning: (text: string) => void warnings.push(text),
    debug: (text: string) => void (text.includes('was not told') && unsettled.push(text))
  };
  const record = new EnvironmentRecord(
    {
      ...{ clock, log, cancelled: unaborted, keep: kept => void Object.assign(state, kept) },
      connect: async (signal, note) => api.within({ signal, note }),
      run: { id: '7', path: undefined, page: undefined, commits: [commit], isForPullRequest: false }
    },
    {
      ...{ repository: ownName, environment: 'staging', commit, description: 'd', payload: {} },
      ...{ isProduction: false, isTransient: false }
    }
  );
  return { github, clock, record, state, warnings, unsettled };
}

const as = (state: RecordState): RecordStatus => ({ state, description: state, page: undefined, environmentUrl: '' });

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setImmediate(resolve));
}

/** As many attempts as there are at one request. */
const outage = (call: Fault['call'], effect: Effect): Fault => ({ call, when: { times: 4 }, effect });

const broken = (['deployments', 'create_deployment_status'] as const).flatMap(call =>
  troubles.map(effect => [call, effect.kind, effect] as const)
);

test.each(broken)(
  'after trouble with %s (%s) the next states are told, and nothing is said of it',
  async (call, _, effect) => {
    const { github, record, state, warnings, unsettled } = await begin(outage(call, effect));
    record.move(as('queued'));
    await until(() => unsettled.length + warnings.length > 0);
    record.move(as('in_progress'));
    await until(() => statesOf(github).flat().length + warnings.length > 0);
    await record.end(as('success'), patienceMs);

    expect(statesOf(github)).toEqual([['in_progress', 'success']]);
    expect(warnings).toEqual([]);
    expect(state).toMatchObject({ record_id: github.deployments[0]?.id.toString(), record_over: 'true' });
  }
);

test.each(troubles)(
  'a GitHub that is down ($kind) is asked seldom, warned of once, and left to after the job',
  async effect => {
    const { github, record, state, warnings, unsettled } = await begin(always('any', effect));
    for (const [index, standing] of (['queued', 'in_progress'] as const).entries()) {
      record.move(as(standing));
      await until(() => unsettled.length > index || warnings.length > 0);
    }
    await record.end(as('success'), patienceMs);

    // Four attempts for each state, and as many as fit into the patience of the end.
    expect(gitHubCallsOf(github)).toEqual(Array.from({ length: 4 + 4 + 3 }, () => 'deployments'));
    expect(warnings).toEqual([expect.stringContaining('told once more after the job')]);
    expect(state.record_over).toBeUndefined();
    expect(JSON.parse(state.record_owed ?? '')).toMatchObject({ state: 'success' });
  }
);

const limited = (seconds: string): Effect => ({ kind: 'status', status: 403, headers: { 'retry-after': seconds } });

test('a GitHub that was asked too often is left alone as long as it says', async () => {
  const { github, clock, record, state, warnings, unsettled } = await begin(outage('deployments', limited('3600')));
  for (const [index, standing] of (['queued', 'in_progress', 'queued'] as const).entries()) {
    record.move(as(standing));
    await until(() => unsettled.length > index || warnings.length > 0);
  }
  expect(github.requests).toHaveLength(1);
  await record.end(as('failure'), patienceMs);

  expect(github.requests).toHaveLength(1);
  expect(warnings).toEqual([expect.stringMatching(/left alone.*told once more after the job/)]);
  expect([state.record_over, clock.now()]).toEqual([undefined, 0]);
});

test('once that time has passed it is told', async () => {
  const fault: Fault = { call: 'create_deployment_status', effect: limited('3600') };
  const { github, clock, record, warnings, unsettled } = await begin(fault);
  record.move(as('queued'));
  await until(() => unsettled.length + warnings.length > 0);
  clock.pass(3_600_000);
  await record.end(as('success'), patienceMs);

  expect([statesOf(github), warnings]).toEqual([[['success']], []]);
});

test('a deployment that was made, and that could not be found at once, is found with the next state', async () => {
  const { github, record, warnings, unsettled } = await begin(
    { call: 'create_deployment', effect: { kind: 'lost' } },
    { call: 'deployments', when: { from: 2, times: 4 }, effect: down }
  );
  record.move(as('queued'));
  await until(() => unsettled.length + warnings.length > 0);
  await record.end(as('success'), patienceMs);

  expect([statesOf(github), warnings]).toEqual([[['success']], []]);
});

test('a refusal is told at once, and nothing more is tried', async () => {
  const { github, record, state, warnings } = await begin(
    always('create_deployment_status', { kind: 'status', status: 404 })
  );
  record.move(as('queued'));
  await until(() => warnings.length === 1);
  const asked = github.requests.length;
  record.move(as('in_progress'));
  await record.end(as('success'), patienceMs);

  expect([github.requests.length, warnings.length, state.record_over]).toEqual([asked, 1, 'true']);
});
