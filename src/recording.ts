import type { Clock } from './clock.ts';
import { isWholeSha } from './commit-name.ts';
import type { GitHubApi } from './github/api.ts';
import { EnvironmentRecord, type RecordPorts } from './github/environment/record.ts';
import { readRun } from './github/environment/run.ts';
import type { RecordStatus } from './github/environment/status.ts';
import { isProduction } from './github/environment/traits.ts';
import type { Log } from './github/log.ts';
import type { Workflow } from './github/workflow.ts';
import type { Known } from './known.ts';
import type { Ending } from './outcome.ts';
import { isKnownEnd } from './scalingo/status.ts';
import type { App, Deployment } from './scalingo/wire.ts';
import { standingAtEnd, standingOf } from './standing.ts';
import type { SavedState } from './state.ts';

export interface RecordingPorts {
  known: Known;
  workflow: Workflow;
  connect(): Promise<GitHubApi>;
  clock: Clock;
  /** Follows a cancel alone: a step whose time is over still says so. */
  cancelled: AbortSignal;
  log: Log;
  keep(state: Partial<SavedState>): void;
}

/** GitHub's record of the deployment, where the workflow asks for one: told what becomes known, as it becomes known. */
export interface Recording {
  creating(app: App): void;
  seen(app: App, deployment: Deployment): void;
  /** @returns resolves soon, whatever GitHub does. Rejects never */
  end(ending: Ending): Promise<void>;
}

/** So Scalingo names the apps that it makes for pull requests. Source: https://doc.scalingo.com/platform/app/review-apps */
const reviewApp = /-pr\d+$/;
/** So long the end of the step waits for GitHub. */
const patienceMs = 5_000;

/** Asks GitHub nothing before a deployment is about to be made, or the one that the workflow names was found; nothing ever without the input `environment`. */
export function startRecording(ports: RecordingPorts): Recording {
  const { known, workflow, log } = ports;
  // What Scalingo calls a status is anybody's word.
  const clean = (status: RecordStatus) => {
    const description = log.redacted(status.description.replace(/\s+/g, ' '));
    return { ...status, description };
  };
  let hasBegun = false;
  let record: EnvironmentRecord | undefined;
  const begin = (app: App, gitRef: string | undefined, status: RecordStatus) => {
    const { environment, githubToken, region = '' } = known.inputs ?? {};
    if (environment === undefined || hasBegun) return;
    hasBegun = true;
    const commit = isWholeSha(gitRef ?? '') ? gitRef : workflow.commit;
    const lacking = lackOf(workflow.repository, commit, githubToken);
    if (lacking !== undefined || workflow.repository === undefined || commit === undefined) {
      log.warning(`This deployment is not recorded in the GitHub environment "${environment}": ${lacking}.`);
      return;
    }
    const run = readRun(workflow);
    const production = isProduction(environment);
    const order = {
      repository: workflow.repository,
      environment,
      commit,
      description: `${app.name} at Scalingo, ${region}`,
      isProduction: production,
      isTransient: !production && (reviewApp.test(app.name) || run.isForPullRequest),
      payload: { app: app.name, region, run_id: run.id }
    };
    const connect: RecordPorts['connect'] = async (signal, note) => (await ports.connect()).within({ signal, note });
    record = new EnvironmentRecord({ ...ports, run, connect }, order);
    record.move(clean(status));
  };

  return {
    creating: app => begin(app, known.gitRef, standingOf('queued', known)),
    seen: (app, { status, gitRef }) => {
      const standing = standingOf(isKnownEnd(status) ? undefined : status, known);
      // Of one that there was already nobody told that it was about to be made.
      if (known.inputs?.source.kind === 'deployment') begin(app, gitRef, standing);
      if (!isKnownEnd(status)) record?.move(clean(standing));
    },
    end: async ending => {
      const standing = standingAtEnd(ending, known);
      if (standing !== undefined) await record?.end(clean(standing), patienceMs);
    }
  };
}

function lackOf(
  repository: string | undefined,
  commit: string | undefined,
  token: string | undefined
): string | undefined {
  if (repository === undefined) return 'GITHUB_REPOSITORY is not set, so there is no repository to record it in';
  if (commit === undefined) return 'no commit is known that it could be of';
  return token === undefined ? 'there is no `github_token` to do it with' : undefined;
}
