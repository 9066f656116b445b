/** A GitHub with a repository or two, for steps that deploy from there. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { type GitHub, type GitHubOptions, startGitHub } from '../../simulator/github/index.ts';
import { type Files, makeRepository, type Repository, type RepositoryOptions } from './git.ts';
import { temporaryFolder } from './sources.ts';
import { unpackInto } from './tar.ts';

/** The token of the job, which may read its own repository. */
export const jobToken = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
export const ownName = 'octocat/my-app';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export const files: Files = {
  Procfile: 'web: node main.js\n',
  'main.js': 'console.log("hello");\n',
  'bin/start': { content: '#!/bin/sh\n', mode: 0o755 },
  current: { link: 'bin/start' },
  'naïve/名前.txt': 'name'
};

export interface Hosted {
  github: GitHub;
  repository: Repository;
  /** The commit that `main` is at. */
  commit: string;
}

/** Starts a GitHub that has this repository as the job's own, and what else is given. */
export async function host(
  visibility: 'public' | 'private',
  { isEmpty = false, ...options }: RepositoryOptions & { isEmpty?: boolean } = {},
  more: Partial<GitHubOptions> = {}
): Promise<Hosted> {
  const repository = await makeRepository(isEmpty ? {} : { files, ...options });
  const github = await startGitHub({
    tokens: { [jobToken]: { repositories: [ownName], contents: true } },
    ...more,
    repositories: { [ownName]: { path: repository.path, visibility }, ...more.repositories }
  });
  closing.push(async () => {
    await github.stop();
    await repository.remove();
  });
  return { github, repository, commit: isEmpty ? '' : repository.commit() };
}

/** github.com itself, as far as its address decides: its API is the simulator's. */
export function asGitHubDotCom({ apiUrl }: GitHub): Pick<GitHub, 'apiUrl' | 'serverUrl'> {
  return { apiUrl, serverUrl: 'https://github.com' };
}

/** A commit as git itself checks it out. */
export function checkedOut({ path }: Repository, commit: string): string {
  const folder = temporaryFolder();
  const archive = join(temporaryFolder(), 'archive.tar');
  execFileSync('git', ['-C', path, 'archive', '--prefix=source/', '--output', archive, commit]);
  unpackInto(folder, archive);
  return join(folder, 'source');
}
