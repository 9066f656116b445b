import { readFileSync } from 'node:fs';
import { record, text } from '../json.ts';

/** What GitHub says of the run that this step belongs to. */
export interface Workflow {
  /** The commit that triggered the run. */
  commit: string | undefined;
  /** The page of a commit of this repository, without the commit. */
  commitsUrl: string | undefined;
}

/**
 * Reads GitHub's own variables and the event's file.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
export function readWorkflow(environment: NodeJS.ProcessEnv = process.env): Workflow {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  return {
    commit: triggeringCommit(environment),
    commitsUrl: GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/commit/` : undefined
  };
}

/**
 * For these events GITHUB_SHA is a merge commit that exists nowhere else. (For `pull_request_target` it is the base's head, on
 * purpose: such a workflow has secrets, and what it deploys unless told otherwise must not be a stranger's commit.)
 * Source: https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
const eventsOfMergeCommits = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

function triggeringCommit(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_EVENT_NAME = '', GITHUB_EVENT_PATH, GITHUB_SHA } = environment;
  if (!eventsOfMergeCommits.includes(GITHUB_EVENT_NAME)) return GITHUB_SHA || undefined;
  try {
    const event = record(JSON.parse(readFileSync(GITHUB_EVENT_PATH ?? '', 'utf8')));
    return text(record(record(event.pull_request).head).sha);
  } catch {
    // Without the event's file: better no name than the merge commit's.
    return undefined;
  }
}
