import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { record, text } from '../json.ts';

/** What GitHub and its runner say of the run that this step belongs to. */
export interface Workflow {
  /** `owner/name` of the repository that the workflow belongs to. */
  repository: string | undefined;
  /** The commit that triggered the run, and the repository where it lies: a fork, for its pull request. */
  commit: string | undefined;
  commitRepository: string | undefined;
  /** What other workflow runs or checks, whose end triggered this run, were about: not what GITHUB_SHA names. */
  tested: Tested | undefined;
  /** Where people see GitHub: `https://github.com`, or an Enterprise Server. */
  serverUrl: string;
  apiUrl: string;
  /** The folder that `actions/checkout` fills. */
  workspace: string;
  /** A folder that the runner empties after each job. */
  temporary: string;
}

/** A commit that another run or check was about. */
export interface Tested {
  commit: string;
  /** How a workflow writes it. */
  expression: string;
  /** Whether it lies in the workflow's own repository: a stranger's must not be deployed. */
  isOwn: boolean;
}

/**
 * Reads GitHub's own variables and the event's file.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
export function readWorkflow(environment: NodeJS.ProcessEnv = process.env): Workflow {
  const { GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_WORKSPACE, RUNNER_TEMP } = environment;
  return {
    repository: GITHUB_REPOSITORY || undefined,
    ...triggeringCommit(environment),
    tested: testedCommit(environment),
    serverUrl: GITHUB_SERVER_URL || 'https://github.com',
    apiUrl: GITHUB_API_URL || 'https://api.github.com',
    workspace: GITHUB_WORKSPACE || process.cwd(),
    temporary: RUNNER_TEMP || tmpdir()
  };
}

/** The page of a commit of the repository. */
export function commitPage({ serverUrl, repository }: Workflow, commit: string): string | undefined {
  return repository && `${serverUrl}/${repository}/commit/${commit}`;
}

/**
 * For these events GITHUB_SHA is a merge commit that exists nowhere else. (For `pull_request_target` it is the base's head, on
 * purpose: such a workflow has secrets, and what it deploys unless told otherwise must not be a stranger's commit.)
 * Source: https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
const eventsOfMergeCommits = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

function triggeringCommit(environment: NodeJS.ProcessEnv): Pick<Workflow, 'commit' | 'commitRepository'> {
  const { GITHUB_EVENT_NAME = '', GITHUB_SHA, GITHUB_REPOSITORY } = environment;
  if (!eventsOfMergeCommits.includes(GITHUB_EVENT_NAME)) {
    return { commit: GITHUB_SHA || undefined, commitRepository: GITHUB_REPOSITORY || undefined };
  }
  // Without the event's file: better no name than the merge commit's.
  const head = record(record(readEvent(environment).pull_request).head);
  // `repo` is null where the fork was deleted.
  return { commit: text(head.sha), commitRepository: text(record(head.repo).full_name) };
}

/** For these events GITHUB_SHA is the head of the default branch, whatever the run before was about. */
const eventsAfterOthers = ['workflow_run', 'check_run', 'check_suite'];

function testedCommit(environment: NodeJS.ProcessEnv): Tested | undefined {
  const { GITHUB_EVENT_NAME = '', GITHUB_REPOSITORY } = environment;
  if (!eventsAfterOthers.includes(GITHUB_EVENT_NAME)) return undefined;
  const { head_sha: sha, head_repository: repository, event } = record(readEvent(environment)[GITHUB_EVENT_NAME]);
  const commit = text(sha);
  if (commit === undefined) return undefined;
  const isOwn =
    GITHUB_EVENT_NAME === 'workflow_run' &&
    text(record(repository).full_name) === GITHUB_REPOSITORY &&
    !`${event}`.startsWith('pull_request');
  return { commit, expression: `github.event.${GITHUB_EVENT_NAME}.head_sha`, isOwn };
}

/** What GitHub tells of the event that started the run; nothing where there is no such file, or it is unreadable. */
export function readEvent({ GITHUB_EVENT_PATH = '' }: NodeJS.ProcessEnv): Record<string, unknown> {
  try {
    return record(JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')));
  } catch {
    return {};
  }
}
