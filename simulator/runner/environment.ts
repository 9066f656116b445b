import { mkdirSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';
import type { StepOptions } from './step.ts';

/** The folders that the runner gives a job. */
export interface JobFolders {
  home: string;
  temporary: string;
  workspace: string;
}

const defaults = {
  sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  repository: 'octocat/my-app',
  githubToken: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'
} as const;

/** The token of the job, masked and in `github.token`. */
export function githubTokenOf(options: StepOptions): string {
  return options.githubToken ?? defaults.githubToken;
}

/**
 * Makes the `github` context, all of it strings, as a push to a branch or the given event has it, and writes the event's
 * file. Which names exist: GitHub's documentation, "Contexts"; which of them become variables: actions/runner,
 * src/Runner.Worker/GitHubContext.cs.
 */
export function githubContext(options: StepOptions, folders: JobFolders): Record<string, string> {
  const repository = options.repository ?? defaults.repository;
  const sha = options.sha ?? defaults.sha;
  const event = options.event ?? {
    name: 'push',
    payload: pushPayload(repository, sha, options.ref ?? 'refs/heads/main')
  };
  const pull = pullRequestOf(event);
  const ref = options.ref ?? pull.ref ?? 'refs/heads/main';
  const server = 'https://github.com';
  const [owner = ''] = repository.split('/');
  const workflow = `${repository}/.github/workflows/deploy.yml@${ref}`;
  return {
    ...{ action: '__self', action_ref: '', action_repository: '', actor: 'octocat', actor_id: '583231' },
    ...{ api_url: 'https://api.github.com', graphql_url: 'https://api.github.com/graphql', server_url: server },
    ...{ base_ref: pull.base, head_ref: pull.head, ref, ref_name: shortRef(ref), ref_protected: 'false' },
    ...{ ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch', sha, repository, repository_id: '1296269' },
    ...{ repository_owner: owner, repository_owner_id: '583231', retention_days: '90', triggering_actor: 'octocat' },
    ...{ run_attempt: '1', run_id: '1658821493', run_number: '3', job: 'deploy' },
    ...{ workflow: 'Deploy', workflow_ref: workflow, workflow_sha: sha, workspace: folders.workspace },
    ...{ event_name: event.name, event_path: writeEvent(folders.temporary, event.payload) }
  };
}

/** Makes the `runner` context (src/Runner.Worker/JobRunner.cs). */
export function runnerContext(options: StepOptions, folders: JobFolders): Record<string, string> {
  const systems: Partial<Record<NodeJS.Platform, string>> = { win32: 'Windows', darwin: 'macOS' };
  const toolCache = join(folders.home, 'hostedtoolcache');
  return {
    ...{ os: systems[process.platform] ?? 'Linux', arch: arch().toUpperCase(), name: 'GitHub Actions 2' },
    ...{ environment: 'github-hosted', tool_cache: toolCache, temp: folders.temporary, workspace: folders.home },
    ...(options.debug === true ? { debug: '1' } : {})
  };
}

/**
 * What the machine itself brings: no more than a process needs to live, and nothing of this process's environment beyond
 * that, so that a developer's proxy or options cannot decide a test.
 */
export function machineEnvironment(folders: JobFolders): Record<string, string> {
  const system = ['PATH', 'SystemRoot', 'windir', 'ComSpec', 'PATHEXT'];
  const inherited = system.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const home = { HOME: folders.home, USERPROFILE: folders.home };
  const temporary = { TMPDIR: folders.temporary, TEMP: folders.temporary, TMP: folders.temporary };
  return { ...Object.fromEntries(inherited), ...home, ...temporary, LANG: 'C.UTF-8' };
}

/** Names a context's values as variables: `sha` of `github` is `GITHUB_SHA`. */
export function asVariables(prefix: string, context: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]));
}

function writeEvent(temporary: string, payload: unknown): string {
  const folder = join(temporary, '_github_workflow');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(payload, null, 2));
  return file;
}

function pushPayload(repository: string, sha: string, ref: string): unknown {
  const [login = '', name = ''] = repository.split('/');
  const html = `https://github.com/${repository}`;
  const described = {
    name,
    full_name: repository,
    private: false,
    html_url: html,
    owner: { login },
    default_branch: 'main'
  };
  return {
    ref,
    before: '0'.repeat(40),
    after: sha,
    repository: described,
    head_commit: { id: sha, message: 'Change' }
  };
}

interface PullRequest {
  base: string;
  head: string;
  ref?: string;
}

/** Only a pull request's event has a base and a head, and the merge commit as its ref. */
function pullRequestOf(event: { name: string; payload: unknown }): PullRequest {
  if (!event.name.startsWith('pull_request')) return { base: '', head: '' };
  const { pull_request: pull } = event.payload as {
    pull_request?: { number?: number; base?: { ref?: string }; head?: { ref?: string } };
  };
  const base = pull?.base?.ref ?? '';
  const ref = event.name === 'pull_request_target' ? `refs/heads/${base}` : `refs/pull/${pull?.number ?? 1}/merge`;
  return { base, head: pull?.head?.ref ?? '', ref };
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '');
}
