import { readEvent, type Workflow } from '../workflow.ts';

/** The run that this step belongs to, as far as GitHub's record of a deployment needs it. */
export interface Run {
  id: string;
  /** Its page, without a host: `/octocat/my-app/actions/runs/1658821493`. Undefined outside of GitHub Actions. */
  path: string | undefined;
  /** Its page. */
  page: string | undefined;
  /** The commits that a deployment which GitHub itself makes for a job can be at. */
  commits: readonly string[];
  /** Whether it is for a pull request that is open: what it deploys goes away with that. */
  isForPullRequest: boolean;
}

/** Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables */
export function readRun(
  { repository, serverUrl, commit }: Pick<Workflow, 'repository' | 'serverUrl' | 'commit'>,
  environment: NodeJS.ProcessEnv = process.env
): Run {
  const { GITHUB_RUN_ID: id = '', GITHUB_SHA, GITHUB_EVENT_NAME = '' } = environment;
  const path = repository === undefined || !/^\d+$/.test(id) ? undefined : `/${repository}/actions/runs/${id}`;
  return {
    id,
    path,
    page: path && `${serverUrl}${path}`,
    commits: [GITHUB_SHA, commit].flatMap(sha => (sha ? [sha] : [])),
    isForPullRequest: GITHUB_EVENT_NAME.startsWith('pull_request') && readEvent(environment).action !== 'closed'
  };
}
