import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/github/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { treeOf } from '../support/files.ts';
import { makeRepository } from '../support/git.ts';
import { annotationsOf, deploymentOf, ownLinesOf } from '../support/page.ts';
import { asGitHubDotCom, checkedOut, host, jobToken, ownName } from '../support/repositories.ts';
import { deploySource, mentions, temporaryFolder } from '../support/sources.ts';
import { testWith } from '../support/systems.ts';

const publicly = ['exchange', 'app', 'create', 'deployment', 'output'];
const uploading = ['exchange', 'app', 'source', 'upload', 'create', 'deployment', 'output'];

test('a public repository on github.com is downloaded by Scalingo itself, at the commit of the run', async () => {
  const { github, commit } = await host('public');
  const { result, scalingo, calls } = await deploySource({
    inputs: {},
    github: asGitHubDotCom(github),
    step: { sha: commit }
  });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(annotationsOf(result, 'warning')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit, status: 'success' } });
  expect(calls).toEqual(publicly);
  expect(deploymentOf(scalingo)).toMatchObject({
    gitRef: commit,
    sourceUrl: `https://github.com/octocat/my-app/archive/${commit}.tar.gz`
  });
  expect(github.requests.some(({ call }) => call === 'tarball')).toBe(false);
  expect(ownLinesOf(result).join('\n')).toContain(
    `Deploying to my-app in osc-fr1: the commit ${commit} of octocat/my-app`
  );
});

test('a failure of the repository itself points to the file at fault', async () => {
  const { github, commit } = await host('public');
  const { result } = await deploySource({
    inputs: {},
    github: asGitHubDotCom(github),
    ...(scenarios['build-error-lock'] && { scenario: scenarios['build-error-lock'] }),
    step: { sha: commit }
  });

  expect(result.annotations).toMatchObject([{ level: 'error', file: 'package-lock.json' }]);
});

test.each([
  ['a private repository', 'private', true],
  ['a public repository of an Enterprise Server', 'public', false]
] as const)('%s is fetched by the runner, uploaded and removed', async (_, visibility, isDotCom) => {
  const { github, repository, commit } = await host(visibility, {}, { settings: { enterprise: !isDotCom } });
  const temporary = temporaryFolder();
  const {
    result,
    scalingo,
    calls,
    unpacked = ''
  } = await deploySource({
    inputs: {},
    github: isDotCom ? asGitHubDotCom(github) : github,
    step: { sha: commit, env: { RUNNER_TEMP: temporary } }
  });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit } });
  expect(calls).toEqual(uploading);
  const [root = ''] = readdirSync(unpacked);
  expect(treeOf(join(unpacked, root))).toEqual(treeOf(checkedOut(repository, commit)));
  expect(readdirSync(temporary)).toEqual([]);
  expect(deploymentOf(scalingo).gitRef).toBe(commit);
});

test('the token of GitHub and the link that it leads to stay with GitHub', async () => {
  const { github, commit } = await host('private');
  const { result, scalingo } = await deploySource({ inputs: {}, github, step: { sha: commit } });

  expect(mentions(scalingo, jobToken)).toBe(false);
  expect(mentions(scalingo, 'codeload')).toBe(false);
  const asked = github.requests.filter(({ call }) => call !== 'codeload');
  expect(asked.map(({ tokenPresented }) => tokenPresented)).toEqual(asked.map(() => 'token 1'));
  const fetched = github.requests.filter(({ call }) => call === 'codeload');
  expect(fetched).toHaveLength(1);
  expect(fetched[0]?.headers.authorization).toBeUndefined();
  const signature = fetched[0]?.query.token ?? '';
  expect(signature.length).toBeGreaterThan(15);
  expect(result.masks).toContain(signature);
  const lines = result.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'));
  expect(lines.filter(line => line.includes(signature) || line.includes(jobToken))).toEqual([]);
});

const refs: [what: string, ref: (commit: string) => string, at: string][] = [
  ['a branch', () => 'release', 'release'],
  ['a branch with a slash', () => 'feature/new', 'feature/new'],
  ['a tag', () => 'v1.0.0', 'v1.0.0'],
  ['an annotated tag', () => 'v2.0.0', 'v2.0.0'],
  ['a short SHA', commit => commit.slice(0, 8), 'release'],
  ['a whole SHA', commit => commit, 'release'],
  ['a SHA in capitals', commit => commit.toUpperCase(), 'release'],
  ['refs/heads', () => 'refs/heads/feature/new', 'feature/new'],
  ['refs/tags', () => 'refs/tags/v2.0.0', 'v2.0.0'],
  ['refs/pull', () => 'refs/pull/7/head', 'release']
];

test.each(refs)('%s is resolved to a commit, and that commit is deployed', async (_, ref, at) => {
  const tags = { 'v1.0.0': 'release', 'v2.0.0': { on: 'feature/new', message: 'Second' } };
  const branches = { release: { 'release.txt': '1' }, 'feature/new': { 'new.txt': '2' } };
  const { github, repository } = await host('public', { branches, tags }, { settings: { fullRefs: 'refused' } });
  repository.git('update-ref', 'refs/pull/7/head', 'release');
  const commit = repository.commit(at);
  const { result, scalingo } = await deploySource({ inputs: { git_ref: ref(commit) }, github: asGitHubDotCom(github) });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: commit } });
  expect(deploymentOf(scalingo).gitRef).toBe(commit);
  expect(deploymentOf(scalingo).sourceUrl).toContain(commit);
});

test("a pull request deploys its head, from the head's repository", async () => {
  const fork = await makeRepository({ files: { 'fork.txt': 'of a stranger' } });
  const head = fork.commit();
  const { github } = await host(
    'public',
    {},
    { repositories: { 'stranger/my-fork': { path: fork.path, visibility: 'public' } } }
  );
  const payload = {
    pull_request: {
      number: 7,
      head: { sha: head, ref: 'x', repo: { full_name: 'stranger/my-fork' } },
      base: { ref: 'main' }
    }
  };
  const { result, scalingo } = await deploySource({
    inputs: {},
    github: asGitHubDotCom(github),
    step: { event: { name: 'pull_request', payload } }
  });
  await fork.remove();

  expect(result).toMatchObject({ exitCode: 0, outputs: { git_ref: head } });
  expect(deploymentOf(scalingo).sourceUrl).toBe(`https://github.com/stranger/my-fork/archive/${head}.tar.gz`);
});

test('a repository that was renamed is found under its new name', async () => {
  const moved = await makeRepository({ files: { a: 'b' } });
  const { github } = await host(
    'public',
    {},
    {
      repositories: { 'acme/new-name': { path: moved.path, visibility: 'public', formerNames: ['octocat/old-name'] } }
    }
  );
  const { result, scalingo } = await deploySource({
    inputs: {},
    github: asGitHubDotCom(github),
    step: { sha: moved.commit(), repository: 'octocat/old-name' }
  });

  expect(result.exitCode).toBe(0);
  expect(deploymentOf(scalingo).sourceUrl).toBe(`https://github.com/acme/new-name/archive/${moved.commit()}.tar.gz`);
  await moved.remove();
});

test('without a token a public repository is read by anybody', async () => {
  const { github, commit } = await host('public');
  const { result } = await deploySource({
    inputs: { github_token: '' },
    github: asGitHubDotCom(github),
    step: { sha: commit }
  });

  expect(result.exitCode).toBe(0);
  expect(github.requests.every(({ tokenPresented }) => tokenPresented === undefined)).toBe(true);
});

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
const gaps = {
  '.gitmodules': '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://example.com/lib\n',
  'vendor/lib': { submodule: '0123456789abcdef0123456789abcdef01234567' },
  '.gitattributes': '*.psd filter=lfs diff=lfs merge=lfs -text\n',
  'art/logo.psd': pointer
};

test.each(['public', 'private'] as const)(
  'submodules and LFS of a %s repository are told, and the way out',
  async visibility => {
    const { github, commit } = await host(visibility, { files: gaps });
    const { result } = await deploySource({ inputs: {}, github: asGitHubDotCom(github), step: { sha: commit } });

    expect(result.exitCode).toBe(0);
    expect(annotationsOf(result, 'warning')).toEqual([
      expect.stringMatching(/submodules.*actions\/checkout.*`source_path: \.`/),
      expect.stringMatching(/Git LFS.*actions\/checkout.*`source_path: \.`/)
    ]);
  }
);

const silent: Fault = { call: 'contents', when: { times: 'always' }, effect: { kind: 'never' } };

async function startAtSilent(stepSpeed: number) {
  const hosted = await host('public', { files: gaps }, { faults: [silent] });
  const { apiUrl, serverUrl } = asGitHubDotCom(hosted.github);
  const env = { GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl };
  const step = { sha: hosted.commit, env };
  return { ...hosted, deploying: await startDeployment({ inputs: { source_url: '' }, stepSpeed, step }) };
}

test('where GitHub does not say what might be missing, nothing is said, and it is asked once', async () => {
  const { github, commit, deploying } = await startAtSilent(20);
  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  expect(ownLinesOf(result).join('\n')).not.toContain('GitHub');
  expect(github.requests.filter(({ call }) => call === 'contents')).toHaveLength(2);
  expect(deploymentOf(scalingo).gitRef).toBe(commit);
});

test('while it has not said so Scalingo is asked already', async () => {
  // So slow that its time for GitHub is not over when this test is.
  const { deploying } = await startAtSilent(0.01);
  await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'app'));
  deploying.step.cancel();

  expect((await deploying.ended()).result).toMatchObject({ exitCode: 1, signal: null });
});

test('the repository is the one of the workflow, and nobody else is asked', async () => {
  const { github, commit } = await host('private');
  await deploySource({ inputs: {}, github, step: { sha: commit } });

  expect(new Set(github.requests.map(({ repository }) => repository))).toEqual(new Set([ownName]));
});

testWith('signals')('a cancel while the archive is on its way ends the step, and leaves nothing', async () => {
  const { github, commit } = await host(
    'private',
    {},
    { faults: [{ call: 'codeload', effect: { kind: 'stall', bytes: 100 } }] }
  );
  const temporary = temporaryFolder();
  const deploying = await startDeployment({
    inputs: { source_url: '' },
    step: {
      sha: commit,
      env: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, RUNNER_TEMP: temporary }
    }
  });
  while (!github.requests.some(({ call, status }) => call === 'codeload' && status === 200)) await setImmediate();
  deploying.step.cancel();
  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'notice')).toEqual([
    expect.stringContaining('before Scalingo was asked to make a deployment')
  ]);
  expect(scalingo.deployments).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});
