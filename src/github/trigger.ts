import { record, text } from '../json.ts';
import { readEvent, type Workflow } from './workflow.ts';

/** What started the run that this step belongs to. Each may be empty. */
export interface Trigger {
  /** The event's name: `push`. */
  event: string;
  /** Who started it; of a run that was started again, who did that. */
  actor: string;
  /** Its number, with the attempt where that is not the first. */
  run: string;
  runUrl: string;
  /** What the event calls the commit that triggered it: the first line of its message, or the pull request's title. */
  commitTitle: string | undefined;
}

/**
 * Reads it from GitHub's own variables and the event's file. Asks nobody.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
export function readTrigger(workflow: Workflow, environment: NodeJS.ProcessEnv = process.env): Trigger {
  const { GITHUB_EVENT_NAME, GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR } = environment;
  return {
    event: GITHUB_EVENT_NAME ?? '',
    actor: GITHUB_TRIGGERING_ACTOR || GITHUB_ACTOR || '',
    ...runOf(workflow, environment),
    commitTitle: titleOf(readEvent(environment), workflow.commit)
  };
}

function runOf({ serverUrl, repository }: Workflow, environment: NodeJS.ProcessEnv): Pick<Trigger, 'run' | 'runUrl'> {
  const { GITHUB_RUN_ID, GITHUB_RUN_NUMBER = '', GITHUB_RUN_ATTEMPT = '1' } = environment;
  if (!repository || !GITHUB_RUN_ID) return { run: '', runUrl: '' };
  const isFirst = GITHUB_RUN_ATTEMPT === '1';
  return {
    run: isFirst ? GITHUB_RUN_NUMBER : `${GITHUB_RUN_NUMBER}, attempt ${GITHUB_RUN_ATTEMPT}`,
    runUrl: `${serverUrl}/${repository}/actions/runs/${GITHUB_RUN_ID}${isFirst ? '' : `/attempts/${GITHUB_RUN_ATTEMPT}`}`
  };
}

/** Only of the very commit: an event may speak of several. */
function titleOf(event: Record<string, unknown>, commit: string | undefined): string | undefined {
  if (commit === undefined) return undefined;
  const pull = record(event.pull_request);
  if (record(pull.head).sha === commit) return text(pull.title);
  // Of a push and a merge queue; and of a workflow that follows another one.
  const commits = [event, event.merge_group, event.workflow_run].map(of => record(record(of).head_commit));
  const message = commits.find(({ id }) => id === commit)?.message;
  return text(message)?.split(/[\r\n]/, 1)[0];
}
