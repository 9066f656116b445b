/** Rounds of chaos as if they had been played, for tests of what judges them. */
import type { Played } from '../../scripts/chaos/play.ts';
import type { Round } from '../../scripts/chaos/round.ts';
import type { PageLine, StepResult } from '../../simulator/runner/index.ts';
import type { Call, RecordedDeployment, RecordedRequest } from '../../simulator/scalingo/index.ts';

export const id = '123e4567-e89b-12d3-a456-426655440000';

const round: Round = {
  number: 0,
  seed: 1,
  script: [
    { kind: 'status', status: 'building' },
    { kind: 'logs', lines: ['one', 'two'] },
    { kind: 'status', status: 'success' }
  ],
  settings: {},
  faults: [],
  hosts: 'one',
  inputs: {}
};

const followed: RecordedDeployment = {
  id,
  app: 'my-app',
  gitRef: 'v1',
  sourceUrl: null,
  status: 'success',
  statuses: [],
  lines: ['one', 'two'],
  createdBy: 'request',
  createdAt: 1_300,
  finishedAt: 9_000
};

/** What is to be different. */
export type PlayedChanges = Partial<Omit<Played, 'result'>> & { result?: Partial<StepResult> };

/** One that went well: it began at 0, asked five times, and ended after ten seconds. */
export function playedRound({ result, ...changes }: PlayedChanges = {}): Played {
  const requests = [
    asked('exchange', 1_000),
    asked('app', 1_100),
    asked('create', 1_200, { status: 201 }),
    asked('deployment', 9_100),
    asked('output', 9_200)
  ];
  return {
    ...{ round, followed, token: 'tk-us-secret', startedAtMs: 0, endedAtMs: 10_000, hung: false, speed: 30, left: [] },
    scalingo: { requests, connections: [], deployments: [followed] },
    happened: {},
    ...changes,
    result: { ...stepResult(), ...result }
  };
}

/** A request that was answered a tenth of a second later. */
export function asked(call: Call, at: number, changes: Partial<RecordedRequest> = {}): RecordedRequest {
  const head = { method: 'GET', path: '/', query: {}, headers: {}, bearerPresented: true, basicPresented: false };
  return { ...head, call, at, status: 200, answeredAt: at + 100, bodySizeBytes: 0, ...changes };
}

/** A ledger with these requests alone. */
export function ledgerOf(...requests: RecordedRequest[]): Played['scalingo'] {
  return { requests, connections: [], deployments: [] };
}

/** The ending of a step that says why it failed. */
export function failing(message: string): Pick<StepResult, 'exitCode' | 'annotations'> {
  return { exitCode: 1, annotations: [{ level: 'error', message }] };
}

/** The same round with other parts. */
export function roundWith(changes: Partial<Round>): { round: Round } {
  return { round: { ...round, ...changes } };
}

/** What a step that is to show these lines of the log, and this of its own, ends with. */
export function stepResult({ log = ['one', 'two'], own = [] as string[] } = {}): StepResult {
  const lines = [
    line('', 'endgroup'),
    ...own.map(text => line(text)),
    line('', 'stop'),
    ...log.map(text => line(text)),
    line('', 'resume')
  ];
  return {
    ...{ exitCode: 0, signal: null, conclusion: 'success', lines, annotations: [], groups: [], masks: [] },
    ...{ withheldOutputs: [], state: {}, summary: '', environment: {}, path: [], matchers: [], commandErrors: [] },
    ...{ stoppedAtEnd: false, stdout: '', stderr: '', writes: 1, durationMs: 1 },
    outputs: {
      ...{ deployment_id: id, status: 'success', git_ref: 'v1', app_url: '', deployment_url: '' },
      ...{ duration: '', image_size: '', skipped: 'false' }
    }
  };
}

function line(text: string, level: PageLine['level'] = 'text'): PageLine {
  return { level, text, stored: text, group: null, depth: 0, from: 'stdout', forged: false };
}
