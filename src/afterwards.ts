import type { Clock } from './clock.ts';
import { tellAfterwards } from './github/environment/afterwards.ts';
import { readRun } from './github/environment/run.ts';
import type { RecordStatus } from './github/environment/status.ts';
import type { Workflow } from './github/workflow.ts';
import { record, text } from './json.ts';
import { isKnownEnd } from './scalingo/status.ts';
import { type SavedState, titles } from './state.ts';

export interface AfterwardsPorts {
  workflow: Workflow;
  token: string;
  clock: Clock;
  debug(text: string): void;
}

type Read = (name: keyof SavedState) => string;

/** So long the run after the job waits for GitHub. */
const patienceMs = 10_000;

/**
 * What GitHub's record of the deployment still has to say, by what the step left behind.
 * @returns undefined where there is no record, or it says all there is to say
 */
export function owed(read: Read): RecordStatus | undefined {
  if (read('environment') === '' || read('record_over') !== '') return undefined;
  const told = read('told');
  if (told !== '' && told !== titles.cancelled) return parsed(read('record_owed'));
  // What came of the step is known before that is told: a kill in between leaves both.
  const settled = told === '' ? parsed(read('record_owed')) : undefined;
  if (settled !== undefined) return settled;
  const page = read('deployment_url') || undefined;
  const status = read('status');
  if (isKnownEnd(status)) {
    const state = status === 'success' ? 'success' : 'failure';
    return { state, description: `Ended as "${status}"`, page, environmentUrl: undefined };
  }
  const how = told === '' ? 'Killed' : 'Cancelled';
  const description = page === undefined ? `${how} before ${beforeWhat(read)}` : `${how}, it goes on unwatched`;
  return { state: 'error', description, page, environmentUrl: undefined };
}

function beforeWhat(read: Read): string {
  return read('creating') === '' ? 'a deployment was made' : 'Scalingo had said that it made the deployment';
}

/** Tells GitHub what is still owed, within a bounded time. Quiet where there is nothing to tell, or GitHub does not take it. */
export async function settleRecord(read: Read, { workflow, token, clock, debug }: AfterwardsPorts): Promise<void> {
  const status = owed(read);
  if (status === undefined || workflow.repository === undefined) return;
  const { GitHubApi } = await import('./github/api.ts');
  const ending = new AbortController();
  const callOff = clock.after(patienceMs, () => ending.abort(new Error('GitHub did not answer in time')));
  try {
    const github = new GitHubApi({ apiUrl: workflow.apiUrl, token, clock, signal: ending.signal, note: debug });
    const left = { environment: read('environment'), key: read('record_key'), id: read('record_id') };
    const run = readRun(workflow);
    const wasTold = await tellAfterwards({ ...left, repository: workflow.repository }, status, { github, run });
    debug(wasTold ? `GitHub was told: ${status.description}` : 'GitHub has no record of the deployment');
  } catch (error) {
    debug(`GitHub was not told what became of the deployment: ${error}`);
  } finally {
    callOff();
  }
}

function parsed(json: string): RecordStatus | undefined {
  if (json === '') return undefined;
  const { state, description, page, environmentUrl } = record(JSON.parse(json));
  return {
    state: text(state) as RecordStatus['state'],
    description: text(description) ?? '',
    page: text(page),
    environmentUrl: text(environmentUrl)
  };
}
