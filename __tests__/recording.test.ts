import { expect, test } from '@jest/globals';
import { monotonicClock } from '../src/clock.ts';
import { GitHubApi } from '../src/github/api.ts';
import { Log } from '../src/github/log.ts';
import type { Workflow } from '../src/github/workflow.ts';
import type { Inputs } from '../src/inputs.ts';
import type { Known } from '../src/known.ts';
import { startRecording } from '../src/recording.ts';
import { inPlaceOfStdout, StdoutByHand } from './github/stdout-by-hand.ts';
import { hostEnvironment, statesOf, untilAsked } from './support/environment.ts';
import { type Hosted, jobToken, ownName } from './support/repositories.ts';

const app = {
  id: '1',
  name: 'my-app',
  url: 'https://my-app.osc-fr1.scalingo.io',
  streamUrl: undefined,
  lastDeploymentId: undefined
};
const deployment = {
  ...{ id: 'd', appId: '1', gitRef: undefined, createdAt: undefined, finishedAt: null },
  ...{ durationSeconds: undefined, imageSizeBytes: undefined }
};
const ended = { kind: 'ended', verdict: { kind: 'whole' }, logEnd: [] } as never;

/** A recording for a step that deploys this commit, and what it keeps for the run after the job. */
async function recordingFor({ github, commit }: Hosted, stdout: StdoutByHand) {
  const inputs = {
    ...{ environment: 'staging', githubToken: jobToken, region: 'osc-fr1' },
    source: { kind: 'url', url: 'https://example.com/a.tar.gz' }
  } as Inputs;
  const known: Known = { inputs, app, gitRef: commit };
  const clock = monotonicClock();
  const { signal } = new AbortController();
  const log = new Log(stdout, clock, signal);
  await inPlaceOfStdout(stdout, () => log.mask(jobToken));
  const state: Record<string, string> = {};
  const workflow = { ...github, repository: ownName, commit } as unknown as Workflow;
  const connect = async () =>
    new GitHubApi({ apiUrl: github.apiUrl, token: jobToken, clock, signal, note: text => log.note(text) });
  const keep = (more: object) => void Object.assign(state, more);
  return {
    known,
    state,
    recording: startRecording({ known, workflow, connect, clock, cancelled: signal, log, keep })
  };
}

test('what Scalingo calls a status reaches GitHub without secrets, on one line', async () => {
  const hosted = await hostEnvironment();
  const stdout = new StdoutByHand();
  const { known, recording } = await recordingFor(hosted, stdout);
  recording.creating(app);
  known.deployment = { ...deployment, status: `lost ${jobToken}\n::error::x` };
  recording.seen(app, known.deployment);
  await recording.end(ended);

  const last = hosted.github.deployments[0]?.statuses.at(-1);
  expect(last?.state).toBe('failure');
  expect(last?.description).toContain('lost ***');
  expect(JSON.stringify(hosted.github.requests)).not.toContain(jobToken);
  expect(last?.description).not.toContain('\n');
});

test('a state that was overtaken is not sent, and the same one not twice', async () => {
  const hosted = await hostEnvironment();
  const { github } = hosted;
  const stdout = new StdoutByHand();
  const { known, recording, state } = await recordingFor(hosted, stdout);
  const see = (status: string) => {
    known.deployment = { ...deployment, status };
    recording.seen(app, known.deployment);
  };
  recording.creating(app);
  recording.creating(app);
  // Before GitHub has answered anything:
  for (const status of ['queued', 'building', 'pushing', 'starting']) see(status);
  await untilAsked(github, 'create_deployment_status');
  see('success');
  await recording.end(ended);
  see('building');

  expect(statesOf(github)).toEqual([['in_progress', 'success']]);
  expect(github.requests).toHaveLength(4);
  expect(state).toMatchObject({
    environment: 'staging',
    record_id: `${github.deployments[0]?.id}`,
    record_over: 'true'
  });
});

test('without an end to tell nothing is waited for', async () => {
  const hosted = await hostEnvironment();
  const stdout = new StdoutByHand();
  const { recording, state } = await recordingFor(hosted, stdout);
  await recording.end({ kind: 'cancelled' });
  await recording.end(ended);

  expect(hosted.github.requests).toEqual([]);
  expect(state).toEqual({});
});
