/**
 * A GitHub on the loopback address: the few calls of its API by which the action reads a repository and records deployments, and the archives they
 * lead to, made by git from real repositories. Strict, with faults and switches as data. It shares no code with the action.
 */
import type { Deployment, State } from './deployments.ts';
import type { Fault } from './faults.ts';
import { addPast, type JobOptions, type PastOptions, startJob } from './jobs.ts';
import type { RecordedRequest } from './ledger.ts';
import type { GitHubOptions } from './options.ts';
import { listen } from './server.ts';
import { createWorld } from './world.ts';

export type * from './deployments.ts';
export type * from './faults.ts';
export { calls } from './faults.ts';
export type { JobOptions, PastOptions } from './jobs.ts';
export type * from './ledger.ts';
export type * from './options.ts';
export type * from './settings.ts';
export { defaultSettings } from './settings.ts';

export interface GitHub {
  /** As GITHUB_API_URL has it. */
  readonly apiUrl: string;
  /** As GITHUB_SERVER_URL has it. */
  readonly serverUrl: string;
  /** Where it listens on the loopback address. */
  readonly ports: { readonly main: number; readonly codeload: number };
  readonly requests: readonly RecordedRequest[];
  /** All deployments, the oldest first, with their statuses. */
  readonly deployments: readonly Deployment[];
  /** What a job with `environment:` makes when it starts: its own deployment, in progress. Throws where the repository is not there. */
  startJob(job: JobOptions): Deployment;
  /** A deployment as it was made before, by whomever, with these states. Throws where the repository is not there. */
  deployed(options: PastOptions, ...states: readonly State[]): Deployment;
  addFault(fault: Fault): void;
  /** Simulated milliseconds since the start. */
  now(): number;
  /** Ends everything; leaves no handle open. */
  stop(): Promise<void>;
}

/**
 * Starts a simulated GitHub.
 * @throws Error where a path is no repository or a name is not `owner/name`; RangeError for a speed that is not above zero
 */
export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const world = createWorld(options);
  const { enterprise, codeload } = world.settings;
  const main = await listen(world, 'main', options);
  const other = codeload === 'other host' ? await listen(world, 'codeload', options) : undefined;
  world.urls = {
    api: enterprise ? `${main.url}/api/v3` : main.url,
    server: main.url,
    codeload: other?.url ?? (enterprise ? `${main.url}/_codeload` : main.url)
  };
  return {
    apiUrl: world.urls.api,
    serverUrl: world.urls.server,
    ports: { main: main.port, codeload: other?.port ?? main.port },
    requests: world.requests,
    deployments: world.deployments.all,
    startJob: job => startJob(job, world),
    deployed: (options, ...states) => addPast(options, states, world),
    addFault: fault => world.faults.add(fault),
    now: () => world.clock.now(),
    async stop() {
      world.clock.stop();
      await Promise.all([main.close(), other?.close()]);
    }
  };
}
