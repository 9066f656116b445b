/** Deployments that GitHub records in one of its environments. */
import type { GitHub, GitHubOptions } from '../../simulator/github/index.ts';
import type { StepOptions, StepResult } from '../../simulator/runner/index.ts';
import { runStep } from '../../simulator/runner/index.ts';
import { type Deployed, type Deploying, type DeploymentOptions, startDeployment } from './deployment.ts';
import { type Hosted, host, jobToken, ownName } from './repositories.ts';
import { expectSafe } from './safe.ts';

/** The id that every simulated run has. */
export const runId = '1658821493';
export const runPage = (github: Pick<GitHub, 'serverUrl'>) => `${github.serverUrl}/${ownName}/actions/runs/${runId}`;

/** The job's token with `permissions: deployments: write`. */
export const mayDeploy = {
  tokens: { [jobToken]: { repositories: [ownName], contents: true, deployments: 'write' } }
} as const satisfies Partial<GitHubOptions>;

/** A private repository of the job's own, whose deployments the job may write. */
export function hostEnvironment(more: Partial<GitHubOptions> = {}): Promise<Hosted> {
  return host('private', {}, { ...mayDeploy, ...more });
}

/** Starts a step with `environment: staging` at the repository's commit. */
export function startRecorded({ github, commit }: Hosted, options: DeploymentOptions = {}): Promise<Deploying> {
  const { step, inputs, ...others } = options;
  return startDeployment({
    // Slower than the machine: on one that is busy too the end waits for GitHub long enough.
    stepSpeed: 0.25,
    ...others,
    inputs: scalingo => ({ environment: 'staging', ...(typeof inputs === 'function' ? inputs(scalingo) : inputs) }),
    step: { sha: commit, ...step, env: { ...addressesOf(github), ...step?.env } }
  });
}

export async function deployRecorded(hosted: Hosted, options: DeploymentOptions = {}): Promise<Deployed> {
  return (await startRecorded(hosted, options)).ended();
}

/** Runs what GitHub runs after the job, with the state that the step left. */
export async function afterJob(
  { github }: Hosted,
  { result, scalingo }: Deployed,
  options: StepOptions = {}
): Promise<StepResult> {
  const post = await runStep({ ...options, entry: 'post', state: result.state, env: addressesOf(github) });
  expectSafe(post, { token: scalingo.token, leaks: false, cut: false });
  return post;
}

/** Each deployment's states, one after the other; the oldest deployment first. */
export function statesOf({ deployments }: Pick<GitHub, 'deployments'>): string[][] {
  return deployments.map(({ statuses }) => statuses.map(({ state }) => state));
}

/** What was asked of GitHub, in order. */
export function gitHubCallsOf({ requests }: Pick<GitHub, 'requests'>): string[] {
  return requests.map(({ call }) => call);
}

/** Resolves when GitHub was asked for so many calls of a kind. */
export async function untilAsked({ requests }: Pick<GitHub, 'requests'>, call: string, times = 1): Promise<void> {
  while (requests.filter(request => request.call === call).length < times) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

function addressesOf({ apiUrl, serverUrl }: Pick<GitHub, 'apiUrl' | 'serverUrl'>): Record<string, string> {
  return { GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl };
}
