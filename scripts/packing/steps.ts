import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type GitHub, startGitHub } from '../../simulator/github/index.ts';
import { runStep, type StepOptions } from '../../simulator/runner/index.ts';
import { startScalingo } from '../../simulator/scalingo/index.ts';

const name = 'octocat/my-app';
const token = 'ghs_0123456789abcdef0123456789abcdef0123';
const measuring = join(import.meta.dirname, 'memory.ts');

export interface StepFigures {
  seconds: number;
  memoryBytes: number;
}

/** Deploys a folder with the built action. @param scratch a folder for what is measured */
export function deployFolder(folder: string, scratch: string): Promise<StepFigures> {
  return deploy({ source_path: basename(folder) }, { workspace: dirname(folder) }, scratch);
}

/** Deploys the folder as a private repository, which the step fetches and uploads. */
export async function deployRepository(folder: string, scratch: string): Promise<StepFigures> {
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-C', folder, ...parameters], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    }).trim();
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  const github = await startGitHub({
    repositories: { [name]: { path: folder, visibility: 'private' } },
    tokens: { [token]: { repositories: 'all', contents: true } }
  });
  try {
    return await deploy({}, asPrivate(github, git('rev-parse', 'HEAD')), scratch);
  } finally {
    await github.stop();
  }
}

function asPrivate({ apiUrl, serverUrl }: GitHub, sha: string): StepOptions {
  return { sha, repository: name, githubToken: token, env: { GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl } };
}

async function deploy(inputs: Record<string, string>, step: StepOptions, scratch: string): Promise<StepFigures> {
  const scalingo = await startScalingo({ settings: { sourceLifetimeMs: 3_600_000 } });
  const file = join(scratch, 'memory');
  const began = performance.now();
  try {
    const { exitCode, annotations } = await runStep({
      ...step,
      env: { ...step.env, MEMORY_FILE: file },
      nodeFlags: ['--no-warnings', '--import', measuring],
      inputs: {
        ...inputs,
        app: 'my-app',
        token: scalingo.token,
        api_url: scalingo.apiUrl,
        auth_url: scalingo.authUrl,
        wait: 'false'
      }
    });
    if (exitCode !== 0) throw new Error(annotations.map(({ message }) => message).join('\n'));
    return { seconds: (performance.now() - began) / 1000, memoryBytes: Number(readFileSync(file, 'utf8')) };
  } finally {
    await scalingo.stop();
  }
}
