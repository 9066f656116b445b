import { getOctokit } from '@actions/github';
import { expect, test } from '@jest/globals';
import { ask, simulate } from './running.ts';

const place = { owner: 'octo', repo: 'secret' };

test.each([false, true])('Octokit reads a private repository, on an Enterprise Server: %s', async enterprise => {
  const github = await simulate({ settings: { enterprise } });
  const { rest } = getOctokit('ghs_all', { baseUrl: github.apiUrl });
  expect((await rest.repos.get(place)).data).toMatchObject({ full_name: 'octo/secret', private: true });
  const { data: commit } = await rest.repos.getCommit({ ...place, ref: 'feature/login' });
  expect(commit.sha).toBe(github.repository.commit('feature/login'));
  const sha = await rest.repos.getCommit({ ...place, ref: 'v1.2', mediaType: { format: 'sha' } });
  expect(sha.data).toBe(github.repository.commit());
  const { data: ref } = await rest.git.getRef({ ...place, ref: 'tags/v1.2' });
  const { data: tag } = await rest.git.getTag({ ...place, tag_sha: ref.object.sha });
  expect(tag.object.sha).toBe(github.repository.commit());
  const file = await rest.repos.getContent({ ...place, path: 'bin/run', mediaType: { format: 'raw' } });
  expect(String(file.data)).toBe('#!/bin/sh\n');
});

test('Octokit follows a former name', async () => {
  const github = await simulate();
  const { rest } = getOctokit('ghs_all', { baseUrl: github.apiUrl });
  expect((await rest.repos.get({ owner: 'octo', repo: 'hidden' })).data.full_name).toBe('octo/secret');
});

test('Octokit follows to an archive on another host without its token', async () => {
  const github = await simulate();
  const { rest } = getOctokit('ghs_all', { baseUrl: github.apiUrl });
  const { data } = await rest.repos.downloadTarballArchive({ ...place, ref: 'main' });
  expect(Buffer.from(data as ArrayBuffer).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  expect(github.requests.map(({ call, tokenPresented }) => [call, tokenPresented])).toEqual([
    ['tarball', 'all'],
    ['codeload', undefined]
  ]);
});

test('on the same host it keeps its token, and is refused', async () => {
  const github = await simulate({ settings: { codeload: 'same host' } });
  const { rest } = getOctokit('ghs_all', { baseUrl: github.apiUrl });
  await expect(rest.repos.downloadTarballArchive({ ...place, ref: 'main' })).rejects.toMatchObject({ status: 400 });
  expect(github.requests).toMatchObject([
    { call: 'tarball' },
    { call: 'codeload', tokenPresented: 'all', status: 400 }
  ]);
});

test('Octokit reads errors as those of GitHub', async () => {
  const github = await simulate();
  const call = (token: string, ref: string) =>
    getOctokit(token, { baseUrl: github.apiUrl }).rest.repos.getCommit({ ...place, ref });
  await expect(call('ghs_nobody', 'main')).rejects.toMatchObject({
    status: 401,
    message: expect.stringContaining('Bad credentials')
  });
  await expect(call('ghs_metadata', 'main')).rejects.toMatchObject({ status: 403 });
  await expect(call('ghs_elsewhere', 'main')).rejects.toMatchObject({ status: 404 });
  await expect(call('ghs_all', 'missing')).rejects.toMatchObject({ status: 422 });
});

test('an Enterprise Server has its API below /api/v3 and nowhere else', async () => {
  const github = await simulate({ settings: { enterprise: true, codeload: 'same host' } });
  expect(github.apiUrl).toBe(`${github.serverUrl}/api/v3`);
  const { headers } = await ask(github, '/repos/octo/Open/tarball/main');
  expect(headers.get('location')).toMatch(/\/_codeload\/octo\/Open\/legacy\.tar\.gz\//);
  expect((await ask(github, headers.get('location') ?? '')).status).toBe(200);
  expect(headers.get('x-github-enterprise-version')).toMatch(/^3\./);
  const elsewhere = await ask(github, `${github.serverUrl}/repos/octo/Open`);
  expect([elsewhere.status, elsewhere.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(github.requests.map(({ path }) => path)[0]).toBe('/repos/octo/Open/tarball/main');
});
